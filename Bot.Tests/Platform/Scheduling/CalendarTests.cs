using Bot.Domain;
using Bot.Platform.Scheduling;
using Bot.Tests.Harness;
using Storage;

namespace Bot.Tests.Platform.Scheduling;

/// <summary>The fixture's holidays of 2026 and 2027 (practice.md 5.4) and its hours by season.</summary>
public sealed class CalendarTests
{
    [Theory]
    // Tết Bính Ngọ: off from Saturday 14/02 to Sunday 22/02/2026
    [InlineData("2026-02-13", 1, "2026-02-23")]
    // Giỗ Tổ on Sunday 26/04 gives Monday 27/04; 30/04 and 01/05 are Thursday and Friday
    [InlineData("2026-04-24", 1, "2026-04-28")]
    [InlineData("2026-04-29", 1, "2026-05-04")]
    // 31/08 is swapped for Saturday 22/08; 01/09 and 02/09 are off
    [InlineData("2026-08-21", 1, "2026-08-22")]
    [InlineData("2026-08-28", 1, "2026-09-03")]
    // not decided yet, and so off
    [InlineData("2026-11-23", 1, "2026-11-25")]
    // Tết Đinh Mùi
    [InlineData("2027-02-04", 1, "2027-02-12")]
    // 30/04 is a Friday, 01/05 a Saturday: Monday 03/05 is off
    [InlineData("2027-04-29", 1, "2027-05-04")]
    [InlineData("2027-09-01", 1, "2027-09-06")]
    [InlineData("2027-09-06", -1, "2027-09-01")]
    public async Task The_next_working_day_is(string from, int n, string expected)
    {
        var plan = await PlanAsync();
        Assert.Equal(DateOnly.Parse(expected), plan.Calendar.WorkingDaysAfter(DateOnly.Parse(from), n));
    }

    [Theory]
    // winter: 07:30-12:00, 13:30-17:00; summer from 16/04: 07:00-11:30
    [InlineData("2027-01-04 07:15", "2027-01-04 07:30")]
    [InlineData("2027-01-04 11:45", "2027-01-04 11:45")]
    [InlineData("2027-04-19 07:15", "2027-04-19 07:15")]
    [InlineData("2027-04-19 11:45", "2027-04-19 13:30")]
    [InlineData("2027-10-15 07:00", "2027-10-15 07:00")]
    [InlineData("2027-10-18 07:00", "2027-10-18 07:30")]
    [InlineData("2027-01-04 17:00", "2027-01-05 07:30")]
    [InlineData("2027-01-08 18:00", "2027-01-11 07:30")]
    [InlineData("2027-02-04 20:00", "2027-02-12 07:30")]
    [InlineData("2026-08-21 17:30", "2026-08-22 07:00")]
    public async Task The_next_working_moment_is(string wall, string expected)
    {
        var hours = (await PlanAsync()).Hours;
        Assert.Equal(DateTime.Parse(expected), hours.Next(DateTime.Parse(wall)));
        Assert.True(hours.IsWorking(hours.Next(DateTime.Parse(wall))));
        Assert.Equal(wall == expected, hours.IsWorking(DateTime.Parse(wall)));
    }

    [Fact]
    public async Task Days_of_leave_are_no_working_moment()
    {
        var hours = (await PlanAsync()).Hours;
        Assert.Equal(new DateTime(2027, 1, 8, 7, 30, 0), hours.Next(new(2027, 1, 5, 9, 0, 0), day => day <= new DateOnly(2027, 1, 7)));
    }

    [Fact]
    public async Task What_nobody_has_decided_is_off_and_named()
    {
        var calendar = (await PlanAsync()).Calendar;
        Assert.Equal([new(2026, 11, 24)], calendar.Unconfirmed(new(2026, 1, 1), new(2026, 12, 31)).Select(h => h.Date));
        Assert.Equal(7, calendar.Unconfirmed(new(2027, 1, 1), new(2027, 12, 31)).Count);
        Assert.False(calendar.IsWorkingDay(new(2027, 11, 24)));
    }

    [Fact]
    public void Hours_that_cannot_be_read_are_refused() => Assert.Throws<FormatException>(() => Season.Read("07:30-12:00"));

    private static async Task<SchedulePlan> PlanAsync()
    {
        await using var app = await BotApp.StartAsync();
        return await app.ReadAsync(db => new PlanLoader(db).LoadAsync(default));
    }
}
