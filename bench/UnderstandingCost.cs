using System.Diagnostics;
using Bot;
using Bot.Admin;
using Bot.Understanding;
using Bot.Understanding.Learning;

namespace Bench;

/// <summary>What reading one message costs, and what having learnt costs a start.</summary>
internal static class UnderstandingCost
{
    private const int Rounds = 3;

    public static async Task PrintAsync()
    {
        var start = Stopwatch.GetTimestamp();
        _ = Learner.BuiltIn;
        var loaded = Stopwatch.GetElapsedTime(start);
        var (org, today) = await Verbs.OrgOrDemoAsync(["learn"]);
        var held = Corpora.Read(Path.Combine(AppContext.BaseDirectory, "Data", "held"));
        var times = new List<double>();
        long bytes = 0;
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var sentence in held)
            {
                var (before, at) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
                Capabilities.All.Settle(org.Understander.Understand(sentence.Text, today));
                if (round > 0)
                {
                    times.Add(Stopwatch.GetElapsedTime(at).TotalMicroseconds);
                    bytes += GC.GetAllocatedBytesForCurrentThread() - before;
                }
            }
        }
        times.Sort();
        Console.WriteLine(
            $"a message read and decided: {times[times.Count / 2]:0} µs (median of {held.Count} sentences; 99 %: {times[times.Count * 99 / 100]:0}; aim 1000), {bytes / times.Count / 1024} KB (aim 50); what was learnt is loaded in {loaded.TotalMilliseconds:0} ms (aim 300)"
        );
    }
}
