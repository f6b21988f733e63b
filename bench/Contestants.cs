using System.Net.Http.Json;
using System.Text.Json;
using Bot;
using Bot.Domain;
using Bot.Platform.Inbound;
using Bot.Platform.Operations;
using Bot.Platform.Outbound;
using Bot.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storage;

namespace Bench;

/// <summary>Something that answers activities at an address. Says gives the words of a connection's nth turn.</summary>
public sealed record Contestant(string Name, string Address, Func<int, string> Says, Func<ValueTask> Stop);

public static class Contestants
{
    /// <summary>What any bot must do: read the activity, call the connector.</summary>
    public static Task<Contestant> BareAsync() => FloorAsync("floor: bare endpoint", _ => Task.CompletedTask);

    /// <summary>The same, a question to the database where there is one, and one durable insert of the activity as a careful developer writes it: WAL, synchronous FULL, one connection, a lock.</summary>
    public static async Task<Contestant> DurableAsync(string folder, string name, Action? question = null)
    {
        // through Storage, whose module initialiser finds the SQLite library for everybody
        var connection = new SqliteConnection(
            new StorageFile(Path.Combine(folder, $"floor{(question is null ? "" : "-sql")}.db")).ConnectionString
        );
        connection.Open();
        Run(
            connection,
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE arrived (id INTEGER PRIMARY KEY, conversation TEXT, body TEXT)"
        );
        var gate = new SemaphoreSlim(1, 1);
        var floor = await FloorAsync(
            name,
            async body =>
            {
                question?.Invoke();
                await gate.WaitAsync();
                try
                {
                    using var command = connection.CreateCommand();
                    command.CommandText = "INSERT INTO arrived (conversation, body) VALUES ($c, $b)";
                    command.Parameters.AddWithValue("$c", "c");
                    command.Parameters.AddWithValue("$b", body);
                    command.ExecuteNonQuery();
                }
                finally
                {
                    gate.Release();
                }
            }
        );
        return floor with
        {
            Stop = async () =>
            {
                await floor.Stop();
                connection.Dispose();
            },
        };
    }

    /// <summary>The SDK as it comes: its adapter with its own reading, connector client and serialiser, all made anew for every turn.</summary>
    public static async Task<Contestant> StockAsync()
    {
        var builder = Builder();
        builder.Services.AddHttpClient();
        builder.Services.AddSingleton(p => new CloudAdapter(
            new ConfigurationBotFrameworkAuthentication(
                builder.Configuration,
                new PasswordServiceClientCredentialFactory(),
                httpClientFactory: p.GetRequiredService<IHttpClientFactory>()
            )
        ));
        var app = builder.Build();
        app.MapPost(
            "/api/messages",
            (HttpContext http, CloudAdapter adapter) => adapter.ProcessAsync(http.Request, http.Response, new Echo(), http.RequestAborted)
        );
        await app.StartAsync();
        return new("stock SDK: echo", app.Urls.First(), _ => "xin chào", app.DisposeAsync);
    }

    /// <summary>A turn through the product's real adapter: its reader and writer, its connections, its client. No guard, no inbox, no state.</summary>
    public static async Task<Contestant> AdapterAsync()
    {
        var builder = Builder();
        var settings = InboundSettings.From(builder.Configuration, development: true);
        builder.Services.AddHttpClient();
        builder
            .Services.AddHttpClient(TeamsClient.ClientName)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(p =>
            TeamsConnections.From(builder.Configuration, settings, p.GetRequiredService<IHttpClientFactory>())
        );
        builder.Services.AddSingleton<TeamsClient>();
        builder.Services.AddSingleton<TurnAdapter>();
        var app = builder.Build();
        var bot = new Echo();
        app.MapPost(
            "/api/messages",
            async (HttpContext http, TurnAdapter adapter) =>
            {
                using var body = new MemoryStream();
                await http.Request.Body.CopyToAsync(body);
                await adapter.RunTurnAsync(
                    ActivityReader.Read(body.GetBuffer().AsSpan(0, (int)body.Length))!,
                    bot.OnTurnAsync,
                    http.RequestAborted
                );
                return Results.Ok();
            }
        );
        await app.StartAsync();
        return new("our adapter: echo", app.Urls.First(), _ => "xin chào", app.DisposeAsync);
    }

    /// <summary>The product as it is, with enough evaluators for every connection to be somebody.</summary>
    public static async Task<WebApplication> ProductAsync(string folder, int people)
    {
        var app = BotHost.Build([
            "--environment",
            "Development",
            "--urls",
            "http://127.0.0.1:0",
            "--Data:Folder",
            folder,
            "--Logging:LogLevel:Default",
            "None",
            "--Logging:LogLevel:Bot",
            "None",
        ]);
        await app.StartAsync();
        await app.Services.GetRequiredService<Ready>().Started.Task;
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var open = await db.Rounds.Where(r => r.State == RoundState.Open).Select(r => r.Id).ToListAsync();
        for (var n = 0; n < people; n++)
        {
            db.People.Add(
                new()
                {
                    Id = $"BX{n}",
                    FullName = $"Người Thứ {n}",
                    Given = "Thứ",
                    UnitId = "VP",
                    RoomId = "P102",
                    GroupId = "N1",
                    AadObjectId = BigDepartment.Account(n + 1),
                    StartDate = new(2020, 1, 1),
                }
            );
            db.Panel.Add(
                new()
                {
                    MovementId = "PT-2026-01",
                    PersonId = $"BX{n}",
                    RoleVi = "Thành viên",
                }
            );
            // an open round keeps the panel it was opened with
            db.Seats.AddRange(
                open.Select(id => new RoundSeat
                {
                    RoundId = id,
                    PersonId = $"BX{n}",
                    RoleVi = "Thành viên",
                })
            );
        }
        await db.SaveChangesAsync(new ActionContext("bench", "bench", DateTime.UnixEpoch));
        return app;
    }

    /// <summary>Evaluators of the bench who have a ballot in the database.</summary>
    public static async Task<int> BallotsAsync(WebApplication product)
    {
        await using var scope = product.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<BotDb>()
            .Ballots.Where(b => b.EvaluatorId.StartsWith("BX"))
            .Select(b => b.EvaluatorId)
            .Distinct()
            .CountAsync();
    }

    private static async Task<Contestant> FloorAsync(string name, Func<string, Task> keep)
    {
        var app = Builder().Build();
        var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        app.MapPost(
            "/api/messages",
            async (HttpContext context) =>
            {
                using var reader = new StreamReader(context.Request.Body);
                var text = await reader.ReadToEndAsync();
                using var body = JsonDocument.Parse(text);
                await keep(text);
                var conversation = body.RootElement.GetProperty("conversation").GetProperty("id").GetString()!;
                var service = body.RootElement.GetProperty("serviceUrl").GetString()!;
                using var answer = await http.PostAsJsonAsync(
                    $"{service}v3/conversations/{Uri.EscapeDataString(conversation)}/activities",
                    new { type = "message", text = body.RootElement.GetProperty("text").GetString() }
                );
                context.Response.StatusCode = 200;
            }
        );
        await app.StartAsync();
        return new(name, app.Urls.First(), _ => "xin chào", app.DisposeAsync);
    }

    private static WebApplicationBuilder Builder()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed class Echo : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync(MessageFactory.Text(turnContext.Activity.Text ?? ""), cancellationToken);
    }
}
