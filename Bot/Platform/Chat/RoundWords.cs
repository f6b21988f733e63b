using Bot.Domain;
using Storage;

namespace Bot.Platform.Chat;

/// <summary>How a round is called, and spoken of.</summary>
public static class RoundWords
{
    public static Text Name(Round round) => new(round.NameVi, round.NameEn.Length > 0 ? round.NameEn : round.NameVi);

    /// <summary>A sentence to type about a round: {dot} is its number, {nam} its year.</summary>
    public static Text About(Round round, string vi, string en)
    {
        var (number, year) = round.Spoken();
        return new Text(vi, en).With("dot", number).With("nam", year);
    }
}
