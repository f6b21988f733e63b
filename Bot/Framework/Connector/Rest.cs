using System.Net;

namespace Microsoft.Rest;

/// <remarks>
/// This and <see cref="HttpResponseMessageWrapper"/> belong to the REST runtime that the SDK is built on. The SDK's
/// exception shows them, and our sender needs from it the status and Retry-After: the one exception of the surface test.
/// </remarks>
public class RestException(string message) : Exception(message);

/// <summary>What is left of an HTTP answer when its connection is gone.</summary>
public class HttpResponseMessageWrapper
{
    internal HttpResponseMessageWrapper(HttpResponseMessage response, string content)
    {
        StatusCode = response.StatusCode;
        Content = content;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers))
            Headers[name] = values;
    }

    public HttpStatusCode StatusCode { get; }

    /// <summary>The body as it came. It may hold what a person wrote: it is never logged.</summary>
    public string Content { get; }

    public IDictionary<string, IEnumerable<string>> Headers { get; } = new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);
}
