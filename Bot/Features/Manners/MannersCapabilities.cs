using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Manners;

/// <summary>Greeting, help, who am I, language: what makes the rest pleasant.</summary>
public static class MannersCapabilities
{
    public static readonly Capability[] All =
    [
        Can("greet")
            .Named("Chào hỏi", "Greeting")
            .Reads()
            .Usual()
            .Unlisted()
            .Means("greet")
            .Says("xin chào", "chao bot", "hello")
            .Does<Greet>(),
        Can("help")
            .Named("Trợ giúp", "Help")
            .Reads()
            .Usual()
            .Unlisted()
            .Means("help")
            .Says("trợ giúp", "bot làm được những gì", "help me")
            .InMenuAs("trợ giúp", "help")
            .Does<ShowHelp>(),
        Can("who").Named("Tôi là ai", "Who am I").Reads().Usual().Means("who_am_i").Says("tôi là ai", "who am i").Does<ShowWhoIAm>(),
        Can("privacy")
            .Named("Quyền riêng tư", "Privacy")
            .Reads()
            .Usual()
            .Means("help", "privacy")
            .Says("bot lưu những gì về tôi", "ai xem được điểm tôi chấm", "what do you keep about me")
            .Does<ShowPrivacy>(),
        Can("language")
            .Named("Đổi ngôn ngữ", "Switch language")
            .Writes()
            .Usual()
            .OnlyPersonal()
            .Means("switch_language")
            .Means("switch_language", "vi", "en", "ask")
            .Says("chuyển sang tiếng anh", "switch to english", "dùng tiếng việt")
            .Does<SwitchLanguage>(),
    ];
}

public sealed class Greet(CapabilityList capabilities) : IAnswer
{
    public Task RunAsync(Turn turn, CancellationToken stop)
    {
        turn.Show(Welcome.Card(turn.Who, turn.Org, capabilities));
        return Task.CompletedTask;
    }
}

/// <summary>What this person can say, by example.</summary>
public sealed class ShowHelp(CapabilityList capabilities) : IAnswer
{
    private const int MostAtOnce = 12;
    private const int MostTopics = 6;

    public Task RunAsync(Turn turn, CancellationToken stop)
    {
        var rows = capabilities.Suggested(turn.Who).Where(r => turn.Message.IsPersonal || !r.PersonalOnly).ToList();
        var heading = new Text("Anh/Chị có thể thực hiện các việc sau:", "You can do the following:");
        var card = new Card(heading).Title(heading);
        var topics = HelpTopic.All.Where(t => rows.Any(t.Holds)).ToList();
        var asked = HelpTopic.Said(turn.Message.Meaning["topic"]);
        if (asked is null && rows.Count > MostAtOnce)
        {
            turn.Show(Overview(card, topics, rows));
            return Task.CompletedTask;
        }
        rows = asked is not null && topics.Contains(asked) ? rows.Where(asked.Holds).ToList() : rows.Take(MostAtOnce).ToList();
        foreach (var row in rows)
        {
            card.Facts((row.Name, new Text("\"{cau}\"", "\"{cau}\"").With("cau", row.Example)));
        }
        card.Line(
            new(
                "Ở bước nào cũng có thể gõ \"hủy\" để dừng, \"trợ giúp\" để được hướng dẫn.",
                "At any step type \"cancel\" to stop, \"help\" for guidance."
            ),
            subtle: true
        );
        foreach (var row in rows.Take(4))
        {
            card.Typed(row.Example, row.Name);
        }
        turn.Show(card);
        return Task.CompletedTask;
    }

    // each topic with its first examples, and a way into it
    private static Card Overview(Card card, IReadOnlyList<HelpTopic> topics, IReadOnlyList<Capability> rows)
    {
        foreach (var topic in topics)
        {
            card.Facts(
                (topic.Title, Text.Join("; ", rows.Where(topic.Holds).Take(2).Select(r => Text.Same("\"") + r.Example + Text.Same("\""))))
            );
        }
        card.Line(
            new(
                "Chọn một mục để xem thêm. Ở bước nào cũng có thể gõ \"hủy\" để dừng, \"trợ giúp\" để được hướng dẫn.",
                "Choose a topic for more. At any step type \"cancel\" to stop, \"help\" for guidance."
            ),
            subtle: true
        );
        foreach (var topic in topics.Take(MostTopics))
        {
            card.Typed(new Text("trợ giúp {muc}", "help {muc}").With("muc", topic.Name), topic.Title);
        }
        return card;
    }
}

public sealed class ShowWhoIAm : IAnswer
{
    public Task RunAsync(Turn turn, CancellationToken stop)
    {
        var person = turn.Who.Person;
        var card = new Card(Text.Same(person.FullName))
            .Title(Text.Same(person.FullName))
            .Facts(
                (new("Chức vụ", "Position"), Text.Same(person.PositionVi)),
                (new("Đơn vị", "Unit"), turn.Org.UnitName(person.UnitId)),
                (new("Vai trò", "Role"), Standings.NameOf(turn.Who.In(null)))
            );
        if (turn.Org.Rooms.FirstOrDefault(r => r.Id == person.RoomId) is { } room)
        {
            card.Facts(
                (new("Phòng làm việc", "Room"), Text.Same($"{room.Id} {room.NameVi}")),
                (new("Nhóm", "Group"), Text.Same(turn.Org.Group(room.GroupId).NameVi))
            );
        }
        turn.Show(card);
        return Task.CompletedTask;
    }
}

/// <summary>"Bot lưu những gì về tôi": what is kept, who sees it, what a person may do about it.</summary>
public sealed class ShowPrivacy : IAnswer
{
    public Task RunAsync(Turn turn, CancellationToken stop)
    {
        var title = new Text("Quyền riêng tư của Anh/Chị", "Your privacy");
        turn.Show(
            new Card(title)
                .Title(title)
                .Line(Welcome.Privacy)
                .Line(
                    new(
                        "Phiếu chấm: trước khi khóa chỉ người chấm xem được điểm của mình; sau khi khóa, Tổ trưởng xem để thống nhất. Câu chữ Anh/Chị gõ cho tôi không ai khác đọc, trừ nội dung Anh/Chị gửi đi (đăng ký, giải trình, nhận xét). Câu tôi không hiểu được giữ 90 ngày, không kèm tên ai, để Văn phòng dạy tôi.",
                        "Ballots: before the round is closed only who gave a score sees it; afterwards the panel's head does. Nobody reads what you type to me, except what you submit (pledges, explanations, remarks). What I do not understand is kept for 90 days, without any name, so that the Office can teach me."
                    )
                )
                .Typed(new("vi phạm của tôi", "my discipline record"))
                .Typed(new("xuất ghi nhận về tôi ra file", "export my records"))
        );
        return Task.CompletedTask;
    }
}

public sealed class SwitchLanguage(OperationRunner operations, ChooseLanguage choose) : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var language = turn.Message.Meaning.Entities.GetValueOrDefault("language") ?? turn.Message.Meaning.Detail;
        if (language is not ("vi" or "en"))
        {
            turn.Show(
                new Card(new("Anh/Chị chọn ngôn ngữ nào?", "Which language?"))
                    .Line(new("Anh/Chị chọn ngôn ngữ nào?", "Which language?"))
                    .Typed(new("dùng tiếng việt", "use vietnamese"))
                    .Typed(new("chuyển sang tiếng anh", "switch to english"))
            );
            return;
        }
        await operations.RunAsync(turn.Who, choose, language, stop);
        turn.Language = language == "en" ? Language.En : Language.Vi;
        turn.Say(
            language == "en"
                ? new("Đã chuyển sang tiếng Anh.", "Switched to English.")
                : new("Đã chuyển sang tiếng Việt.", "Switched to Vietnamese.")
        );
    }
}

/// <summary>Keeps the language that a person chose.</summary>
public sealed class ChooseLanguage(BotDb db) : IOperation<string, bool>
{
    public string Capability => "language";

    public async Task<Result<bool>> RunAsync(Actor who, string language, CancellationToken stop) =>
        (await db.People.FirstAsync(p => p.Id == who.Id, stop)).Speak(language);
}
