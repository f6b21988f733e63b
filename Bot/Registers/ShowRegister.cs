using Bot.Papers;
using Bot.Speaking;

namespace Bot.Registers;

/// <summary>"Đăng ký của phòng em", "danh sách đăng ký LĐTT", "đăng ký toàn sở": totals, then by unit or by name, a page at a time.</summary>
public sealed class ShowRegister : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        if (await RegisterDesk.AskedAsync(turn, stop) is { } register)
        {
            turn.Show(RegisterCards.Of(register, turn.Heard.Meaning["title"], Format.Page(turn.Heard.Meaning["page"])));
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
            await desk.OfferAsync(turn, RegisterSheets.File(register), new Text("Danh sách đăng ký thi đua {ky}, {dv}", "Register of pledges, {ky}, {dv}").With("ky", register.Period).With("dv", register.Scope), stop);
        }
    }
}
