using System.Text.Json;
using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Inbound;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.LocalTeams;

public sealed record SayInput(string Person, string Text, string? Channel, string? Thread, bool Mention, string? Locale);

public sealed record PressInput(string Person, string Conversation, string Activity, string Verb, JsonElement Data, string? Locale);

public sealed record ConsentInput(string Person, string Activity, bool Accept, string Name, JsonElement Context, string? Locale);

public sealed record OpenInput(string Person, string? Locale);

public sealed record ClockInput(string To);

public sealed record FaultInput(int Status, string Code, int? RetryAfter, bool Accept, int Times, int? Deliveries);

/// <summary>What the page asks for. Development and loopback only.</summary>
public sealed class LocalApi(LocalStore store, LocalDriver driver, LocalFaults faults, DemoTime time, OrgCache orgs, OfficeClock clock)
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(20);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = Wire.Json.Encoder };

    public void Map(WebApplication app)
    {
        var api = app.MapGroup("/local/api").AddEndpointFilter(LocalOnly.FilterAsync);
        api.MapGet("state", (Delegate)StateAsync);
        api.MapGet(
            "messages",
            async (long? after, CancellationToken stop) =>
                Results.Json(
                    new
                    {
                        epoch = store.Epoch,
                        revision = store.Revision,
                        messages = (await store.SinceAsync(after ?? -1, stop)).Select(Shape),
                    },
                    Json
                )
        );
        api.MapGet("events", (Delegate)EventsAsync);
        api.MapPost("open", (Delegate)OpenAsync);
        api.MapPost("say", (Delegate)SayAsync);
        api.MapPost("press", (Delegate)PressAsync);
        api.MapPost("consent", (Delegate)ConsentAsync);
        api.MapPost(
            "attach",
            (string person, string name, string? text, string? locale, HttpContext http, BotDb db) =>
                AttachAsync(person, name, (text ?? "", locale ?? "vi-VN"), http, db)
        );
        api.MapPost(
            "clock",
            async (ClockInput input, CancellationToken stop) => await time.JumpAsync(input.To, stop) ? Results.Ok() : Results.NotFound()
        );
        api.MapPost("reset", (Delegate)ResetAsync);
        api.MapPost(
            "faults",
            (FaultInput input) =>
            {
                faults.Deliveries = Math.Clamp(input.Deliveries ?? faults.Deliveries, 1, 10);
                faults.Add(new(input.Status, input.Code, input.RetryAfter, input.Accept), Math.Clamp(input.Times, 0, 100));
            }
        );
    }

    private async Task<IResult> StateAsync(BotDb db, IWebHostEnvironment environment, CancellationToken stop)
    {
        var org = await orgs.GetAsync(db, stop);
        var demo = await Demo.ClockAsync(db, stop) is not null;
        var moments = demo ? await time.MomentsAsync(stop) : new Dictionary<string, Occurrence>();
        var facts = await DemoFacts.ReadAsync(db, clock.Now, stop);
        var channels = Channels(db);
        return Results.Json(
            new
            {
                department = new { vi = org.Department.NameVi, en = org.Department.NameEn },
                bot = LocalIds.BotName,
                demo,
                now = clock.Now,
                nowText = Both(Format.Moment(clock.Now)),
                moments = moments.ToDictionary(
                    m => m.Key,
                    m => new
                    {
                        when = m.Value.When,
                        text = Both(Format.Moment(m.Value.When)),
                        line = m.Value.Line,
                    }
                ),
                people = org.People.Select(p => Person(p, org, demo ? facts : null)),
                channels = channels.Select(c => new
                {
                    id = c.Id,
                    name = c.Name,
                    scope = c.Scope,
                }),
                done = demo ? facts.Steps.Done() : [],
                officialCards = environment.WebRootFileProvider.GetFileInfo("lib/adaptivecards.min.js").Exists,
            },
            Json
        );
    }

    private static List<PostingChannel> Channels(BotDb db) =>
        db
            .Channels.OrderBy(c =>
                c.Scope == "department" ? 0
                : c.Scope == "leadership" ? 1
                : 2
            )
            .ThenBy(c => c.Id)
            .ToList();

    private static object Person(Person person, Org org, DemoFacts? facts) =>
        new
        {
            id = person.Id,
            name = person.FullName,
            position = person.PositionVi,
            unit = org.Unit(person.UnitId).NameVi,
            unitEn = org.Unit(person.UnitId).NameEn,
            conversation = LocalIds.Personal(person.Id),
            featured = Array.IndexOf(Demo.Featured, person.Id),
            tryNow = facts is null ? [] : TryNow.For(person.Id, facts).Select(Both),
        };

    private static object Both(Text text) => new { vi = text.Vi, en = text.En };

    private static object Shape(LocalMessage message)
    {
        using var body = JsonDocument.Parse(message.Body);
        return new
        {
            message.ConversationId,
            id = message.ActivityId,
            thread = message.ThreadId,
            from = message.FromId,
            fromName = message.FromName,
            bot = message.FromBot,
            at = message.At,
            time = Format.Time(message.At).Vi,
            revision = message.Revision,
            sequence = message.Sequence,
            body = body.RootElement.Clone(),
        };
    }

    // one line whenever something changed: the page then asks what
    private async Task EventsAsync(HttpContext http)
    {
        http.Response.Headers.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        var stop = http.RequestAborted;
        while (!stop.IsCancellationRequested)
        {
            var changed = store.Changed;
            await http.Response.WriteAsync($"data: {store.Revision}\n\n", stop);
            await http.Response.Body.FlushAsync(stop);
            await Task.WhenAny(changed, Task.Delay(KeepAlive, clock.Wall, stop));
        }
    }

    private async Task<IResult> OpenAsync(OpenInput input, BotDb db, CancellationToken stop)
    {
        var person = (await orgs.GetAsync(db, stop)).People.FirstOrDefault(p => p.Id == input.Person);
        if (person is null)
        {
            return Results.NotFound();
        }
        var locale = input.Locale ?? "vi-VN";
        await driver.InstallAsync(person, LocalIds.Personal(person.Id), locale);
        // a channel speaks the language of whoever installed the bot there: here, of whoever looks at the page
        var others = await db
            .Conversations.AsNoTracking()
            .Where(c => c.Kind == "channel" && c.Locale != locale)
            .Select(c => c.Id)
            .ToListAsync(stop);
        foreach (var channel in others)
        {
            await driver.InstallAsync(null, channel, locale);
        }
        return Results.Ok();
    }

    private async Task<IResult> SayAsync(SayInput input, BotDb db, CancellationToken stop)
    {
        var person = (await orgs.GetAsync(db, stop)).People.FirstOrDefault(p => p.Id == input.Person);
        if (person is null || string.IsNullOrWhiteSpace(input.Text) || input.Text.Length > 4000)
        {
            return Results.BadRequest();
        }
        if (input.Channel is null)
        {
            await driver.SayAsync(person, input.Text, input.Locale ?? "vi-VN");
            return Results.Ok();
        }
        if (await db.Channels.FindAsync([input.Channel], stop) is null)
        {
            return Results.NotFound();
        }
        await driver.SayInChannelAsync(person, input.Channel, input.Thread, input.Text, input.Mention, input.Locale ?? "vi-VN");
        return Results.Ok();
    }

    private async Task<IResult> PressAsync(PressInput input, BotDb db, CancellationToken stop)
    {
        var person = (await orgs.GetAsync(db, stop)).People.FirstOrDefault(p => p.Id == input.Person);
        if (person is null)
        {
            return Results.NotFound();
        }
        return Results.Content(
            await driver.PressAsync(person, input.Conversation, input.Activity, input.Verb, input.Data, input.Locale ?? "vi-VN"),
            "application/json"
        );
    }

    private async Task<IResult> ConsentAsync(ConsentInput input, BotDb db, CancellationToken stop) =>
        (await orgs.GetAsync(db, stop)).People.FirstOrDefault(p => p.Id == input.Person) is { } person
            ? Results.StatusCode(
                await driver.ConsentAsync(person, input.Activity, input.Accept, input.Name, input.Context, input.Locale ?? "vi-VN")
            )
            : Results.NotFound();

    // the page sends the bytes as they are; which file it is and what was written beside it stand in the address
    private async Task<IResult> AttachAsync(string personId, string name, (string Text, string Locale) said, HttpContext http, BotDb db)
    {
        var person = (await orgs.GetAsync(db, http.RequestAborted)).People.FirstOrDefault(p => p.Id == personId);
        if (person is null || name.Length is 0 or > 200 || said.Text.Length > 4000)
        {
            return Results.BadRequest();
        }
        if (await LocalFiles.ReadAsync(http) is not { } bytes)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }
        await driver.AttachAsync(person, name, bytes, said.Text, said.Locale);
        return Results.Ok();
    }

    private async Task<IResult> ResetAsync(
        Demo demo,
        BotDb db,
        TurnRunner turns,
        Sender sender,
        LocalTeamsStart start,
        ScheduleTicker ticker,
        CancellationToken stop
    )
    {
        if (await Demo.ClockAsync(db, stop) is null)
        {
            return Results.Conflict();
        }
        await turns.Idle;
        await sender.Idle;
        await demo.ResetAsync(stop);
        store.Forget();
        await start.RunAsync();
        await ticker.PlanAsync();
        return Results.Ok();
    }
}
