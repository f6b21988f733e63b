using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Documents;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Pledges;

/// <summary>"Bản đăng ký thi đua của em", "bản đăng ký thi đua của phòng": the own form for anybody, the list for heads, leaders and the Office.</summary>
public sealed class RegisterPaper(PaperDesk desk) : IAnswer
{
    public static readonly Refusal NoneOfYourOwn = new(
        "register.none_own",
        new(
            "Anh/Chị chưa có đăng ký còn hiệu lực trong kỳ này. Gõ \"đăng ký thi đua\" để bắt đầu.",
            "You have no standing pledge in this period. Type \"register a pledge\" to begin."
        )
    );

    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        if (turn.Message.Meaning.Detail == "own")
        {
            await OwnAsync(turn, stop);
        }
        else if (await RegisterDesk.AskedAsync(turn, stop) is { } register)
        {
            await desk.OfferAsync(
                turn,
                RegisterPapers.Collective(register, turn.Today),
                new Text("Bản đăng ký thi đua {ky}, {dv} (dự thảo)", "Registration paper, {ky}, {dv} (draft)")
                    .With("ky", register.Period)
                    .With("dv", register.Scope),
                stop
            );
        }
    }

    private async Task OwnAsync(Turn turn, CancellationToken stop)
    {
        var id = turn.Who.Id;
        var own = await turn
            .Db.Pledges.AsNoTracking()
            .Where(p =>
                p.Scope == "individual" && p.SubjectId == id && (p.Status == PledgeStatus.Waiting || p.Status == PledgeStatus.Approved)
            )
            .OrderBy(p => p.SubmittedAt)
            .ThenBy(p => p.Id)
            .ToListAsync(stop);
        var windows = (await RegisterDesk.WindowsAsync(turn, stop))
            .Where(w => own.Any(p => p.Period == w.Period && p.MovementId == w.MovementId))
            .ToList();
        if (RegisterDesk.Meant(turn, windows) is not { } window)
        {
            turn.Refuse(NoneOfYourOwn);
            return;
        }
        var year = window.Period[..4];
        var initiatives = await turn
            .Db.Initiatives.AsNoTracking()
            .Where(i => (i.Period == "" || i.Period == year) && i.Status != "withdrawn" && (i.PersonId == id || i.Authors.Contains(id)))
            .OrderBy(i => i.Id)
            .ToListAsync(stop);
        var paper = RegisterPapers.Individual(
            turn.Org,
            turn.Who.Person,
            own.Where(p => p.Period == window.Period && p.MovementId == window.MovementId).ToList(),
            initiatives.Where(i => i.IsBy(id)).ToList(),
            turn.Today
        );
        await desk.OfferAsync(turn, paper, new("Bản đăng ký thi đua của Anh/Chị (dự thảo)", "Your registration paper (draft)"), stop);
    }
}

/// <summary>"Bản cam kết của em": what one signed; the Office for anybody.</summary>
public sealed class CommitmentPaper(PaperDesk desk) : IAnswer
{
    public static readonly Refusal WhichPerson = new(
        "register.which_person",
        new("Anh/Chị cần bản cam kết của ai: {ten}? Đề nghị ghi đủ họ tên.", "Whose commitment: {ten}? Please give the full name.")
    );
    public static readonly Refusal NotSigned = new(
        "register.no_commitment",
        new("Anh/Chị chưa ký cam kết văn hóa công sở.", "You have not signed the commitment to office culture.")
    );
    public static readonly Refusal NotSignedBy = new(
        "register.no_commitment_of",
        new("{ten} chưa ký cam kết văn hóa công sở.", "{ten} has not signed the commitment to office culture.")
    );

    /// <summary>The commitment to office culture (PLG-04).</summary>
    public const string Code = "VHCS";

    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var named = PeopleReader.Read(turn.Message.Words.Normalize(), turn.Org.Names);
        if (named.Count > 1)
        {
            turn.Refuse(WhichPerson.With(("ten", string.Join(", ", named.Take(5).Select(turn.Org.NameOf)))));
            return;
        }
        var person = named.Count == 1 ? turn.Org.Person(named[0]) : turn.Who.Person;
        if (person.Id != turn.Who.Id && !turn.Who.IsOffice)
        {
            turn.Refuse(OperationRunner.Denied);
            return;
        }
        var signed = await turn
            .Db.Pledges.AsNoTracking()
            .Where(p =>
                p.Scope == "individual"
                && p.SubjectId == person.Id
                && p.TitleCode == Code
                && (p.Status == PledgeStatus.Waiting || p.Status == PledgeStatus.Approved)
            )
            .OrderByDescending(p => p.SubmittedAt)
            .ToListAsync(stop);
        var year = turn.Message.Meaning["period"]?[..4];
        if (signed.FirstOrDefault(p => year is null || p.Period.StartsWith(year, StringComparison.Ordinal)) is not { } pledge)
        {
            turn.Refuse(person.Id == turn.Who.Id ? NotSigned : NotSignedBy.With(("ten", person.FullName)));
            return;
        }
        await desk.OfferAsync(
            turn,
            RegisterPapers.Commitment(turn.Org, person, pledge, turn.Today),
            new Text("Bản cam kết của {ten} (dự thảo)", "Commitment of {ten} (draft)").With("ten", person.FullName),
            stop
        );
    }
}
