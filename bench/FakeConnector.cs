using System.Collections.Concurrent;
using Bot.Platform.Chat;
using Bot.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bench;

/// <summary>Takes what a bot sends and tells the connection that waits for it. The same for every contestant.</summary>
public sealed class FakeConnector : IAsyncDisposable
{
    private static readonly byte[] Answer = """{"id":"1"}"""u8.ToArray();

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, TaskCompletionSource> waiting = new();
    private long bytes;

    public FakeConnector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost(
            "/v3/conversations/{id}/activities/{reply?}",
            async (HttpContext http, string id) =>
            {
                var length = http.Request.ContentLength ?? 0;
                Interlocked.Add(ref bytes, length);
                await http.Request.Body.CopyToAsync(Stream.Null);
                if (waiting.TryRemove(id, out var one))
                {
                    one.TrySetResult();
                }
                http.Response.StatusCode = 201;
                http.Response.ContentType = "application/json";
                await http.Response.Body.WriteAsync(Answer);
            }
        );
    }

    public string Url => app.Urls.First() + "/";

    public long Bytes => Interlocked.Read(ref bytes);

    public Task StartAsync() => app.StartAsync();

    /// <summary>Ends when something is sent to the conversation.</summary>
    public Task Expect(string conversation)
    {
        var one = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[conversation] = one;
        return one.Task;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
