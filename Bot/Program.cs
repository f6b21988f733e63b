using Bot;
using Bot.Exchange;

BotHost.AskNoCulture();
if (await Verbs.RunAsync(args) is { } exitCode)
{
    return exitCode;
}
return await BotHost.RunAsync(args);
