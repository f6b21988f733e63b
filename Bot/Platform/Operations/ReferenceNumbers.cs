using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Platform.Operations;

/// <summary>
/// References that people can say: DK058. The last one given is a row, staged with what uses it: two turns at the same moment collide on
/// the key of what they add, and the second runs again.
/// </summary>
public sealed class ReferenceNumbers(BotDb db)
{
    public async Task<string> NextAsync(string prefix, CancellationToken stop, int digits = 3)
    {
        var key = $"number:{prefix}";
        // several in one operation: the row staged by the first serves the next
        var row =
            db.Values.Local.FirstOrDefault(v => v.Key == key)
            ?? await db.Values.FirstOrDefaultAsync(v => v.Key == key, stop)
            ?? db.Values.Add(new() { Key = key, Value = "0" }).Entity;
        var next = int.Parse(row.Value, CultureInfo.InvariantCulture) + 1;
        row.Value = next.ToString(CultureInfo.InvariantCulture);
        return prefix + row.Value.PadLeft(digits, '0');
    }
}
