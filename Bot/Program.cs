using Bot;
using Bot.Admin;

BotHost.AskNoCulture();
if (await Verbs.RunAsync(args, Capabilities.All, Schedule.List) is { } exitCode)
{
    return exitCode;
}
return await BotHost.RunAsync(args);
