using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Movements;

public sealed class ModelDraft
{
    public string GroupId { get; set; } = "";

    public string RoomId { get; set; } = "";
}

/// <summary>"Nhóm 2 chọn p202 làm mô hình": a group names the one office that is its model (SCO-02).</summary>
public sealed class ChooseModelForm(ChooseModel choose, OperationRunner operations) : Form<ModelDraft>("model.choose")
{
    protected override void Define(FormBuilder<ModelDraft> form) =>
        form.Start(
                async (turn, draft, stop) =>
                {
                    await ReadAsync(turn, draft, stop);
                    draft.GroupId = draft.GroupId.Length > 0 ? draft.GroupId : turn.Message.Meaning["group"] ?? turn.Who.Person.GroupId;
                    return true;
                }
            )
            .Ask("room", d => d.RoomId.Length == 0, Ask, ReadAsync)
            .Amend(ReadAsync)
            .Confirm(
                (turn, draft, stop) =>
                {
                    var (group, before) = (turn.Org.Group(draft.GroupId), turn.Org.Group(draft.GroupId).ModelRoomId);
                    var said = new Text("{nhom} chọn {phong} làm mô hình tiêu biểu?", "{nhom} names {phong} as its model?")
                        .With("nhom", Format.GroupName(group.NameVi))
                        .With("phong", $"{draft.RoomId} {turn.Org.Room(draft.RoomId).NameVi}");
                    var card = new Card(said).Title(said);
                    return Task.FromResult(
                        before.Length == 0 || before == draft.RoomId
                            ? card
                            : card.Line(
                                new Text("Mô hình hiện nay: {phong}.", "Its model now: {phong}.").With("phong", before),
                                subtle: true
                            )
                    );
                }
            )
            .Then(
                async (turn, draft, stop) =>
                {
                    if (await operations.TryAsync(turn, choose, draft, stop) is { } group)
                    {
                        var said = new Text("Mô hình tiêu biểu của {nhom}: {phong}.", "Model of {nhom}: {phong}.")
                            .With("nhom", Format.GroupName(group.NameVi))
                            .With("phong", $"{group.ModelRoomId} {turn.Org.Room(group.ModelRoomId).NameVi}");
                        turn.Become(new Card(said).Line(said));
                    }
                }
            );

    private static Task<Card> Ask(Turn turn, ModelDraft draft, CancellationToken stop)
    {
        var rooms = turn.Org.RoomsOf(draft.GroupId);
        var text = new Text("Nhóm chọn phòng nào làm mô hình? Ví dụ: {vi_du}.", "Which room is the model? For example: {vi_du}.").With(
            "vi_du",
            string.Join(", ", (rooms.Count > 0 ? rooms : turn.Org.Rooms).Take(3).Select(r => r.Id))
        );
        return Task.FromResult(new Card(text).Line(text));
    }

    private static Task<Answer> ReadAsync(Turn turn, ModelDraft draft, CancellationToken stop)
    {
        if (turn.Message.Meaning["room"] is not { } said || turn.Org.Rooms.FirstOrDefault(r => r.Id == said) is not { } room)
        {
            return Task.FromResult(Answer.NotMine);
        }
        (draft.RoomId, draft.GroupId) = (room.Id, turn.Message.Meaning["group"] ?? room.GroupId);
        return Task.FromResult(Answer.Taken);
    }
}

/// <summary>Until the round that is open has closed; an open round learns of it as well.</summary>
public sealed class ChooseModel(BotDb db) : IOperation<ModelDraft, Group>
{
    public static readonly Refusal NotInGroup = new(
        "model.not_in_group",
        new(
            "{phong} không thuộc {nhom}: mô hình phải là một phòng của nhóm.",
            "{phong} is not in {nhom}: the model must be one of the group's rooms."
        )
    );

    public string Capability => "model.choose";

    public async Task<Result<Group>> RunAsync(Actor who, ModelDraft input, CancellationToken stop)
    {
        var group = await db.Groups.FirstOrDefaultAsync(g => g.Id == input.GroupId, stop);
        if (group is null || !await db.Rooms.AnyAsync(r => r.Id == input.RoomId && r.GroupId == input.GroupId, stop))
        {
            return NotInGroup.With(("phong", input.RoomId)).With("nhom", Format.GroupName(group?.NameVi ?? input.GroupId));
        }
        if (!who.IsOffice && !who.HeadOf(group.UnitId))
        {
            return OperationRunner.Denied;
        }
        group.ModelRoomId = input.RoomId;
        foreach (
            var subject in await db
                .Subjects.Where(s =>
                    s.GroupId == group.Id
                    && (s.Kind == SubjectKind.Office || s.Kind == SubjectKind.Model)
                    && db.Rounds.Any(r => r.Id == s.RoundId && r.State == RoundState.Open)
                )
                .ToListAsync(stop)
        )
        {
            subject.IsModel = subject.Id == input.RoomId;
            subject.NameVi = subject.Kind == SubjectKind.Model ? RoundSheet.ModelName(group) : subject.NameVi;
        }
        return group;
    }
}

/// <summary>Which office is each group's model.</summary>
public sealed class ShowModels : IAnswer
{
    public Task RunAsync(Turn turn, CancellationToken stop)
    {
        var asked = turn.Message.Meaning["group"];
        turn.Show(
            new Card(new("Phòng mô hình tiêu biểu của các nhóm.", "The groups' model rooms."))
                .Title(new("Mô hình tiêu biểu", "Model rooms"))
                .Table(
                    [2, 4],
                    [new("Nhóm", "Group"), new("Phòng", "Office")],
                    turn.Org.Groups.Where(g => asked is null || g.Id == asked)
                        .Take(40)
                        .Select(g =>
                            (IReadOnlyList<Text>)
                                [
                                    Format.GroupName(g.NameVi),
                                    g.ModelRoomId.Length == 0
                                        ? new("chưa chọn", "not named")
                                        : Text.Same($"{g.ModelRoomId} {turn.Org.Rooms.FirstOrDefault(r => r.Id == g.ModelRoomId)?.NameVi}"),
                                ]
                        )
                        .ToList()
                )
        );
        return Task.CompletedTask;
    }
}
