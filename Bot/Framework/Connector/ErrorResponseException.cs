using System.Text.Json;
using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

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
