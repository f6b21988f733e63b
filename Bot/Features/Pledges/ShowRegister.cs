using Bot.Domain;
using Bot.Platform.Chat;
using Bot.Platform.Documents;
using Bot.Understanding;

namespace Bot.Features.Pledges;

/// <summary>"Đăng ký của phòng em", "danh sách đăng ký LĐTT", "đăng ký toàn sở": totals, then by unit or by name, a page at a time.</summary>
public sealed class ShowRegister : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        if (await RegisterDesk.AskedAsync(turn, stop) is { } register)
        {
            turn.Show(RegisterCards.Of(register, turn.Message.Meaning["title"], Format.Page(turn.Message.Meaning["page"])));
        }
    }
}

/// <summary>The same as .xlsx: the list, the totals by unit, who has not registered.</summary>
public sealed class RegisterFile(PaperDesk desk) : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        if (await RegisterDesk.AskedAsync(turn, stop) is { } register)
        {
            await desk.OfferAsync(
                turn,
                RegisterSheets.File(register),
                new Text("Danh sách đăng ký thi đua {ky}, {dv}", "Register of pledges, {ky}, {dv}")
                    .With("ky", register.Period)
                    .With("dv", register.Scope),
                stop
            );
        }
    }
}
