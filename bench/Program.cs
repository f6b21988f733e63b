using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bench;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Tests.Harness;
using Bot.Understanding;

// Turns over the wire against a fake connector at 1, 16 and 64 connections. A turn is over when the bot has answered the request and its
// reply has reached the connector. Everything runs in this one process, floors and contestants alike, so only the ratios mean something.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var seconds = args.Length > 0 ? double.Parse(args[0]) : 4;
var only = args.ElementAtOrDefault(1);
int[] connections = only is null ? [1, 16, 64] : [16];
const string Floor = "floor: one durable insert and the SQL", Turn = "product: a ranking turn (200 groups)";
var folder = Directory.CreateTempSubdirectory("thidua-bench-").FullName;
var json = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
await using var connector = new FakeConnector();
await connector.StartAsync();

var results = new Dictionary<(string, int), Result>();
foreach (var make in only is "product" or "form" or "ranking" ? [] : new Func<Task<Contestant>>[] { Contestants.BareAsync, () => Contestants.DurableAsync(folder, "floor: with one durable insert"), Contestants.EchoAsync })
{
    var contestant = await make();
    await MeasureAsync(contestant);
    await contestant.Stop();
}
if (only != "ranking")
{
    await using var product = await Contestants.ProductAsync(folder, connections.Max());
    var address = product.Urls.First();
    if (only != "form") await MeasureAsync(new("product: a turn that changes nothing", address, _ => "tôi là ai", () => ValueTask.CompletedTask));
    await MeasureAsync(new("product: a saved form turn", address, n => (n % 4) switch { 0 => "chấm p201 9", 2 => "chấm p201 8,5", _ => "có" }, () => ValueTask.CompletedTask));
    if (await Contestants.BallotsAsync(product) is var saved && saved < connections.Max())
    {
        throw new InvalidOperationException($"only {saved} of {connections.Max()} evaluators have a ballot: the form turns saved nothing");
    }
}
if (only is null or "ranking")
{
    await using var ranking = await RankingTurns.StartAsync(folder);
    var floor = await Contestants.DurableAsync(folder, Floor, ranking.AskByHand);
    await MeasureAsync(floor);
    await floor.Stop();
    await MeasureAsync(new(Turn, ranking.Address, _ => RankingTurns.Words, () => ValueTask.CompletedTask));
    await ranking.CompareAsync(seconds);
    await ranking.ColdAsync();
}
Print();
Directory.Delete(folder, recursive: true);

async Task MeasureAsync(Contestant contestant)
{
    foreach (var count in connections)
    {
        await LoadAsync(contestant, count, seconds / 2);
        results[(contestant.Name, count)] = await LoadAsync(contestant, count, seconds);
    }
}

async Task<Result> LoadAsync(Contestant contestant, int count, double time)
{
    var (clock, sent, latencies) = (Stopwatch.StartNew(), connector.Bytes, new List<double>[count]);
    await Task.WhenAll(Enumerable.Range(0, count).Select(async n =>
    {
        latencies[n] = [];
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        // a whole round of the words, so that a form begun is a form ended
        for (var turn = 0; clock.Elapsed.TotalSeconds < time || turn % 4 != 0; turn++)
        {
            var conversation = $"a:bench-{n}";
            var reply = connector.Expect(conversation);
            var start = Stopwatch.GetTimestamp();
            using var body = new StringContent(JsonSerializer.Serialize(Activity(conversation, n, contestant.Says(turn)), json), Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync($"{contestant.Address}/api/messages", body);
            if (!answer.IsSuccessStatusCode)
            {
                throw new InvalidOperationException($"{contestant.Name} answered {(int)answer.StatusCode}");
            }
            await reply.WaitAsync(TimeSpan.FromSeconds(20));
            latencies[n].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }));
    var all = latencies.SelectMany(l => l).Order().ToList();
    return new(all.Count / clock.Elapsed.TotalSeconds, all[all.Count / 2], all[Math.Min(all.Count - 1, (int)(all.Count * 0.99))], (connector.Bytes - sent) / all.Count);
}

object Activity(string conversation, int n, string text) => new
{
    type = "message", id = Guid.NewGuid().ToString(), channelId = "msteams", serviceUrl = connector.Url, text, locale = "vi-VN",
    from = new { id = $"29:{n}", name = "Bench", aadObjectId = BigDepartment.Account(n + 1) }, recipient = new { id = "28:bot", name = "Bot" },
    conversation = new { id = conversation, conversationType = "personal", tenantId = "t" }, channelData = new { tenant = new { id = "t" } },
};

void Print()
{
    Console.WriteLine($"{"",-38} {"conn",5} {"turns/s",9} {"p50 ms",8} {"p99 ms",8} {"bytes",7} {"/bare",7} {"/durable",9}");
    foreach (var ((name, count), result) in results.OrderBy(r => r.Key.Item2).ThenBy(r => Array.IndexOf(results.Keys.Select(k => k.Item1).Distinct().ToArray(), r.Key.Item1)))
    {
        if (only is not null) { Console.WriteLine($"{name} {count} {result.PerSecond:0} {result.Median:0.0}"); continue; }
        var (bare, durable) = (results[("floor: bare endpoint", count)], results[("floor: with one durable insert", count)]);
        Console.WriteLine($"{name,-38} {count,5} {result.PerSecond,9:0} {result.Median,8:0.00} {result.P99,8:0.0} {result.Bytes,7} {result.PerSecond / bare.PerSecond,7:0.00} {result.PerSecond / durable.PerSecond,9:0.00}");
    }
    foreach (var count in connections.Where(c => results.ContainsKey((Turn, c))))
    {
        var (floor, turn) = (results[(Floor, count)], results[(Turn, count)]);
        Console.WriteLine($"over HTTP, {count} connection(s): a ranking turn takes {floor.PerSecond / turn.PerSecond:0.00} times \"{Floor}\" (turns/s), {turn.Median / floor.Median:0.00} times (p50)");
    }
}

sealed record Result(double PerSecond, double Median, double P99, long Bytes);
