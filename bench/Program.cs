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
const string Floor = "floor: one durable insert and the SQL",
    Turn = "product: a ranking turn (200 groups)";
var folder = Directory.CreateTempSubdirectory("thidua-bench-").FullName;
var json = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
await using var connector = new FakeConnector();
await connector.StartAsync();

var results = new Dictionary<(string, int), Result>();
if (only is not ("ranking" or "words" or "rest"))
{
    // all of them stand side by side and take turns, so that a slow moment of the machine meets everybody; of the passes the middle one counts
    await using var product = await Contestants.ProductAsync(folder, connections.Max());
    var address = product.Urls.First();
    var contestants = new List<Contestant>
    {
        await Contestants.BareAsync(),
        await Contestants.DurableAsync(folder, "floor: with one durable insert"),
        await Contestants.StockAsync(),
        await Contestants.AdapterAsync(),
        new("product: a turn that changes nothing", address, _ => "tôi là ai", () => ValueTask.CompletedTask),
        new(
            "product: a saved form turn",
            address,
            n =>
                (n % 4) switch
                {
                    0 => "chấm p201 9",
                    2 => "chấm p201 8,5",
                    _ => "có",
                },
            () => ValueTask.CompletedTask
        ),
    };
    contestants.RemoveAll(c =>
        only is not null && !c.Name.Contains(only, StringComparison.Ordinal) && !c.Name.StartsWith("floor", StringComparison.Ordinal)
    );
    foreach (var count in connections)
    {
        await RaceAsync(contestants, count);
    }
    foreach (var contestant in contestants)
    {
        await contestant.Stop();
    }
    if (
        contestants.Exists(c => c.Name.Contains("form"))
        && await Contestants.BallotsAsync(product) is var saved
        && saved < connections.Max()
    )
    {
        throw new InvalidOperationException($"only {saved} of {connections.Max()} evaluators have a ballot: the form turns saved nothing");
    }
}
if (only is null or "words")
{
    await UnderstandingCost.PrintAsync();
}
if (only is null or "rest")
{
    await AtRest.PrintAsync(args.ElementAtOrDefault(2) ?? AppContext.BaseDirectory, folder);
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
        await RaceAsync([contestant], count);
    }
}

async Task RaceAsync(IReadOnlyList<Contestant> contestants, int count)
{
    const int Passes = 3;
    var passes = contestants.ToDictionary(c => c, _ => new List<Result>());
    for (var pass = -1; pass < Passes; pass++)
    {
        foreach (var contestant in contestants)
        {
            var result = await LoadAsync(contestant, count, seconds / (pass < 0 ? 2 : Passes));
            if (pass >= 0)
            {
                passes[contestant].Add(result);
            }
        }
    }
    foreach (var (contestant, all) in passes)
    {
        results[(contestant.Name, count)] = all.OrderBy(r => r.PerSecond).ElementAt(Passes / 2);
    }
}

async Task<Result> LoadAsync(Contestant contestant, int count, double time)
{
    var (clock, sent, latencies) = (Stopwatch.StartNew(), connector.Bytes, new List<double>[count]);
    await Task.WhenAll(
        Enumerable
            .Range(0, count)
            .Select(async n =>
            {
                latencies[n] = [];
                using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
                // a whole round of the words, so that a form begun is a form ended
                for (var turn = 0; clock.Elapsed.TotalSeconds < time || turn % 4 != 0; turn++)
                {
                    var conversation = $"a:bench-{n}";
                    var reply = connector.Expect(conversation);
                    var start = Stopwatch.GetTimestamp();
                    using var body = new StringContent(
                        JsonSerializer.Serialize(Activity(conversation, n, contestant.Says(turn)), json),
                        Encoding.UTF8,
                        "application/json"
                    );
                    using var answer = await http.PostAsync($"{contestant.Address}/api/messages", body);
                    if (!answer.IsSuccessStatusCode)
                    {
                        throw new InvalidOperationException($"{contestant.Name} answered {(int)answer.StatusCode}");
                    }
                    await reply.WaitAsync(TimeSpan.FromSeconds(20));
                    latencies[n].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            })
    );
    var all = latencies.SelectMany(l => l).Order().ToList();
    return new(
        all.Count / clock.Elapsed.TotalSeconds,
        all[all.Count / 2],
        all[Math.Min(all.Count - 1, (int)(all.Count * 0.99))],
        (connector.Bytes - sent) / all.Count
    );
}

object Activity(string conversation, int n, string text) =>
    new
    {
        type = "message",
        id = Guid.NewGuid().ToString(),
        channelId = "msteams",
        serviceUrl = connector.Url,
        text,
        locale = "vi-VN",
        from = new
        {
            id = $"29:{n}",
            name = "Bench",
            aadObjectId = BigDepartment.Account(n + 1),
        },
        recipient = new { id = "28:bot", name = "Bot" },
        conversation = new
        {
            id = conversation,
            conversationType = "personal",
            tenantId = "t",
        },
        channelData = new { tenant = new { id = "t" } },
    };

void Print()
{
    const string Bare = "floor: bare endpoint",
        Durable = "floor: with one durable insert",
        Stock = "stock SDK: echo";
    double? Share(string name, int count, string of) =>
        results.TryGetValue((of, count), out var floor) ? results[(name, count)].PerSecond / floor.PerSecond : null;
    Console.WriteLine(
        $"{"", -38} {"conn", 5} {"turns/s", 9} {"p50 ms", 8} {"p99 ms", 8} {"bytes", 7} {"/bare", 7} {"/durable", 9} {"/stock", 8}"
    );
    foreach (var ((name, count), result) in results.OrderBy(r => r.Key.Item2))
    {
        Console.WriteLine(
            $"{name, -38} {count, 5} {result.PerSecond, 9:0} {result.Median, 8:0.00} {result.P99, 8:0.0} {result.Bytes, 7} {Share(name, count, Bare), 7:0.00} {Share(name, count, Durable), 9:0.00} {Share(name, count, Stock), 8:0.0}"
        );
    }
    foreach (var count in connections.Where(c => results.ContainsKey((Turn, c))))
    {
        var (floor, turn) = (results[(Floor, count)], results[(Turn, count)]);
        Console.WriteLine(
            $"over HTTP, {count} connection(s): a ranking turn takes {floor.PerSecond / turn.PerSecond:0.00} times \"{Floor}\" (turns/s), {turn.Median / floor.Median:0.00} times (p50)"
        );
    }
}

sealed record Result(double PerSecond, double Median, double P99, long Bytes);
