// The scripts that record-traces.mjs runs against the official JavaScript SDK. Plain data: the C# test runs the same scripts.
const person = { id: '29:ann', name: 'Ann' };
const bot = { id: '28:bot', name: 'Bot' };
const place = { channelId: 'msteams', serviceUrl: 'https://s/', from: person, recipient: bot, conversation: { id: 'c1' } };
const from = (type, more) => ({ type, id: 'm1', ...place, ...more });
const all = [];
const add = (kind, name, given) => all.push({ name, kind, given });

// ---- dialogs: what dialogs do when called, and what each turn calls
const run = ['run', 'root'];
const dialogs = (name, scripts, turns) => add('dialogs', name, { dialogs: scripts, turns });
const child = { begin: [['send', 'child?'], ['wait']], continue: [['end', 'from child']] };
const parent = { begin: [['begin', 'child', { a: 'b' }]], resume: [['sendResult'], ['end', 'from root']] };
dialogs('a dialog begins, waits, and ends with a result', { root: { begin: [['send', 'name?'], ['wait']], continue: [['end', 'Ann']] } }, [[run], [run]]);
dialogs('a dialog that ends at once leaves an empty stack', { root: { begin: [['end', 'done']] } }, [[run]]);
dialogs('a dialog ends without a result', { root: { begin: [['wait']], continue: [['end']] } }, [[run], [run]]);
dialogs('after the end the next turn begins anew', { root: { begin: [['send', 'again'], ['wait']], continue: [['end']] } }, [[run], [run], [run]]);
dialogs('continuing where nothing is under way does nothing', { root: { begin: [['wait']] } }, [[['continue']]]);
dialogs('a dialog without a continue of its own ends when continued', { root: { begin: [['wait']], defaultContinue: true } }, [[run], [run]]);
dialogs('options reach the dialog that is begun', { root: { begin: [['sendOptions'], ['wait']] } }, [[['begin', 'root', { who: 'Ann', n: 'x' }]]]);
dialogs('a child hands its result to its parent', { root: parent, child }, [[run], [run]]);
dialogs('a child that ends at once resumes its parent in the same turn', { root: parent, child: { begin: [['end', 'quick']] } }, [[run]]);
dialogs('a parent without a resume of its own ends with the result of its child', { root: { begin: [['begin', 'child']], defaultResume: true }, child }, [[run], [run]]);
dialogs('a parent can ask on after its child has ended', { root: { ...parent, resume: [['sendResult'], ['wait']], continue: [['end', 'last']] }, child }, [[run], [run], [run]]);
dialogs('three dialogs deep the results travel up', { root: parent, child: { begin: [['begin', 'leaf']], resume: [['sendResult'], ['end', 'from child']] }, leaf: { begin: [['wait']], continue: [['end', 'from leaf']] } }, [[run], [run]]);
dialogs('a dialog is replaced by another', { root: { begin: [['send', 'first'], ['wait']], continue: [['replace', 'other', { x: 'y' }]] }, other: { begin: [['sendOptions'], ['wait']], continue: [['end', 'other']] } }, [[run], [run], [run]]);
dialogs('a replaced child still answers its parent', { root: parent, child: { begin: [['replace', 'other']] }, other: { begin: [['wait']], continue: [['end', 'from other']] } }, [[run], [run]]);
dialogs('a dialog replaces itself to start over', { root: { begin: [['send', 'start'], ['wait']], continue: [['replace', 'root']] } }, [[run], [run], [run]]);
dialogs('cancelling empties the stack from the top', { root: parent, child }, [[run], [['cancel']], [['continue']]]);
dialogs('cancelling where nothing is under way says so', { root: parent, child }, [[['cancel']]]);
dialogs('a child cancels everything', { root: parent, child: { begin: [['wait']], continue: [['cancel']] } }, [[run], [run], [run]]);
dialogs('asking again reaches the top dialog only', { root: parent, child: { ...child, reprompt: [['send', 'child, again?']] } }, [[run], [['reprompt']], [run]]);
dialogs('asking again where nothing is under way does nothing', { root: parent, child }, [[['reprompt']]]);
dialogs('the caller can end the top dialog', { root: parent, child }, [[run], [['end', 'from outside']]]);
dialogs('the caller can replace the top dialog', { root: parent, child, other: { begin: [['wait']] } }, [[run], [['replace', 'other']]]);
dialogs('ending where nothing is under way completes', { root: parent, child }, [[['end', 'nothing']]]);
dialogs('an unknown dialog cannot be begun', { root: parent, child }, [[['begin', 'nobody']]]);
dialogs('a dialog that begins an unknown one fails and stays on the stack', { root: { begin: [['wait']], continue: [['begin', 'nobody']] } }, [[run], [run], [['stack']]]);
dialogs('replacing by an unknown dialog fails after the end of the old one', { root: { begin: [['wait']], continue: [['replace', 'nobody']] } }, [[run], [run], [['stack']]]);
dialogs('an exception in begin leaves the dialog on the stack', { root: { begin: [['throw', 'broken']] } }, [[run], [['stack']]]);
dialogs('an exception in continue leaves the stack as it was', { root: { begin: [['set', 'k', 'v'], ['wait']], continue: [['throw', 'broken']] } }, [[run], [run], [['stack']]]);
dialogs('an exception in resume comes out of the child\'s end', { root: { ...parent, resume: [['throw', 'broken']] }, child }, [[run], [run], [['stack']]]);
dialogs('what a dialog remembers is there in the next turn', { root: { begin: [['set', 'name', 'Nguyễn Văn Á'], ['wait']], continue: [['sendState', 'name'], ['set', 'more', 'x'], ['wait']] } }, [[run], [run], [run]]);
dialogs('parent and child remember separately', { root: { begin: [['set', 'k', 'root'], ['begin', 'child']], resume: [['sendState', 'k'], ['end']] }, child: { begin: [['set', 'k', 'child'], ['wait']], continue: [['sendState', 'k'], ['end']] } }, [[run], [run]]);
const inside = { begin: [['send', 'inner?'], ['wait']], continue: [['end', 'from inner']] };
dialogs('a dialog with a stack of its own waits and ends with the inner result', { root: { begin: [['begin', 'nest']], resume: [['sendResult'], ['end', 'all']] }, nest: { inner: { dialogs: { inner: inside }, initial: 'inner' } } }, [[run], [run]]);
dialogs('an inner dialog may begin a dialog of the outer set', { root: { begin: [['begin', 'nest']], resume: [['sendResult'], ['end']] }, nest: { inner: { dialogs: { inner: { begin: [['begin', 'outer']], resume: [['sendResult'], ['end', 'inner']] } }, initial: 'inner' } }, outer: { begin: [['wait']], continue: [['end', 'outer']] } }, [[run], [run]]);
dialogs('cancelling inside leaves the outer stack alone', { root: { begin: [['begin', 'nest']], resume: [['sendResult'], ['end', 'all']] }, nest: { inner: { dialogs: { inner: { begin: [['wait']], continue: [['cancel']] } }, initial: 'inner' } } }, [[run], [run]]);
dialogs('cancelling inside with the parents empties both stacks', { root: { begin: [['begin', 'nest']] }, nest: { inner: { dialogs: { inner: { begin: [['wait']], continue: [['cancelParents']] } }, initial: 'inner' }, quiet: true } }, [[run], [run], [['stack']]]);
dialogs('a second dialog of one name is renamed', { root: { begin: [['wait']] } }, [[['addAgain', 'root'], ['begin', 'root2']]]);

// ---- state of a conversation
const state = (name, turns) => add('state', name, { turns });
state('the first read finds nothing', [[['get', 'p']]]);
state('a default is made once and saved', [[['get', 'p', { v: 'x' }], ['save']], [['get', 'p']]]);
state('what is set is written under the key of the conversation', [[['set', 'p', { v: 'x' }], ['save']]]);
state('state that did not change is not written', [[['set', 'p', { v: 'x' }], ['save']], [['get', 'p'], ['save']]]);
state('a second save in one turn writes nothing more', [[['set', 'p', { v: 'x' }], ['save'], ['save']]]);
state('a change inside an object is found and written', [[['set', 'p', { v: 'x' }], ['save']], [['put', 'p', 'v', 'y'], ['save']], [['get', 'p']]]);
state('a forced save writes what did not change', [[['set', 'p', { v: 'x' }], ['save']], [['get', 'p'], ['saveForce']]]);
state('without a save nothing is kept', [[['set', 'p', { v: 'x' }]], [['get', 'p']]]);
state('the state is read once in a turn', [[['get', 'p'], ['get', 'q'], ['set', 'q', { v: '1' }], ['get', 'q']]]);
state('saving what was never loaded writes nothing', [[['save']]]);
state('a deleted property is gone after the save', [[['set', 'p', { v: 'x' }], ['set', 'q', { v: 'y' }], ['save']], [['delete', 'p'], ['save']], [['get', 'p'], ['get', 'q']]]);
state('a cleared state is written as empty', [[['set', 'p', { v: 'x' }], ['save']], [['clear'], ['save']], [['get', 'p']]]);
state('a deleted state is gone from the store', [[['set', 'p', { v: 'x' }], ['save']], [['deleteState']], [['get', 'p']]]);

// ---- one activity through ActivityHandler
const handler = (name, activity, more) => add('handler', name, { activity, ...more });
handler('a message is a message', from('message', { text: 'hi' }));
handler('an edited message is an update', from('messageUpdate', { text: 'hi', channelData: { eventType: 'editMessage' } }));
handler('a deleted message is a delete', from('messageDelete', { channelData: { eventType: 'softDeleteMessage' } }));
handler('the bot itself arrives', from('conversationUpdate', { membersAdded: [bot] }));
handler('a person arrives', from('conversationUpdate', { membersAdded: [person] }));
handler('a person and the bot arrive together', from('conversationUpdate', { membersAdded: [bot, person] }));
handler('a person leaves', from('conversationUpdate', { membersRemoved: [person] }));
handler('a conversation update without members', from('conversationUpdate', { channelData: { eventType: 'channelRenamed' } }));
for (const action of ['add', 'add-upgrade', 'remove', 'remove-upgrade', 'other'])
    handler(`an installation update says ${action}`, from('installationUpdate', { action }));
handler('a reaction is added', from('messageReaction', { reactionsAdded: [{ type: 'like' }] }));
handler('a reaction is taken back', from('messageReaction', { reactionsRemoved: [{ type: 'like' }] }));
handler('one reaction replaces another', from('messageReaction', { reactionsAdded: [{ type: 'heart' }], reactionsRemoved: [{ type: 'like' }] }));
handler('an event of Teams is an event', from('event', { name: 'application/vnd.microsoft.meetingStart', value: { a: 1 } }));
handler('somebody is typing', from('typing'));
handler('a kind of activity that nobody knows', from('somethingNew'));
handler('an activity without a type is refused', { ...place, id: 'm1' });
handler('an invoke that nobody knows', from('invoke', { name: 'composeExtension/query', value: {} }));
handler('an invoke without a name', from('invoke', { value: {} }));
const execute = { action: { type: 'Action.Execute', verb: 'approve', id: 'x', data: { id: 'T-1' } }, trigger: 'manual' };
handler('a card action that the bot handles', from('invoke', { name: 'adaptiveCard/action', value: execute }), { cards: true });
handler('a card action that the bot does not handle', from('invoke', { name: 'adaptiveCard/action', value: execute }));
handler('a card action without a value', from('invoke', { name: 'adaptiveCard/action' }), { cards: true });
handler('a card action whose value is a text', from('invoke', { name: 'adaptiveCard/action', value: 'text' }), { cards: true });
handler('a card action without an action', from('invoke', { name: 'adaptiveCard/action', value: { trigger: 'manual' } }), { cards: true });
handler('a card action of another type', from('invoke', { name: 'adaptiveCard/action', value: { action: { type: 'Action.Submit' } } }), { cards: true });

// ---- what a turn sends
const turn = (name, ops, activity) => add('turn', name, { activity: activity ?? from('message', { text: 'hi', locale: 'vi-VN' }), ops });
turn('a text is sent as a reply to the message', [['sendText', 'hello']]);
turn('a text with a hint', [['sendText', 'hello', null, 'expectingInput']]);
turn('several activities go in their order in one call', [['send', { type: 'message', text: '1' }, { type: 'typing' }, { type: 'message', text: '2' }]]);
turn('two sends are two calls', [['sendText', '1'], ['sendText', '2']]);
turn('a turn has responded once something was sent', [['responded'], ['sendText', 'x'], ['responded']]);
turn('a trace is no response', [['send', { type: 'trace', name: 't' }], ['responded']]);
turn('what has no type is a message', [['send', { text: 'x' }]]);
turn('typing counts as a response', [['send', { type: 'typing' }], ['responded']]);
turn('a message is updated', [['update', { type: 'message', id: 'old', text: 'new' }], ['responded']]);
turn('a message is deleted', [['delete', 'old'], ['responded']]);
turn('a handler sees what is sent before it goes', [['onSend', 'h1'], ['onSend', 'h2'], ['sendText', 'x']]);
turn('a handler can hold back what is sent', [['onSendStop'], ['sendText', 'x'], ['responded']]);
turn('handlers see updates and deletes', [['onUpdate', 'u'], ['onDelete', 'd'], ['update', { type: 'message', id: 'old', text: 'new' }], ['delete', 'old']]);
turn('the reply to an activity without an id answers nothing in particular', [['sendText', 'x']], { ...from('event', { name: 'e' }), id: undefined });
turn('attachments and data of the channel go as they are', [['send', { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard', body: [] } }], channelData: { notification: { alert: true } } }]]);

// ---- activities and references by themselves
const schema = (name, op, ...args) => add('schema', name, { op, args });
const mention = (who, text) => ({ type: 'mention', text, mentioned: who });
const spoken = (text, ...entities) => from('message', { text, entities });
schema('the reference of a message', 'reference', from('message', { locale: 'vi-VN', conversation: { id: 'c1', tenantId: 't', conversationType: 'personal' } }));
schema('an outgoing activity takes the reference', 'apply', { type: 'message' }, { activityId: 'm1', user: person, bot, conversation: { id: 'c1' }, channelId: 'msteams', serviceUrl: 'https://s/' }, false);
schema('an incoming activity takes the reference', 'apply', { type: 'message' }, { activityId: 'm1', user: person, bot, conversation: { id: 'c1' }, channelId: 'msteams', serviceUrl: 'https://s/' }, true);
schema('a reference without an activity answers nothing', 'apply', { type: 'message' }, { user: person, bot, conversation: { id: 'c1' }, channelId: 'msteams', serviceUrl: 'https://s/' }, false);
schema('an activity keeps its own language', 'apply', { type: 'message', locale: 'en-US' }, { user: person, bot, conversation: { id: 'c1' }, channelId: 'msteams', serviceUrl: 'https://s/', locale: 'vi-VN' }, false);
schema('an activity without a language takes that of the reference', 'apply', { type: 'message' }, { user: person, bot, conversation: { id: 'c1' }, channelId: 'msteams', serviceUrl: 'https://s/', locale: 'vi-VN' }, false);
schema('the bot\'s name is taken out of the text', 'unmention', spoken('<at>Bot</at> help\n', mention(bot, '<at>Bot</at>')));
schema('the name of another person stays in the text', 'unmention', spoken('<at>Bot</at> ask <at>Ann</at>', mention(bot, '<at>Bot</at>'), mention(person, '<at>Ann</at>')));
schema('a tag without an entity stays in the text', 'unmention', spoken('<at>Bot</at> help'));
schema('a name of the same text that belongs to another stays', 'unmention', spoken('<at>Bot</at> x', mention(person, '<at>Bot</at>')));
schema('a name with signs of a pattern is taken out literally', 'unmention', spoken('<at>Bot (v1.0)+</at> x', mention(bot, '<at>Bot (v1.0)+</at>')));
schema('the bot is named twice', 'unmention', spoken('<at>Bot</at> a <at>Bot</at> b', mention(bot, '<at>Bot</at>')));
schema('mentions are read out of the entities', 'mentions', spoken('x', { type: 'clientInfo', locale: 'vi-VN' }, mention(bot, '<at>Bot</at>')));
schema('a text message from the factory', 'text', 'xin chào');
schema('a card message from the factory', 'attachment', { contentType: 'x/y', content: { a: 1 } });

// ---- the adapter over HTTP, without an app id
const http = (name, given) => add('http', name, given);
const sent = more => from('message', { text: 'hi', conversation: { id: 'a:1;x=1' }, ...more });
http('a message is answered through the connector', { body: sent(), ops: [['sendText', 'reply']] });
http('nothing said, nothing sent', { body: sent(), ops: [] });
http('replies in the response where the caller expects them', { body: sent({ deliveryMode: 'expectReplies' }), ops: [['sendText', 'reply'], ['sendText', 'more']] });
http('typing, message, update and delete in their order', { body: sent(), ops: [['send', { type: 'typing' }], ['sendText', 'one'], ['update', { type: 'message', id: 'x/1', text: 'two' }], ['delete', 'x/1']] });
http('an id that the bot made up is not sent: the channel gives it', { body: sent(), ops: [['send', { type: 'message', id: 'mine', text: 'x' }]] });
http('an invoke is answered in the response', { body: from('invoke', { name: 'task/fetch' }), ops: [['invokeResponse', 200, { task: { type: 'message', value: 'hello' } }]] });
http('an invoke is answered without a body', { body: from('invoke', { name: 'fileConsent/invoke' }), ops: [['invokeResponse', 200]] });
http('an invoke is answered with another status', { body: from('invoke', { name: 'signin/tokenExchange' }), ops: [['invokeResponse', 412, { id: 'i' }]] });
http('an invoke that the bot does not answer', { body: from('invoke', { name: 'x/y' }), ops: [] });
http('a message without an id is answered into the conversation', { body: { ...sent(), id: undefined }, ops: [['sendText', 'reply']] });
http('what a turn throws reaches OnTurnError and the caller sees no error', { body: sent(), onTurnError: true, ops: [['sendText', 'before'], ['throw', 'broken']] });
http('an activity without a type is a bad request', { body: { ...sent(), type: undefined }, ops: [] });
const reference = { user: person, bot, conversation: { id: 'c9' }, channelId: 'msteams', serviceUrl: 'https://s/' };
http('the bot continues a conversation', { reference, ops: [['activity'], ['sendText', 'proactive']] });
http('the bot continues a conversation after a certain message', { reference: { ...reference, activityId: 'm7' }, ops: [['activity'], ['sendText', 'proactive']] });
http('what a proactive turn throws reaches OnTurnError', { reference, onTurnError: true, ops: [['throw', 'broken']] });
http('the bot opens a conversation', { create: { isGroup: false, bot, members: [person], tenantId: 't', channelData: { tenant: { id: 't' } } }, answer: { id: 'a:new' }, ops: [['activity'], ['sendText', 'first']] });
http('the bot opens a thread in a channel', { create: { isGroup: true, bot, tenantId: 't', channelData: { channel: { id: '19:x@thread.tacv2' } }, activity: { type: 'message', text: 'summary' } }, answer: { id: '19:x@thread.tacv2;messageid=1', activityId: '1' }, ops: [['activity'], ['sendText', 'second']] });

export default all;
