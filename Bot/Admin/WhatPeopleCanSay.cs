using System.Text;
using Bot.Platform.Chat;

namespace Bot.Admin;

/// <summary>Docs/what-people-can-say.md: a test holds that the file is what the rows say.</summary>
public static class WhatPeopleCanSay
{
    public static string Markdown(CapabilityList capabilities)
    {
        var text = new StringBuilder(
            "# What people can say\n\nMade from the capabilities' rows (`dotnet run --project Bot -- say`); marks are optional, order is free.\n\n| | who | reads or writes | where | examples |\n|---|---|---|---|---|\n"
        );
        foreach (var row in capabilities.Rows)
        {
            text.Append(
                $"| {row.Name.Vi} / {row.Name.En} | {row.Allowed.Name} | {(row.IsWrite ? "writes" : "reads")} | {(row.PersonalOnly ? "personal chat" : "anywhere")} | {string.Join("; ", row.Examples)} |\n"
            );
        }
        return text.ToString();
    }
}
