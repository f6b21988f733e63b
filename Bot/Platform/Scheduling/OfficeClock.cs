namespace Bot.Platform.Scheduling;

/// <summary>
/// The time that rules live by. In production it is the clock on the wall; in the demo it stands in June 2026 and can be turned forward.
/// Technical waits (retries, tokens) use the wall's TimeProvider, never this one.
/// </summary>
public sealed class OfficeClock(TimeProvider wall)
{
    private long shift;

    public DateTime Now => wall.GetUtcNow().UtcDateTime + TimeSpan.FromTicks(Interlocked.Read(ref shift));

    public TimeProvider Wall => wall;

    /// <summary>How far this clock is ahead of the wall's.</summary>
    public TimeSpan Shift => TimeSpan.FromTicks(Interlocked.Read(ref shift));

    public void TurnTo(DateTime utc) => Interlocked.Exchange(ref shift, (utc - wall.GetUtcNow().UtcDateTime).Ticks);
}
