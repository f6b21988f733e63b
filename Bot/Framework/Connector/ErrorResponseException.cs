using System.Net;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Rest
{
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
}

namespace Microsoft.Bot.Schema
{
    /// <summary>The channel's service refused a call. Its text names status and code only, so that it may be logged.</summary>
    public class ErrorResponseException(string message) : RestException(message)
    {
        public HttpResponseMessageWrapper? Response { get; set; }
        public ErrorResponse? Body { get; set; }

        internal static ErrorResponseException From(HttpResponseMessage response, string content)
        {
            var body = Parse(content);
            var code = body?.Error?.Code is { } known ? $" {known}" : "";
            return new ErrorResponseException($"The channel's service answered {(int)response.StatusCode}{code}.")
            {
                Response = new HttpResponseMessageWrapper(response, content),
                Body = body,
            };
        }

        /// <summary>Mostly {"error":{code,message}}, sometimes {"errorCode","message"} with a subCode in JSON inside, sometimes a web page.</summary>
        private static ErrorResponse? Parse(string content)
        {
            if (Member(content, "error") is { ValueKind: JsonValueKind.Object } error)
                return new ErrorResponse(new Error { Code = Text(error, "code"), Message = Text(error, "message") });
            if (Member(content, "errorCode") is not { } number)
                return null;
            var message = Member(content, "message") is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
            var subCode = Member(message, "subCode");
            return new ErrorResponse(new Error { Code = (subCode ?? number).ToString(), Message = message });
        }

        private static JsonElement? Member(string? json, string name)
        {
            try
            {
                using var document = JsonDocument.Parse(json ?? "");
                return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(name, out var member) ? member.Clone() : null;
            }
            catch (JsonException)
            {
                return null;
            }
        }

        private static string? Text(JsonElement element, string name) =>
            element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
    }
}
