using System.Globalization;
using System.Text.Json;
using Bot.Domain;
using Bot.Features.Discipline;
using Bot.Features.Reports;
using Bot.Figures;
using Bot.Understanding;
using Storage;

namespace Bot.Admin;

/// <summary>The department, its rules as data, its channels, and the templates (titles, reminders) that every movement starts with.</summary>
internal sealed class ImportTemplates(BotDb db, ImportProblems problems)
{
    private const string Leadership = "leadership";
    private const string OfGroup = "group";
    private static readonly string[] Scopes = ["department", Leadership, OfGroup];

    public Movement Organisation(JsonElement root)
    {
        var department = root.GetProperty("department");
        db.Departments.Add(
            new()
            {
                Code = Text(department, "code"),
                NameVi = Text(department, "name_vi"),
                NameEn = Text(department, "name_en"),
                ParentVi = Text(department, "parent_vi"),
                Symbol = Text(department, "symbol"),
                Place = Text(department, "place"),
                TimeZone = Text(department, "timezone"),
            }
        );
        return Movement(root.GetProperty("movement"));
    }

    public void FurtherMovements(JsonElement list)
    {
        foreach (var item in list.EnumerateArray())
        {
            Movement(item);
        }
    }

    public void Channels(JsonElement list, IReadOnlySet<string> groups)
    {
        foreach (var item in list.EnumerateArray())
        {
            var channel = new PostingChannel
            {
                Id = Text(item, "channel_id"),
                Name = Text(item, "name"),
                Scope = Text(item, "scope"),
                GroupId = item.TryGetProperty("group_id", out var group) ? group.GetString() : null,
                Posts = string.Join('|', item.GetProperty("posts").EnumerateArray().Select(p => p.GetString())),
            };
            foreach (var problem in Wrong(channel, groups))
            {
                problems.Add("channels.json", $"\"{channel.Id}\": {problem}");
            }
            if (db.Channels.Local.All(c => c.Id != channel.Id))
            {
                db.Channels.Add(channel);
            }
        }
    }

    private IEnumerable<string> Wrong(PostingChannel channel, IReadOnlySet<string> groups)
    {
        if (channel.Id.Length == 0 || db.Channels.Local.Any(c => c.Id == channel.Id))
        {
            yield return "channel_id trống hoặc có hai lần";
        }
        if (!Scopes.Contains(channel.Scope))
        {
            yield return $"scope \"{channel.Scope}\" không thuộc: {string.Join(", ", Scopes)}";
        }
        // the full report names people: nobody but the leadership may read it
        if (channel.Scope != Leadership && channel.Takes(ReportPoster.FullPost))
        {
            yield return $"{ReportPoster.FullPost} có tên người, chỉ đăng được vào kênh có scope \"{Leadership}\"";
        }
        if (channel.GroupId is { } id ? !groups.Contains(id) : channel.Scope == OfGroup)
        {
            yield return $"group_id: không có \"{channel.GroupId}\"";
        }
    }

    public void Defaults(JsonElement root, Movement movement)
    {
        var (scheme, discipline, reporting) = (root.GetProperty("scheme"), root.GetProperty("discipline"), root.GetProperty("reporting"));
        Rule("", RuleKeys.ScaleMin, Hundredths(scheme, "scale_min"), "SCO-01");
        Rule("", RuleKeys.ScaleMax, Hundredths(scheme, "scale_max"), "SCO-01");
        Rule("", RuleKeys.Step, Hundredths(scheme, "score_step"), "setting");
        Rule(movement.Id, RuleKeys.OwnRoomBallots, Text(scheme, "own_room_ballots"), "SCO-13");
        Rule(movement.Id, RuleKeys.BonusCounts, scheme.GetProperty("bonus_counts").GetBoolean() ? "true" : "false", "SCO-05");
        Rule(movement.Id, RuleKeys.BonusCap, Hundredths(scheme.GetProperty("model_bonus"), "max_total"), "SCO-05");
        Rule(
            movement.Id,
            RuleKeys.OfficesPerGroup,
            scheme.GetProperty("rooms_per_group").GetInt32().ToString(CultureInfo.InvariantCulture),
            "SCO-02"
        );
        Rule("", RuleKeys.DataWindow, Text(discipline, "data_window"), "RPT-01");
        Rule(
            "",
            RuleKeys.ExplainDays,
            discipline.GetProperty("explain_working_days").GetInt32().ToString(CultureInfo.InvariantCulture),
            "setting"
        );
        Briefing(Text(reporting, "briefing"));
        if (root.TryGetProperty("working_hours", out var hours))
        {
            Hours(RuleKeys.WinterHours, hours.GetProperty("winter"));
            Hours(RuleKeys.SummerHours, hours.GetProperty("summer"));
        }
        foreach (var item in PlanFiles.Read("rules.json"))
        {
            Rule("", Text(item, "key"), Text(item, "value"), Text(item, "source"), Day(item));
        }
        db.Titles.AddRange(PlanFiles.Read("titles.json").Select(Title));
        PlanRows.Stage(db);
        foreach (var item in PlanFiles.Read("reminders.json"))
        {
            db.Reminders.Add(Reminder(item, movement));
        }
        db.Values.Add(new() { Key = PlanUpgrade.Key, Value = $"{PlanUpgrade.Newest}" });
    }

    internal static TitleRule Title(JsonElement item) =>
        new()
        {
            Code = Text(item, "code"),
            NameVi = Text(item, "name_vi"),
            NameEn = Text(item, "name_en"),
            Aliases = Text(item, "aliases"),
            Scope = Text(item, "scope"),
            Kind = Text(item, "kind"),
            Approval = Text(item, "approval"),
            Needs = Optional(item, "needs"),
            Items = Items(Optional(item, "items")),
            CommitmentVi = Text(item, "commitment_vi"),
            CommitmentEn = Text(item, "commitment_en"),
            EffectiveFrom = Day(item)!.Value,
            Source = Text(item, "source"),
        };

    // "3-4"; a title that says nothing asks for no number
    private static ItemCount Items(string text) =>
        text.Split('-') is [var least, var most]
            ? new(int.Parse(least, CultureInfo.InvariantCulture), int.Parse(most, CultureInfo.InvariantCulture))
            : ItemCount.Any;

    internal static ReminderRule Reminder(JsonElement item, Movement movement) =>
        new()
        {
            Id = Text(item, "id"),
            MovementId = movement.Id,
            Pattern = Text(item, "pattern"),
            Audience = Text(item, "audience"),
            Topic = Optional(item, "topic"),
            SinceYear = item.TryGetProperty("since", out var since) ? since.GetInt32() : null,
            At = TimeOnly.ParseExact(Text(item, "at"), "HH:mm", CultureInfo.InvariantCulture),
            TextVi = Text(item, "text_vi"),
            TextEn = Text(item, "text_en"),
            EffectiveFrom = movement.StartsOn,
            EffectiveTo = Optional(item, "until") is { Length: > 0 } until
                ? DateOnly.ParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                : null,
            Source = Text(item, "source"),
        };

    private Movement Movement(JsonElement item)
    {
        var year = Text(item, "launch_date")[..4];
        var movement = db
            .Movements.Add(
                new()
                {
                    Id = Text(item, "id"),
                    NameVi = Text(item, "name_vi"),
                    NameEn = Optional(item, "name_en"),
                    StartsOn = new(int.Parse(year, CultureInfo.InvariantCulture), 1, 1),
                    EndsOn = new(int.Parse(year, CultureInfo.InvariantCulture), 12, 31),
                }
            )
            .Entity;
        if (Optional(item, "registration_deadline").Length > 0)
        {
            db.Windows.Add(
                new()
                {
                    MovementId = movement.Id,
                    Period = Optional(item, "registration_period") is { Length: > 0 } period ? period : year,
                    OpensAt = Vietnam.Utc(
                        DateOnly.ParseExact(
                            Optional(item, "registration_opens") is { Length: > 0 } opens ? opens : Text(item, "launch_date"),
                            "yyyy-MM-dd",
                            CultureInfo.InvariantCulture
                        ),
                        TimeOnly.MinValue
                    ),
                    DeadlineAt = Instant(item, "registration_deadline"),
                    LateUntil = Instant(item, "late_until"),
                }
            );
        }
        return movement;
    }

    // "last Friday 08:00, previous working day if off": the one form there is; another weekday or hour may stand in it
    private void Briefing(string sentence)
    {
        var words = sentence.Split(' ', ',');
        if (
            words.Length < 3
            || words[0] != "last"
            || !Enum.TryParse<DayOfWeek>(words[1], out var weekday)
            || !TimeOnly.TryParseExact(words[2], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        )
        {
            problems.Add("org.json", $"reporting.briefing: không đọc được \"{sentence}\"");
            return;
        }
        Rule("", RuleKeys.BriefingWeekday, weekday.ToString(), "RPT-01");
        Rule("", RuleKeys.BriefingTime, $"{time:HH:mm}", "RPT-01");
    }

    // every province sets its own
    private void Hours(string key, JsonElement season)
    {
        var text = $"{Text(season, "from")}-{Text(season, "to")} {Text(season, "am")} {Text(season, "pm")}";
        try
        {
            Season.Read(text);
            Rule("", key, text, "setting");
        }
        catch (FormatException)
        {
            problems.Add("org.json", $"working_hours: không đọc được \"{text}\"");
        }
    }

    private string Hundredths(JsonElement parent, string name)
    {
        var value = parent.GetProperty(name);
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        if (!CsvRow.TryHundredths(text, out var hundredths))
        {
            problems.Add("org.json", $"scheme.{name}: \"{text}\" không phải số");
        }
        return hundredths.ToString(CultureInfo.InvariantCulture);
    }

    private void Rule(string movementId, string key, string value, string source, DateOnly? from = null) =>
        db.Rules.Add(
            new()
            {
                MovementId = movementId,
                Key = key,
                Value = value,
                Source = source,
                EffectiveFrom = from ?? new(2000, 1, 1),
            }
        );

    private static DateOnly? Day(JsonElement item) =>
        item.TryGetProperty("effective_from", out var day)
            ? DateOnly.ParseExact(day.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private static DateTime Instant(JsonElement parent, string name) =>
        DateTimeOffset.ParseExact(Text(parent, name), "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture).UtcDateTime;

    internal static string Text(JsonElement parent, string name) => parent.GetProperty(name).GetString() ?? "";

    private static string Optional(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
