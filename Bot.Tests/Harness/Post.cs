using System.Net;
using System.Text;
using System.Text.Json;
using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Inbound;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storage;

namespace Bot.Tests.Harness;

/// <summary>The sender alone: a real database, a clock that the test moves, and a Teams that answers what the test says.</summary>
public sealed class Post : IAsyncDisposable
{
    private readonly string folder = BotApp.NewFolder();
    private readonly ServiceProvider services;

    public Post(DateTime wall, int conversations = 6)
    {
        Time = new(Vietnam.Utc(wall));
        Teams = new(Time);
        var file = new StorageFile(Path.Combine(folder, "bot.db"));
        StorageSetup.Migrate(file);
        using (var db = StorageSetup.Open(file))
        {
            db.Conversations.AddRange(
                Enumerable
                    .Range(0, conversations)
                    .Select(n => new Conversation
                    {
                        Id = Channel(n),
                        Kind = "channel",
                        ServiceUrl = "https://smba.trafficmanager.net/apac/",
                        TenantId = "t",
                        BotId = "28:bot",
                        Locale = "vi-VN",
                        UpdatedAt = Vietnam.Utc(wall),
                    })
            );
            db.SaveChanges();
        }
        services = Build(file);
    }

    public HandTime Time { get; }

    public FakeTeams Teams { get; }

    public Sender Sender => services.GetRequiredService<Sender>();

    public static string Channel(int n) => $"19:c{n}@thread.tacv2";

    /// <summary>Messages as a job decides them; each conversation's in order.</summary>
    public async Task SendAsync(string kind, int count, int conversations = 6)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var messages = Enumerable
            .Range(0, count)
            .Select(n => new OutboxMessage
            {
                Key = $"{kind}:{n}",
                Kind = kind,
                Target = $"{Outbox.ChannelTarget}{Channel(n % conversations)}",
                Body = $$"""{"type":"message","text":"{{kind}}:{{n}}"}""",
                CreatedAt = Time.GetUtcNow().UtcDateTime,
            })
            .ToList();
        db.Outbox.AddRange(messages);
        await services.GetRequiredService<WriterGate>().SaveAsync(db);
        Sender.Push(messages);
    }

    public Task DriveAsync() => Time.DriveAsync(Sender.Idle);

    public async Task<List<OutboxMessage>> LedgerAsync()
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BotDb>().Outbox.AsNoTracking().OrderBy(o => o.Id).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private ServiceProvider Build(StorageFile file)
    {
        var collection = new ServiceCollection();
        collection.AddLogging(log => log.SetMinimumLevel(LogLevel.None));
        collection.AddStorage(file.Path);
        collection.AddSingleton(new OfficeClock(Time));
        collection.AddSingleton<ConversationMemory>();
        collection.AddSingleton<OrgCache>();
        collection.AddScoped<PlanLoader>();
        var random = new Random(7);
        collection.AddSingleton(
            SenderSettings.From(new ConfigurationBuilder().Build()) with
            {
                Chance = () =>
                {
                    lock (random)
                    {
                        return random.NextDouble();
                    }
                },
            }
        );
        // an app id opens the real hosts; the connections below have none, so that no login is asked
        var door = InboundSettings.From(
            new ConfigurationBuilder().AddInMemoryCollection([new("MicrosoftAppId", FakeIdentity.AppId)]).Build(),
            development: false
        );
        var clients = new Clients(Teams);
        collection.AddSingleton(
            new TeamsClient(clients, TeamsConnections.From(new ConfigurationBuilder().Build(), door with { AppId = "" }, clients), door)
        );
        collection.AddSingleton<ConversationFinder>();
        collection.AddSingleton<Sender>();
        return collection.BuildServiceProvider();
    }

    private sealed class Clients(FakeTeams teams) : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(teams, disposeHandler: false);
    }
}

/// <summary>What a Teams does with one message: takes it or not, and answers.</summary>
public sealed record Fate(int Status = 201, bool Takes = true, string? RetryAfter = null, bool Away = false);

/// <summary>Takes messages and fails as it is told.</summary>
public sealed class FakeTeams(HandTime time) : HttpMessageHandler
{
    private readonly Lock gate = new();

    /// <summary>Decides about a message: its conversation and its text.</summary>
    public Func<string, string, Fate> Decide { get; set; } = (_, _) => new();

    public List<(string Conversation, string Text, DateTime At)> Asked { get; } = [];

    public List<(string Conversation, string Text, DateTime At)> Taken { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var conversation = Uri.UnescapeDataString(request.RequestUri!.AbsolutePath.Split("/conversations/")[1].Split('/')[0]);
        using var body = JsonDocument.Parse(await request.Content!.ReadAsStringAsync(cancellationToken));
        var text = body.RootElement.GetProperty("text").GetString()!;
        lock (gate)
        {
            var fate = Decide(conversation, text);
            if (fate.Away)
            {
                throw new HttpRequestException(HttpRequestError.ConnectionError, "refused");
            }
            Asked.Add((conversation, text, time.GetUtcNow().UtcDateTime));
            if (fate.Takes)
            {
                Taken.Add((conversation, text, time.GetUtcNow().UtcDateTime));
            }
            var answer = new HttpResponseMessage((HttpStatusCode)fate.Status)
            {
                Content = new StringContent(
                    fate.Status == 201 ? $$"""{"id":"{{Taken.Count}}"}""" : "<html>",
                    Encoding.UTF8,
                    "application/json"
                ),
            };
            if (fate.RetryAfter is { } rest)
            {
                answer.Headers.TryAddWithoutValidation("Retry-After", rest);
            }
            return answer;
        }
    }
}
