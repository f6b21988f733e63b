using Bot.Domain;
using Bot.Features.Reports;
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
        Can("greet").Named("Chào hỏi", "Greeting").Reads().Means("greet").Says("xin chào", "chao bot", "hello").Does<Greet>(),
        Can("help").Named("Trợ giúp", "Help").Reads().Means("help").Says("trợ giúp", "bot làm được những gì", "help me")
            .InMenuAs("trợ giúp", "help").Does<ShowHelp>(),
        Can("who").Named("Tôi là ai", "Who am I").Reads().Means("who_am_i").Says("tôi là ai", "who am i").Does<ShowWhoIAm>(),
        Can("language").Named("Đổi ngôn ngữ", "Switch language").Writes().OnlyPersonal()
            .Means("switch_language").Means("switch_language", "vi", "en", "ask")
            .Says("chuyển sang tiếng anh", "switch to english", "dùng tiếng việt").Does<SwitchLanguage>(),
    ];
}

public sealed class Greet : IAnswer
{
    public Task RunAsync(Turn turn, CancellationToken stop)
    {
        turn.Show(Welcome(turn.Who, turn.Org));
        return Task.CompletedTask;
    }

    // purpose, what is kept, who sees it, which rights: said at the first contact, which the conversation's row remembers
    public static readonly Text Privacy = new(
        "Quyền riêng tư: tôi lưu đăng ký, phiếu chấm, ghi nhận kỷ luật, kỷ cương của Anh/Chị để phục vụ thi đua và chấn chỉnh nội bộ. Anh/Chị xem, giải trình, xuất được ghi nhận về mình bất cứ lúc nào (\"vi phạm của tôi\"); tên người có ghi nhận không lên kênh chung. Không trả lời không có nghĩa là đồng ý.",
        "Privacy: I keep your pledges, ballots and discipline records for the emulation movement. You can see, answer and export what is recorded about you at any time (\"my discipline record\"); names with records are never posted to a general channel. Silence is not consent.");

    public static Card Welcome(Actor who, Org org, bool first = false)
    {
        var hello = new Text("Xin chào Anh/Chị {ten}. Tôi là Trợ lý thi đua của {so}.", "Hello {ten}. I am the emulation assistant of the {so_en}.")
            .With("ten", who.Person.Given).With("so", org.Department.NameVi).With("so_en", org.Department.NameEn);
        var card = new Card(hello).Title(hello)
            .Line(new Text("Vai trò của Anh/Chị: {vai}.", "Your role: {vai}.").With("vai", RoleNames.Of(who)))
            .Line(new("Anh/Chị có thể gõ như nói chuyện, không dấu cũng được. Ví dụ:", "Type as you would speak, in Vietnamese or English. For example:"));
        foreach (var row in ShowHelp.Suggested(who).Where(r => r.Command is not null).Take(3))
        {
            card.Typed(ShowHelp.ExampleOf(row));
        }
        return (first ? card.Line(Privacy, subtle: true) : card).Typed(new("trợ giúp", "help"));
    }
}

/// <summary>What this person can say, by example.</summary>
public sealed class ShowHelp : IAnswer
{
    private const int MostAtOnce = 12;
    private const int MostTopics = 6;

    public Task RunAsync(Turn turn, CancellationToken stop)
    {
        var rows = Suggested(turn.Who).Where(r => turn.Message.IsPersonal || !r.PersonalOnly).ToList();
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
            card.Facts((row.Name, new Text("\"{cau}\"", "\"{cau}\"").With("cau", ExampleOf(row))));
        }
        card.Line(new("Ở bước nào cũng có thể gõ \"hủy\" để dừng, \"trợ giúp\" để được hướng dẫn.", "At any step type \"cancel\" to stop, \"help\" for guidance."), subtle: true);
        foreach (var row in rows.Take(4))
        {
            card.Typed(ExampleOf(row), row.Name);
        }
        turn.Show(card);
        return Task.CompletedTask;
    }

    // each topic with its first examples, and a way into it
    private static Card Overview(Card card, IReadOnlyList<HelpTopic> topics, IReadOnlyList<Capability> rows)
    {
        foreach (var topic in topics)
        {
            card.Facts((topic.Title, Text.Join("; ", rows.Where(topic.Holds).Take(2).Select(r => Text.Same("\"") + ExampleOf(r) + Text.Same("\"")))));
        }
        card.Line(new("Chọn một mục để xem thêm. Ở bước nào cũng có thể gõ \"hủy\" để dừng, \"trợ giúp\" để được hướng dẫn.", "Choose a topic for more. At any step type \"cancel\" to stop, \"help\" for guidance."), subtle: true);
        foreach (var topic in topics.Take(MostTopics))
        {
            card.Typed(new Text("trợ giúp {muc}", "help {muc}").With("muc", topic.Name), topic.Title);
        }
        return card;
    }

    public static IEnumerable<Capability> Suggested(Actor who) => Capabilities.All.AllowedTo(who).Where(r => r.Id is not ("greet" or "help"))
        .OrderByDescending(r => r.Allowed != Who.Everyone).ThenBy(r => MannersCapabilities.All.Contains(r));

    /// <summary>The first example of each language; a row always has both.</summary>
    public static Text ExampleOf(Capability row) => new(row.Examples[0], row.Examples.LastOrDefault(e => e.All(c => c < 128)) ?? row.Examples[0]);
}

public sealed class ShowWhoIAm : IAnswer
{
    public Task RunAsync(Turn turn, CancellationToken stop)
    {
        var person = turn.Who.Person;
        var card = new Card(Text.Same(person.FullName)).Title(Text.Same(person.FullName)).Facts(
            (new("Chức vụ", "Position"), Text.Same(person.PositionVi)),
            (new("Đơn vị", "Unit"), turn.Org.UnitName(person.UnitId)),
            (new("Vai trò", "Role"), RoleNames.Of(turn.Who)));
        if (turn.Org.Rooms.FirstOrDefault(r => r.Id == person.RoomId) is { } room)
        {
            card.Facts((new("Phòng làm việc", "Room"), Text.Same($"{room.Id} {room.NameVi}")), (new("Nhóm", "Group"), Text.Same(turn.Org.Group(room.GroupId).NameVi)));
        }
        turn.Show(card);
        return Task.CompletedTask;
    }
}

public static class RoleNames
{
    public static Text Of(Actor who)
    {
        var names = new List<Text>();
        Add(who.IsDirector, new("Giám đốc", "Director"));
        Add(who.IsLeader && !who.IsDirector, new("Phó Giám đốc", "Deputy Director"));
        Add(who.IsPanelHead, new("Tổ trưởng Tổ đánh giá", "head of the evaluation panel"));
        Add(who.OnPanel && !who.IsPanelHead, new("thành viên Tổ đánh giá", "member of the evaluation panel"));
        Add(who.IsHead, new("trưởng đơn vị", "head of unit"));
        Add(who.IsOffice, new("cán bộ thi đua của Văn phòng", "emulation clerk of the Office"));
        Add(who.IsSupervisor, new("giám sát", "supervisor"));
        return names.Count == 0 ? new("công chức, viên chức, người lao động", "member of staff") : Text.Join(", ", names);

        void Add(bool has, Text name)
        {
            if (has)
            {
                names.Add(name);
            }
        }
    }
}

public sealed class SwitchLanguage(OperationRunner operations, ChooseLanguage choose) : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var language = turn.Message.Meaning.Entities.GetValueOrDefault("language") ?? turn.Message.Meaning.Detail;
        if (language is not ("vi" or "en"))
        {
            turn.Show(new Card(new("Anh/Chị chọn ngôn ngữ nào?", "Which language?")).Line(new("Anh/Chị chọn ngôn ngữ nào?", "Which language?"))
                .Typed(new("dùng tiếng việt", "use vietnamese")).Typed(new("chuyển sang tiếng anh", "switch to english")));
            return;
        }
        await operations.RunAsync(turn.Who, choose, language, stop);
        turn.Language = language == "en" ? Language.En : Language.Vi;
        turn.Say(language == "en" ? new("Đã chuyển sang tiếng Anh.", "Switched to English.") : new("Đã chuyển sang tiếng Việt.", "Switched to Vietnamese."));
    }
}

/// <summary>Keeps the language that a person chose.</summary>
public sealed class ChooseLanguage(BotDb db) : IOperation<string, bool>
{
    public string Capability => "language";

    public async Task<Result<bool>> RunAsync(Actor who, string language, CancellationToken stop) =>
        (await db.People.FirstAsync(p => p.Id == who.Id, stop)).Speak(language);
}
