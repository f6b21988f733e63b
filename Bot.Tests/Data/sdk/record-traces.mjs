// Records what the official JavaScript SDK 4.23.3 does with the scripts of trace-scenarios.mjs, one JSON line per script.
// Run it once, outside the repository; it needs Node 20:
//   mkdir traces && cd traces && npm i botbuilder@4.23.3 botbuilder-dialogs@4.23.3
//   cp <repository>/Bot.Tests/Data/sdk/*.mjs . && node record-traces.mjs > traces.jsonl
// TraceTests.cs runs the same scripts against Bot.Framework and compares what is seen.
import http from 'node:http';
import builder from 'botbuilder';
import dialogsPackage from 'botbuilder-dialogs';
import scenarios from './trace-scenarios.mjs';

const { ActivityHandler, BotAdapter, CloudAdapter, ConfigurationBotFrameworkAuthentication, ConversationState, MessageFactory, TurnContext } = builder;
const { Dialog, DialogContext, DialogSet } = dialogsPackage;
const copy = value => value === undefined ? undefined : JSON.parse(JSON.stringify(value));
const failure = error => ({ threw: String(error?.message ?? error).includes('broken') ? 'broken' : 'refused' });

class LoggingAdapter extends BotAdapter {
    constructor(seen) { super(); this.seen = seen; this.count = 0; }
    async sendActivities(_, activities) {
        this.seen.push({ sent: copy(activities) });
        return activities.map(() => ({ id: `r${++this.count}` }));
    }
    async updateActivity(_, activity) { this.seen.push({ updated: copy(activity) }); return { id: activity.id }; }
    async deleteActivity(_, reference) { this.seen.push({ deleted: copy(reference) }); }
    turn(activity, logic) { return this.runMiddleware(new TurnContext(this, copy(activity)), logic); }
}

// texts only: what the stories of dialogs and state are about
class TextAdapter extends LoggingAdapter {
    async sendActivities(_, activities) {
        for (const activity of activities) if (activity.type === 'message') this.seen.push({ said: activity.text });
        return activities.map(() => ({ id: `r${++this.count}` }));
    }
}

class LoggingStorage {
    constructor(seen) { this.seen = seen; this.items = new Map(); }
    async read(keys) {
        this.seen.push({ read: keys });
        return Object.fromEntries(keys.filter(k => this.items.has(k)).map(k => [k, JSON.parse(this.items.get(k))]));
    }
    async write(changes) {
        for (const [key, value] of Object.entries(changes)) {
            const { eTag, ...rest } = value; // only the JavaScript SDK stamps one
            this.seen.push({ write: key, value: copy(rest) });
            this.items.set(key, JSON.stringify(rest));
        }
    }
    async delete(keys) {
        this.seen.push({ delete: keys });
        for (const key of keys) this.items.delete(key);
    }
}

class Scripted extends Dialog {
    constructor(id, script, seen) {
        super(id);
        this.script = script;
        this.seen = seen;
        if (script.defaultContinue) this.continueDialog = Dialog.prototype.continueDialog;
        if (script.defaultResume) this.resumeDialog = Dialog.prototype.resumeDialog;
    }
    async play(step, dc, more) {
        this.seen.push({ call: `${this.id}.${step}` });
        let result = Dialog.EndOfTurn;
        for (const [op, ...args] of this.script[step] ?? []) {
            const state = dc.activeDialog?.state;
            switch (op) {
                case 'send': await dc.context.sendActivity(args[0]); break;
                case 'sendOptions': await dc.context.sendActivity(JSON.stringify(more ?? null)); break;
                case 'sendResult': await dc.context.sendActivity(`result ${more ?? 'none'}`); break;
                case 'sendState': await dc.context.sendActivity(String(state[args[0]])); break;
                case 'set': state[args[0]] = args[1]; break;
                case 'wait': result = Dialog.EndOfTurn; break;
                case 'begin': result = await dc.beginDialog(...args); break;
                case 'replace': result = await dc.replaceDialog(...args); break;
                case 'end': result = await dc.endDialog(...args); break;
                case 'cancel': result = await dc.cancelAllDialogs(); break;
                case 'cancelParents': result = await dc.cancelAllDialogs(true); break;
                case 'throw': throw new Error(args[0]);
                default: throw new Error(`unknown step ${op}`);
            }
        }
        return result;
    }
    beginDialog(dc, options) { return this.play('begin', dc, options); }
    continueDialog(dc) { return this.play('continue', dc); }
    resumeDialog(dc, reason, result) { return this.play('resume', dc, result); }
    async repromptDialog(context, instance) {
        this.seen.push({ call: `${this.id}.reprompt` });
        for (const [, text] of this.script.reprompt ?? []) await context.sendActivity(text);
    }
    async endDialog(context, instance, reason) { this.seen.push({ call: `${this.id}.leaves`, reason }); }
}

// a dialog with a stack of its own, kept as text in its state
class Nest extends Dialog {
    constructor(id, script, seen) {
        super(id);
        this.seen = seen;
        this.initial = script.inner.initial;
        this.set = new DialogSet();
        for (const [inner, text] of Object.entries(script.inner.dialogs)) this.set.add(make(inner, text, seen));
    }
    async within(dc, work) {
        const mine = dc.activeDialog;
        const state = mine.state.stack ? JSON.parse(mine.state.stack) : { dialogStack: [] };
        const result = await work(new DialogContext(this.set, dc, state));
        mine.state.stack = JSON.stringify(state);
        if (result.status === 'waiting') return Dialog.EndOfTurn;
        return dc.activeDialog === mine ? dc.endDialog(result.result) : result;
    }
    beginDialog(dc) { return this.within(dc, inner => inner.beginDialog(this.initial)); }
    continueDialog(dc) { return this.within(dc, inner => inner.continueDialog()); }
    async endDialog(context, instance, reason) { this.seen.push({ call: `${this.id}.leaves`, reason }); }
}
const make = (id, script, seen) => script.inner ? new Nest(id, script, seen) : new Scripted(id, script, seen);

async function dialogStep(dc, set, scripts, seen, [op, ...args]) {
    switch (op) {
        case 'run': {
            const result = await dc.continueDialog();
            return result.status === 'empty' ? dc.beginDialog(args[0]) : result;
        }
        case 'continue': return dc.continueDialog();
        case 'begin': return dc.beginDialog(...args);
        case 'replace': return dc.replaceDialog(...args);
        case 'end': return dc.endDialog(...args);
        case 'cancel': return dc.cancelAllDialogs();
        case 'reprompt': await dc.repromptDialog(); return undefined;
        case 'addAgain': set.add(make(args[0], scripts[args[0]], seen)); return undefined;
        case 'stack': return undefined;
        default: throw new Error(`unknown step ${op}`);
    }
}

async function recordDialogs({ dialogs, turns }, seen) {
    const state = new ConversationState(new LoggingStorage([]));
    const accessor = state.createProperty('DialogState');
    const adapter = new TextAdapter(seen);
    for (const steps of turns) {
        seen.push({ turn: steps });
        const set = new DialogSet(accessor);
        for (const [id, script] of Object.entries(dialogs)) set.add(make(id, script, seen));
        await adapter.turn({ type: 'message', channelId: 'msteams', conversation: { id: 'c1' }, from: {}, recipient: {}, text: 'x' }, async context => {
            const dc = await set.createContext(context);
            for (const step of steps) {
                try {
                    const result = await dialogStep(dc, set, dialogs, seen, step);
                    if (result) seen.push({ status: result.status, result: result.result });
                } catch (error) { seen.push(failure(error)); }
            }
            seen.push({ stack: copy(dc.stack).reverse().map(i => ({ id: i.id, state: dialogs[i.id]?.inner ? {} : i.state })) });
            await state.saveChanges(context);
        });
    }
}

async function recordState({ turns }, seen) {
    const state = new ConversationState(new LoggingStorage(seen));
    const adapter = new TextAdapter(seen);
    for (const ops of turns) {
        seen.push({ turn: ops });
        await adapter.turn({ type: 'message', channelId: 'msteams', conversation: { id: 'c1' }, from: {}, recipient: {} }, async context => {
            for (const [op, name, value, more] of ops) {
                const property = name && state.createProperty(name);
                switch (op) {
                    case 'get': seen.push({ got: copy(await property.get(context, copy(value))) ?? null }); break;
                    case 'set': await property.set(context, copy(value)); break;
                    case 'put': (await property.get(context))[value] = more; break;
                    case 'delete': await property.delete(context); break;
                    case 'clear': await state.clear(context); break;
                    case 'save': await state.saveChanges(context); break;
                    case 'saveForce': await state.saveChanges(context, true); break;
                    case 'deleteState': await state.delete(context); break;
                    default: throw new Error(`unknown step ${op}`);
                }
            }
        });
    }
}

class LoggingBot extends ActivityHandler {
    constructor(seen, cards) {
        super();
        const kinds = { onMessage: 'message', onMessageUpdate: 'messageUpdate', onMessageDelete: 'messageDelete', onConversationUpdate: 'conversationUpdate',
            onInstallationUpdate: 'installationUpdate', onInstallationUpdateAdd: 'installationUpdateAdd', onInstallationUpdateRemove: 'installationUpdateRemove',
            onMessageReaction: 'messageReaction', onEvent: 'event', onTyping: 'typing', onUnrecognizedActivityType: 'unrecognized' };
        for (const [method, kind] of Object.entries(kinds)) this[method](async (_, next) => { seen.push({ call: kind }); await next(); });
        this.onMembersAdded(async (context, next) => { seen.push({ call: 'membersAdded', who: context.activity.membersAdded.map(m => m.id) }); await next(); });
        this.onMembersRemoved(async (context, next) => { seen.push({ call: 'membersRemoved', who: context.activity.membersRemoved.map(m => m.id) }); await next(); });
        this.onReactionsAdded(async (context, next) => { seen.push({ call: 'reactionsAdded', what: context.activity.reactionsAdded.map(r => r.type) }); await next(); });
        this.onReactionsRemoved(async (context, next) => { seen.push({ call: 'reactionsRemoved', what: context.activity.reactionsRemoved.map(r => r.type) }); await next(); });
        if (cards) this.onAdaptiveCardInvoke = async (_, value) => {
            seen.push({ call: 'adaptiveCard', verb: value.action.verb, data: copy(value.action.data) });
            return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'done' };
        };
    }
}

async function recordHandler({ activity, cards }, seen) {
    const adapter = new class extends LoggingAdapter {
        async sendActivities(_, activities) {
            for (const { type, value } of activities) {
                const body = copy(value?.body);
                delete body?.value?.message; // its wording is nobody's business
                seen.push(type === 'invokeResponse' ? { invokeResponse: value.status, body } : { sent: type });
            }
            return activities.map(() => ({}));
        }
    }(seen);
    const bot = new LoggingBot(seen, cards);
    try { await adapter.turn(activity, context => bot.run(context)); } catch (error) { seen.push(failure(error)); }
}

async function turnStep(context, seen, [op, ...args]) {
    switch (op) {
        case 'sendText': await context.sendActivity(args[0], args[1] ?? undefined, args[2]); break;
        case 'send': await context.sendActivities(copy(args)); break;
        case 'update': await context.updateActivity(copy(args[0])); break;
        case 'delete': await context.deleteActivity(args[0]); break;
        case 'responded': seen.push({ responded: context.responded }); break;
        case 'onSend': context.onSendActivities(async (_, activities, next) => { seen.push({ hook: args[0], sees: activities.map(a => a.text) }); return next(); }); break;
        case 'onSendStop': context.onSendActivities(async () => []); break;
        case 'onUpdate': context.onUpdateActivity(async (_, activity, next) => { seen.push({ hook: args[0], sees: activity.id }); return next(); }); break;
        case 'onDelete': context.onDeleteActivity(async (_, reference, next) => { seen.push({ hook: args[0], sees: reference.activityId }); return next(); }); break;
        case 'activity': seen.push({ turn: { ...copy(context.activity), callerId: undefined } }); break;
        case 'invokeResponse': await context.sendActivity({ type: 'invokeResponse', value: { status: args[0], body: args[1] } }); break;
        case 'throw': throw new Error(args[0]);
        default: throw new Error(`unknown step ${op}`);
    }
}

async function recordTurn({ activity, ops }, seen) {
    await new LoggingAdapter(seen).turn(activity, async context => { for (const op of ops) await turnStep(context, seen, op); });
}

function recordSchema({ op, args }, seen) {
    const [first, reference, incoming] = copy(args);
    switch (op) {
        case 'reference': return seen.push(copy(TurnContext.getConversationReference(first)));
        case 'apply': return seen.push(copy(TurnContext.applyConversationReference(first, reference, incoming)));
        case 'unmention': return seen.push({ text: TurnContext.removeRecipientMention(first) });
        case 'mentions': return seen.push(copy(TurnContext.getMentions(first)));
        case 'text': return seen.push(copy(MessageFactory.text(first)));
        case 'attachment': return seen.push(copy(MessageFactory.attachment(first)));
        default: throw new Error(`unknown step ${op}`);
    }
}

async function recordHttp({ body, reference, create, answer, onTurnError, ops }, seen) {
    let count = 0;
    const service = http.createServer((request, response) => {
        let text = '';
        request.on('data', chunk => { text += chunk; });
        request.on('end', () => {
            seen.push({ http: `${request.method} ${request.url}`, authorization: request.headers.authorization, body: text ? JSON.parse(text) : undefined });
            response.writeHead(200, { 'Content-Type': 'application/json' });
            response.end(JSON.stringify(answer && request.url.endsWith('/conversations') ? answer : { id: `r${++count}` }));
        });
    });
    await new Promise(done => service.listen(0, '127.0.0.1', done));
    const serviceUrl = `http://127.0.0.1:${service.address().port}/`;
    const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
    if (onTurnError) adapter.onTurnError = async (context, error) => { seen.push({ onTurnError: error.message }); await context.sendActivity('sorry'); };
    const logic = async context => { for (const op of ops) await turnStep(context, seen, op); };
    if (body) {
        const response = { status(code) { this.code = code; }, header() {}, send(content) { this.content = content; }, end() {} };
        try {
            await adapter.process({ method: 'POST', headers: {}, body: { ...copy(body), serviceUrl } }, response, logic);
            seen.push({ response: response.code, body: response.content || undefined });
        } catch (error) { seen.push(failure(error)); }
    } else if (create) {
        await adapter.createConversationAsync('', 'msteams', serviceUrl, '', copy(create), logic);
    } else {
        await adapter.continueConversationAsync('', { ...copy(reference), serviceUrl }, logic);
    }
    service.closeAllConnections();
    service.close();
    // what changes from run to run: the address of the service, times, and ids made up on the spot
    const text = JSON.stringify(seen).replaceAll(serviceUrl, 'https://s/')
        .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<made up>');
    seen.splice(0, seen.length, ...JSON.parse(text, (key, value) => key === 'timestamp' || key === 'localTimestamp' || key === 'localTimezone' ? undefined : value));
}

const recorders = { dialogs: recordDialogs, state: recordState, handler: recordHandler, turn: recordTurn, schema: recordSchema, http: recordHttp };
for (const { name, kind, given } of scenarios) {
    const seen = [];
    await recorders[kind](copy(given), seen);
    process.stdout.write(JSON.stringify({ name, kind, given, seen }) + '\n');
}
