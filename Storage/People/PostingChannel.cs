using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>A Teams channel and what may be posted there.</summary>
public sealed class PostingChannel : IAudited
{
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>department, leadership or group.</summary>
    public string Scope { get; set; } = "";

    public string? GroupId { get; set; }

    /// <summary>Kinds of posts, split by '|'.</summary>
    public string Posts { get; set; } = "";

    public string AuditId => Id;

    public bool Takes(string post) => Posts.Split('|').Contains(post);

    internal static void Map(ModelBuilder model) => model.Entity<PostingChannel>().Ignore(c => c.AuditId);
}
