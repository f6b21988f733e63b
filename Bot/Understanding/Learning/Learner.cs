using System.IO.Compression;
using System.Text;

namespace Bot.Understanding.Learning;

/// <summary>A thing the words may want, and how likely it is that they do.</summary>
public readonly record struct Guess(string Label, double Likelihood);

/// <summary>
/// What was learnt from the corpora: for each trait how much it speaks for each label. A softmax over the sums tells how likely each is.
/// Labels are data that the engine knows nothing of.
/// </summary>
public sealed class Learner
{
    internal const string Resource = "Bot.Understanding.weights.bin";

    // on voices that were left out it was right more often than it claimed
    private const float Boldness = 1.2f;
    private const uint Magic = 0x31574454;

    private readonly string[] labels;
    private readonly float scale;
    private readonly Dictionary<ulong, (int From, int Count)> traits;
    private readonly byte[] classes;
    private readonly sbyte[] weights;

    private Learner(
        string[] labels,
        float scale,
        string corpora,
        Dictionary<ulong, (int From, int Count)> traits,
        byte[] classes,
        sbyte[] weights
    )
    {
        (this.labels, this.scale, Corpora) = (labels, scale, corpora);
        (this.traits, this.classes, this.weights) = (traits, classes, weights);
    }

    private static readonly Lazy<Learner> Lent = new(() =>
    {
        using var stream =
            typeof(Learner).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("the weights are not in the program");
        return Read(stream);
    });

    /// <summary>The one that is built into the program.</summary>
    public static Learner BuiltIn => Lent.Value;

    /// <summary>The fingerprint of the corpora that it was trained from.</summary>
    public string Corpora { get; }

    public IReadOnlyList<string> Labels => labels;

    /// <summary>All labels, the likeliest first.</summary>
    internal IReadOnlyList<Guess> Guesses(IReadOnlyList<string> said)
    {
        Span<float> sums = stackalloc float[labels.Length];
        sums.Clear();
        foreach (var trait in said)
        {
            if (traits.TryGetValue(Key(trait), out var at))
            {
                for (var i = at.From; i < at.From + at.Count; i++)
                {
                    sums[classes[i]] += weights[i];
                }
            }
        }
        var size = scale * Boldness * Size(said.Count);
        var most = float.MinValue;
        foreach (var sum in sums)
        {
            most = Math.Max(most, sum);
        }
        var guesses = new Guess[labels.Length];
        var total = 0.0;
        for (var i = 0; i < guesses.Length; i++)
        {
            var likely = Math.Exp((sums[i] - most) * size);
            total += likely;
            guesses[i] = new(labels[i], likely);
        }
        for (var i = 0; i < guesses.Length; i++)
        {
            guesses[i] = guesses[i] with { Likelihood = guesses[i].Likelihood / total };
        }
        Array.Sort(guesses, (a, b) => b.Likelihood.CompareTo(a.Likelihood));
        return guesses;
    }

    /// <summary>The traits that speak most for a label.</summary>
    internal IReadOnlyList<(string Trait, double Weight)> Reasons(IReadOnlyList<string> said, string label, int most)
    {
        var wanted = Array.IndexOf(labels, label);
        var found = new List<(string Trait, double Weight)>();
        foreach (var trait in said.Distinct())
        {
            if (traits.TryGetValue(Key(trait), out var at))
            {
                for (var i = at.From; i < at.From + at.Count; i++)
                {
                    if (classes[i] == wanted && weights[i] > 0)
                    {
                        found.Add((trait, weights[i] * scale * Size(said.Count)));
                    }
                }
            }
        }
        return found.OrderByDescending(f => f.Weight).ThenBy(f => f.Trait, StringComparer.Ordinal).Take(most).ToList();
    }

    /// <summary>A long message is not surer than a short one because it has more words.</summary>
    internal static float Size(int traits) => 3f / MathF.Sqrt(Math.Max(1, traits));

    /// <summary>FNV-1a, which is the same on every machine.</summary>
    internal static ulong Key(string trait)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in trait)
        {
            hash = (hash ^ (c & 0xFFu)) * 1099511628211UL;
            hash = (hash ^ (uint)(c >> 8)) * 1099511628211UL;
        }
        return hash;
    }

    internal static Learner Read(Stream stream)
    {
        using var reader = new BinaryReader(new BrotliStream(stream, CompressionMode.Decompress), Encoding.UTF8);
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("these are no weights");
        }
        var corpora = reader.ReadString();
        var labels = new string[reader.ReadByte()];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = reader.ReadString();
        }
        var scale = reader.ReadSingle();
        var (count, total) = (reader.ReadInt32(), reader.ReadInt32());
        var traits = new Dictionary<ulong, (int, int)>(count);
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            var key = reader.ReadUInt64();
            var own = reader.ReadByte();
            traits[key] = (at, own);
            at += own;
        }
        var classes = reader.ReadBytes(total);
        var weights = new sbyte[total];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
        return new(labels, scale, corpora, traits, classes, weights);
    }

    internal static void Write(
        Stream stream,
        string corpora,
        IReadOnlyList<string> labels,
        float scale,
        IReadOnlyList<(ulong Key, List<(byte Class, sbyte Weight)> Weights)> rows
    )
    {
        using var packed = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(packed, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(corpora);
        writer.Write((byte)labels.Count);
        foreach (var label in labels)
        {
            writer.Write(label);
        }
        writer.Write(scale);
        writer.Write(rows.Count);
        writer.Write(rows.Sum(r => r.Weights.Count));
        foreach (var (key, own) in rows)
        {
            writer.Write(key);
            writer.Write((byte)own.Count);
        }
        foreach (var (_, own) in rows)
        {
            own.ForEach(w => writer.Write(w.Class));
        }
        foreach (var (_, own) in rows)
        {
            own.ForEach(w => writer.Write(w.Weight));
        }
    }
}
