using System.Globalization;
using System.Net;

namespace Bot.Platform.Outbound;

/// <summary>Nobody can be written to there: the bot is not installed, or was taken away.</summary>
internal sealed class NotInstalledException(string message) : Exception(message);

/// <summary>What a failed send means (protocol 3.3).</summary>
/// <param name="Retry">It certainly did not arrive and may later.</param>
/// <param name="Unclear">It may have arrived.</param>
/// <param name="Wait">How long Teams asked to be left alone.</param>
/// <param name="Problem">For the ledger.</param>
internal sealed record Outcome(bool Retry, bool Unclear, TimeSpan? Wait, string Problem)
{
    public const string Blocked = "bot đã bị gỡ hoặc bị chặn ở hội thoại này";

    private static readonly TimeSpan LongestRest = TimeSpan.FromHours(1);

    public bool Gone { get; init; }

    public static Outcome Of(Exception problem, DateTimeOffset now) =>
        problem switch
        {
            TeamsRefusedException refused => Of(refused, now),
            NotInstalledException missing => new(false, false, null, missing.Message),
            HttpRequestException
            {
                HttpRequestError: HttpRequestError.ConnectionError
                    or HttpRequestError.NameResolutionError
                    or HttpRequestError.SecureConnectionError
            } => new(true, false, null, "không nối được tới Teams"),
            HttpRequestException or TaskCanceledException => Ambiguous("mất kết nối khi đang gửi"),
            _ => new(false, false, null, problem.GetType().Name),
        };

    private static Outcome Ambiguous(string words) => new(false, true, null, words);

    private static Outcome Of(TeamsRefusedException refused, DateTimeOffset now) =>
        refused.Status switch
        {
            HttpStatusCode.TooManyRequests => new(true, false, RetryAfter(refused, now), "Teams yêu cầu gửi chậm lại"),
            HttpStatusCode.ServiceUnavailable => new(true, false, RetryAfter(refused, now), "Teams đang bận"),
            HttpStatusCode.PreconditionFailed => new(true, false, null, "Teams đang bận"),
            HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout or HttpStatusCode.RequestTimeout => Ambiguous(
                "Teams không trả lời kịp"
            ),
            HttpStatusCode.InternalServerError => Ambiguous("Teams gặp lỗi khi nhận tin"),
            HttpStatusCode.Forbidden => new(false, false, null, Blocked) { Gone = true },
            HttpStatusCode.NotFound => new(false, false, null, "hội thoại không còn") { Gone = true },
            HttpStatusCode.RequestEntityTooLarge => new(false, false, null, "tin quá lớn"),
            HttpStatusCode.Unauthorized => new(false, false, null, "Teams không nhận thông tin xác thực của bot"),
            var status => new(false, false, null, $"Teams từ chối ({(int)status})"),
        };

    // seconds, or a date
    private static TimeSpan? RetryAfter(TeamsRefusedException refused, DateTimeOffset now)
    {
        if (refused.RetryAfter is not { } text)
        {
            return null;
        }
        var rest =
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at - now
            : (TimeSpan?)null;
        return rest is { } asked ? TimeSpan.FromTicks(Math.Clamp(asked.Ticks, 0, LongestRest.Ticks)) : null;
    }
}
