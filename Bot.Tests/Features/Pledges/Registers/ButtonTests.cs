using System.Text.Json;
using Bot.Platform.Access;
using Bot.Tests.Harness;
using Bot.Understanding;

namespace Bot.Tests.Features.Pledges.Registers;

/// <summary>A button that types for the person types a sentence that leads where its title says, in both languages.</summary>
public sealed class ButtonTests
{
    private static readonly (string Who, string Vi, string En)[] Asked =
    [
        ("CB06", "danh sách đăng ký toàn sở năm 2026", "list all pledges of the whole department"),
        ("CB16", "đăng ký của phòng em", "list the pledges of my unit"),
        ("CB06", "danh sách đăng ký LĐTT toàn sở năm 2026", "list the pledges LĐTT of the whole department 2026"),
        ("CB06", "danh sách đăng ký phòng lãnh sự năm 2026", "list the pledges of LS-HTQT 2026"),
        ("CB06", "danh sách đăng ký trung tâm năm 2026", "list the pledges of TTDVĐN 2026"),
        ("CB19", "tiến độ DK023", "progress of DK023"),
        ("CB16", "tiến độ thực hiện đăng ký của phòng em", "progress on the pledges of my unit"),
        ("CB06", "tiến độ thực hiện đăng ký toàn sở", "progress on the pledges of the whole department"),
        ("CB19", "kết quả thực hiện đăng ký của em", "results of my pledges"),
        ("CB06", "danh sách sáng kiến toàn sở", "list all initiatives"),
    ];

    [Fact]
    public async Task Every_typed_sentence_is_understood_as_one_of_these_rows()
    {
        await using var app = await BotApp.StartDepartmentAsync(new(2026, 12, 22, 9, 0, 0));
        var org = await app.ReadAsync(db => Org.LoadAsync(db, default));
        var typed = new List<string>();
        foreach (var (who, vi, en) in Asked)
        {
            foreach (var card in (await app.SayAsync(who, vi)).Concat(await app.SayAsync(who, en, "en-US")))
            {
                typed.AddRange(
                    card.Buttons.Where(b => b.Verb.Length == 0)
                        .Select(b => JsonDocument.Parse(b.Data).RootElement.GetProperty("msteams").GetProperty("value").GetString()!)
                );
            }
        }
        Assert.InRange(typed.Count, 40, 400);
        var wrong = typed
            .Distinct()
            .Select(t => (Sentence: t, Meaning: org.Understander.Understand(t, new(2026, 12, 22))))
            .Where(t => Capabilities.All.For(t.Meaning)?.Id.Split('.')[0] is not ("register" or "progress" or "result" or "initiative"))
            .Select(t => $"{t.Sentence}: {t.Meaning.Intent}/{t.Meaning.Detail} ({t.Meaning.Why})")
            .ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }
}
