using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Harness;

internal sealed record Request(string Method, string Path, string? Authorization, IReadOnlyDictionary<string, string> Headers, string Body);

internal sealed record Answer(int Status, string Body = "", params (string Name, string Value)[] Headers);

/// <summary>A service on this machine that answers what a test says: a channel, a login, a foreign host.</summary>
internal sealed class FakeService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeService(WebApplication app) => _app = app;

    /// <summary>What has been asked, in order.</summary>
    internal List<Request> Requests { get; } = [];

    internal string Url { get; private set; } = "";

    internal static Task<FakeService> StartAsync(Func<Request, Answer> answer, bool https = false) =>
        StartAsync(request => Task.FromResult(answer(request)), https);

    internal static async Task<FakeService> StartAsync(Func<Request, Task<Answer>> answer, bool https = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Listen(https);
        var service = new FakeService(builder.Build());
        service._app.Run(context => service.HandleAsync(context, answer));
        await service._app.StartAsync();
        service.Url = service._app.Urls.Single().TrimEnd('/') + "/";
        return service;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context, Func<Request, Task<Answer>> answer)
    {
        using var reader = new StreamReader(context.Request.Body);
        // the target as it came over the wire: Path would already be unescaped
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var request = new Request(
            context.Request.Method,
            target,
            context.Request.Headers.Authorization,
            Copy(context.Request.Headers),
            await reader.ReadToEndAsync()
        );
        lock (Requests)
            Requests.Add(request);
        var (status, body, headers) = await answer(request);
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        await context.Response.WriteAsync(body);
    }

    // the server uses its own collection again for the next request
    private static Dictionary<string, string> Copy(IHeaderDictionary headers) =>
        headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
}
