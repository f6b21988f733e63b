using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Storage;

/// <summary>A value of several parts in one text column. Lists of plain words need none of this: EF keeps them as JSON by itself.</summary>
internal static class JsonColumn
{
    // Vietnamese stays readable in any viewer
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The value is never changed in place, always replaced: its snapshot is itself, and two are equal where they are written the same.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) =>
        property.HasConversion(
            value => Write(value),
            text => JsonSerializer.Deserialize<T>(text, Json)!,
            new ValueComparer<T>(
                (one, other) => Write(one) == Write(other),
                value => Write(value).GetHashCode(StringComparison.Ordinal),
                value => value
            )
        );

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, Json);
}
