using System.Numerics;
using System.Runtime.InteropServices;

namespace Bot.Understanding.Learning;

/// <summary>What somebody said and what it wants.</summary>
internal sealed record Lesson(IReadOnlyList<string> Traits, string Label);

/// <summary>
/// Learns weights from lessons: a linear softmax, AdaGrad with a little forgetting. The same lessons give the same weights: the order is
/// shuffled by a seed, and one thread adds up.
/// </summary>
internal static class Training
{
    private const int Rounds = 14;
    private const float Rate = 0.1f;
    private const float Forgetting = 2e-5f;

    // what is smaller than this speaks for nothing
    private const float Least = 0.05f;

    public static void Learn(Stream stream, string corpora, IReadOnlyList<Lesson> lessons)
    {
        var labels = lessons.Select(l => l.Label).Distinct().Order(StringComparer.Ordinal).ToList();
        var index = Index(lessons);
        var width = (labels.Count + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        var examples = lessons
            .Select(l =>
                (
                    Traits: l.Traits.Distinct().Select(t => index.GetValueOrDefault(Learner.Key(t), -1)).Where(t => t >= 0).ToArray(),
                    Size: Learner.Size(l.Traits.Count),
                    Label: labels.BinarySearch(l.Label, StringComparer.Ordinal)
                )
            )
            .ToArray();
        var (weights, squares) = (new float[index.Count * width], new float[index.Count * width]);
        var random = new Random(20260616);
        var sums = new float[width];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(examples);
            foreach (var (traits, size, label) in examples)
            {
                Step(weights, squares, sums, traits, size, label, labels.Count);
            }
        }
        Keep(stream, corpora, labels, index, weights, width);
    }

    // a trait that only one sentence has says nothing about the next one
    private static Dictionary<ulong, int> Index(IReadOnlyList<Lesson> lessons)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var lesson in lessons)
        {
            foreach (var key in lesson.Traits.Distinct().Select(Learner.Key))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
            }
        }
        return counts.Where(c => c.Value > 1).Select(c => c.Key).Order().Select((key, i) => (key, i)).ToDictionary(k => k.key, k => k.i);
    }

    private static void Step(float[] weights, float[] squares, float[] sums, int[] traits, float size, int label, int labels)
    {
        var width = sums.Length;
        Array.Clear(sums);
        foreach (var trait in traits)
        {
            for (var i = 0; i < width; i += Vector<float>.Count)
            {
                (new Vector<float>(sums, i) + new Vector<float>(weights, trait * width + i)).CopyTo(sums, i);
            }
        }
        ToErrors(sums, size, label, labels);
        var (rate, forgetting, little) = (new Vector<float>(Rate), new Vector<float>(Forgetting), new Vector<float>(1e-6f));
        foreach (var trait in traits)
        {
            for (var i = 0; i < width; i += Vector<float>.Count)
            {
                var at = trait * width + i;
                var weight = new Vector<float>(weights, at);
                var slope = new Vector<float>(sums, i) + forgetting * weight;
                var square = new Vector<float>(squares, at) + slope * slope;
                square.CopyTo(squares, at);
                (weight - rate * slope / Vector.SquareRoot(square + little)).CopyTo(weights, at);
            }
        }
    }

    // from sums to how far each label's likelihood is from what it should be
    private static void ToErrors(float[] sums, float size, int label, int labels)
    {
        var most = float.MinValue;
        for (var i = 0; i < labels; i++)
        {
            most = MathF.Max(most, sums[i]);
        }
        var total = 0f;
        for (var i = 0; i < labels; i++)
        {
            sums[i] = MathF.Exp((sums[i] - most) * size);
            total += sums[i];
        }
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] = i < labels ? (sums[i] / total - (i == label ? 1 : 0)) * size : 0;
        }
    }

    private static void Keep(Stream stream, string corpora, List<string> labels, Dictionary<ulong, int> index, float[] weights, int width)
    {
        var scale = weights.Max(MathF.Abs) / sbyte.MaxValue;
        var rows = new List<(ulong, List<(byte, sbyte)>)>();
        foreach (var (key, at) in index.OrderBy(i => i.Key))
        {
            var own = new List<(byte, sbyte)>();
            for (var label = 0; label < labels.Count; label++)
            {
                var weight = weights[at * width + label];
                if (MathF.Abs(weight) >= Least && (sbyte)MathF.Round(weight / scale) is not 0 and var kept)
                {
                    own.Add(((byte)label, kept));
                }
            }
            if (own.Count > 0)
            {
                rows.Add((key, own));
            }
        }
        Learner.Write(stream, corpora, labels, scale, rows);
    }
}
