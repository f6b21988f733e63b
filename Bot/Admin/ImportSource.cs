using System.Globalization;
using System.Reflection;
using System.Text;
using Bot.Domain;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Admin;

/// <summary>Where a folder's files come from: a disk, or what is built into the product.</summary>
public sealed class ImportSource(string name, Func<string, string?> read)
{
    public string Name => name;

    public string? Text(string file) => read(file);

    public static ImportSource Folder(string path) =>
        new(
            path,
            file =>
            {
                var full = Path.Combine(path, file);
                return File.Exists(full) ? File.ReadAllText(full, Encoding.UTF8) : null;
            }
        );

    /// <summary>A folder built into Storage: "Demo/department".</summary>
    public static ImportSource BuiltIn(string folder) =>
        new(
            folder,
            file =>
            {
                var assembly = typeof(BotDb).Assembly;
                using var stream = assembly.GetManifestResourceStream($"{folder}/{file}");
                return stream is null ? null : new StreamReader(stream, Encoding.UTF8).ReadToEnd();
            }
        );
}

/// <summary>What is wrong with a folder, row by row.</summary>
public sealed class ImportProblems
{
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines => lines;

    public bool Any => lines.Count > 0;

    public void Add(string file, int row, string column, string problem) => lines.Add($"{file}, dòng {row}, cột {column}: {problem}");

    public void Add(string file, string problem) => lines.Add($"{file}: {problem}");
}

/// <summary>One row of a CSV file; a value that cannot be read is noted and stands as empty, so that every bad row is named in one run.</summary>
public sealed class CsvRow(string file, int number, IReadOnlyDictionary<string, string> values, ImportProblems problems)
{
    public string Text(string column) => values.TryGetValue(column, out var value) ? value : Missing(column, "");

    public string Optional(string column) => values.GetValueOrDefault(column) ?? "";

    public string Required(string column)
    {
        var value = Text(column);
        return value.Length > 0 ? value : Missing(column, "");
    }

    public string Reference(string column, IReadOnlySet<string> known)
    {
        var value = Required(column);
        if (value.Length > 0 && !known.Contains(value))
        {
            Wrong(column, $"không có \"{value}\"");
        }
        return value;
    }

    public string OneOf(string column, params string[] allowed)
    {
        var value = Required(column);
        if (value.Length > 0 && !allowed.Contains(value))
        {
            Wrong(column, $"\"{value}\" không thuộc: {string.Join(", ", allowed)}");
        }
        return value;
    }

    /// <summary>A word of the enumeration, spelt as it is there; where it is none, that is said and nothing is saved.</summary>
    public T OneOf<T>(string column)
        where T : struct, Enum => Enum.TryParse<T>(OneOf(column, Enum.GetNames<T>()), out var word) ? word : default;

    public DateOnly Date(string column) =>
        Parsed(
            column,
            DateOnly.TryParseExact(Required(column), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day),
            day,
            "ngày (2026-06-30)"
        );

    public DateOnly? OptionalDate(string column) => Optional(column).Length == 0 ? null : Date(column);

    public DateTime Instant(string column) =>
        Parsed(
            column,
            DateTimeOffset.TryParseExact(
                Required(column),
                "yyyy-MM-ddTHH:mm:sszzz",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var at
            ),
            at.UtcDateTime,
            "thời điểm (2026-06-30T08:00:00+07:00)"
        );

    public DateTime? OptionalInstant(string column) => Optional(column).Length == 0 ? null : Instant(column);

    /// <summary>"8.50" as 850: a dot, at most two places, no culture.</summary>
    public int Hundredths(string column)
    {
        var text = Required(column);
        return Parsed(column, TryHundredths(text, out var value), value, "số (8.50)");
    }

    public int Whole(string column) =>
        Parsed(column, int.TryParse(Required(column), NumberStyles.None, CultureInfo.InvariantCulture, out var value), value, "số nguyên");

    public bool Flag(string column) => OneOf(column, "0", "1") == "1";

    /// <summary>Adds a row to the context; a key that is there already is a problem of this row.</summary>
    public void Stage<T>(DbSet<T> set, string column, T entity)
        where T : class
    {
        try
        {
            set.Add(entity);
        }
        catch (InvalidOperationException)
        {
            Wrong(column, $"\"{Optional(column)}\" có hai lần");
        }
    }

    public void Wrong(string column, string problem) => problems.Add(file, number, column, problem);

    public static bool TryHundredths(string text, out int value)
    {
        value = 0;
        var parts = text.Split('.');
        if (
            parts.Length > 2
            || parts[0].Length is 0 or > 6
            || parts.Any(p => p.Any(c => !char.IsAsciiDigit(c)))
            || (parts.Length == 2 && parts[1].Length is 0 or > 2)
        )
        {
            return false;
        }
        value =
            int.Parse(parts[0], CultureInfo.InvariantCulture) * 100
            + (parts.Length == 2 ? int.Parse(parts[1].PadRight(2, '0'), CultureInfo.InvariantCulture) : 0);
        return true;
    }

    private T Parsed<T>(string column, bool good, T value, string what)
    {
        if (!good && Optional(column).Length > 0)
        {
            Wrong(column, $"\"{Optional(column)}\" không phải {what}");
        }
        return value;
    }

    private string Missing(string column, string instead)
    {
        Wrong(column, "thiếu giá trị");
        return instead;
    }
}

/// <summary>CSV as in RFC 4180: commas, quotes doubled, a head line.</summary>
public static class Csv
{
    public static IReadOnlyList<CsvRow> Read(ImportSource source, string file, ImportProblems problems, bool required = true)
    {
        if (source.Text(file) is not { } text)
        {
            if (required)
            {
                problems.Add(file, "không có tệp này");
            }
            return [];
        }
        var records = Records(text.TrimStart('\uFEFF')).ToList();
        if (records.Count == 0)
        {
            problems.Add(file, "tệp rỗng");
            return [];
        }
        var head = records[0].Fields;
        var rows = new List<CsvRow>();
        foreach (var (fields, line) in records.Skip(1).Where(r => r.Fields.Count > 1 || r.Fields[0].Length > 0))
        {
            if (fields.Count != head.Count)
            {
                problems.Add(file, line, "-", $"có {fields.Count} cột, cần {head.Count}");
                continue;
            }
            rows.Add(new(file, line, head.Zip(fields).ToDictionary(p => p.First, p => p.Second.Trim()), problems));
        }
        return rows;
    }

    private static IEnumerable<(List<string> Fields, int Line)> Records(string text)
    {
        var (fields, field, line, start) = (new List<string>(), new StringBuilder(), 1, 1);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"':
                    i = Quoted(text, i, field, ref line);
                    break;
                case ',':
                    Cut(fields, field);
                    break;
                case '\n':
                    Cut(fields, field);
                    yield return (fields, start);
                    (fields, start) = ([], ++line);
                    break;
                case '\r':
                    break;
                default:
                    field.Append(text[i]);
                    break;
            }
        }
        if (field.Length > 0 || fields.Count > 0)
        {
            Cut(fields, field);
            yield return (fields, start);
        }
    }

    // from an opening quote to its closing one; a doubled quote stands for one
    private static int Quoted(string text, int from, StringBuilder field, ref int line)
    {
        var i = from + 1;
        for (; i < text.Length && (text[i] != '"' || (i + 1 < text.Length && text[i + 1] == '"')); i++)
        {
            line += text[i] == '\n' ? 1 : 0;
            field.Append(text[i]);
            i += text[i] == '"' ? 1 : 0;
        }
        return i;
    }

    private static void Cut(List<string> fields, StringBuilder field)
    {
        fields.Add(field.ToString());
        field.Clear();
    }
}
