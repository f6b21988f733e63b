using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using Xunit;

namespace Bot.Tests.Dialogs;

/// <summary>
/// Whatever our Microsoft.Bot.Builder.Dialogs shows publicly exists in the package of that name with the same parameters, so that code
/// written against it compiles against the package. surface.txt is an extract of the package's listing.
/// </summary>
public sealed partial class SurfaceTests
{
    private static readonly Type[] Ours = typeof(Dialog).Assembly.GetExportedTypes();
    private static readonly Dictionary<string, Listed> Listing = Read();

    [Fact]
    public void Every_public_type_is_in_the_listing_as_the_same_kind_of_type()
    {
        Assert.True(Ours.Length >= 8);
        Assert.Empty(
            Ours.Where(type => !Listing.TryGetValue(Key(type), out var listed) || listed.Kind != Kind(type))
                .Select(type => $"{Kind(type)} {Key(type)}")
        );
    }

    [Fact]
    public void Every_public_or_protected_member_is_in_the_listing_with_the_same_parameters()
    {
        var members = Ours.SelectMany(type => Members(type).Select(member => (type, member))).ToArray();
        Assert.True(members.Length > 40);
        Assert.Empty(members.Where(m => !Shows(m.type, m.member)).Select(m => $"{Key(m.type)}: {m.member}"));
    }

    [Fact]
    public void Every_base_and_interface_is_one_of_the_listing()
    {
        var unknown = Ours.Where(type => !type.IsEnum && !typeof(Delegate).IsAssignableFrom(type))
            .SelectMany(type =>
                type.GetInterfaces()
                    .Append(type.BaseType)
                    .OfType<Type>()
                    .Where(b => b != typeof(object) && !Above(type).Any(name => name == Name(b)))
                    .Select(b => $"{Key(type)}: {Name(b)}")
            );
        Assert.Empty(unknown);
    }

    [Fact]
    public void The_comparison_refuses_what_the_listing_does_not_have()
    {
        Assert.True(Shows(typeof(DialogContext), "Task<DialogTurnResult> ContinueDialogAsync(Ct cancellationToken =)"));
        Assert.False(Shows(typeof(DialogContext), "Task<DialogTurnResult> ContinueDialogAsync(Ct cancellationToken)"));
        Assert.False(Shows(typeof(DialogContext), "Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken =)"));
        Assert.False(Shows(typeof(DialogContext), "bool IsActive { get; set; }"));
    }

    /// <summary>A member of the type, of a base in the listing, or a constructor whose call the listing's optional parameters allow.</summary>
    private static bool Shows(Type type, string member)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (!Listing.TryGetValue(Key(t), out var listed))
                continue;
            if (
                listed.Members.Contains(member)
                || listed.Members.Contains(member.Replace("{ get; }", "{ get; set; }", StringComparison.Ordinal))
            )
                return true;
        }

        var constructor = member.Replace("protected ", "", StringComparison.Ordinal);
        return constructor.StartsWith(".ctor(", StringComparison.Ordinal)
            && Listing.TryGetValue(Key(type), out var own)
            // a base class is built by its heirs only, so public or protected is the same to callers
            && (
                (type.IsAbstract && own.Members.Contains(constructor))
                // new X() also calls a constructor whose parameters are all optional
                || (constructor == ".ctor()" && own.Members.Any(m => AllOptional().IsMatch(m)))
            );
    }

    private static IEnumerable<string> Above(Type type)
    {
        var names = Listing.TryGetValue(Key(type), out var listed) ? listed.Above : [];
        return names
            .Concat(
                Ours.Where(t =>
                        names.Contains(Name(t))
                        || (t.IsGenericType && names.Any(n => n.StartsWith(t.Name[..^2] + "<", StringComparison.Ordinal)))
                    )
                    .SelectMany(Above)
            )
            .Concat(
                type.GetInterfaces()
                    .Where(i =>
                        i.Namespace!.StartsWith("System", StringComparison.Ordinal) && type.BaseType?.GetInterfaces().Contains(i) == true
                    )
                    .Select(Name)
            );
    }

    private static IEnumerable<string> Members(Type type)
    {
        const BindingFlags all =
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        if (type.IsEnum)
            return Enum.GetNames(type)
                .Select(name => string.Create(CultureInfo.InvariantCulture, $"{name} = {(int)Enum.Parse(type, name)}"));
        if (typeof(Delegate).IsAssignableFrom(type))
            return [Signature(type.GetMethod("Invoke")!, type.Name)];
        var methods = type.GetMethods(all)
            .Where(m => !m.IsSpecialName && Shown(m))
            .Select(m => Modifiers(m) + Signature(m, m.Name + Generics(m)));
        var constructors = type.GetConstructors(all)
            .Where(c => Shown(c) && !c.IsStatic)
            .Select(c => (c.IsFamily ? "protected " : "") + $".ctor({Parameters(c)})");
        var properties = type.GetProperties(all)
            .Where(p => Shown(p.GetMethod!))
            .Select(p =>
                Modifiers(p.GetMethod!)
                + $"{Name(p.PropertyType)} {p.Name} {{ get; {(p.SetMethod is { } set && Shown(set) ? "set; " : "")}}}"
            );
        var fields = type.GetFields(all)
            .Where(f => f.IsPublic || f.IsFamily)
            .Select(f =>
                f.IsLiteral ? $"const {Name(f.FieldType)} {f.Name} = \"{f.GetRawConstantValue()}\"" : $"static {Name(f.FieldType)} {f.Name}"
            );
        return methods.Concat(constructors).Concat(properties).Concat(fields);
    }

    private static bool Shown(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Modifiers(MethodBase method) => (method.IsPublic ? "" : "protected ") + (method.IsStatic ? "static " : "");

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Signature(MethodInfo method, string name) =>
        $"{Name(method.ReturnType)} {name}({(method.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute), false) ? "this " : "")}{Parameters(method)})";

    private static string Parameters(MethodBase method) =>
        string.Join(
            ", ",
            method.GetParameters().Select(p => $"{(p.IsOut ? "out " : "")}{Name(p.ParameterType)} {p.Name}{(p.IsOptional ? " =" : "")}")
        );

    private static string Name(Type type)
    {
        if (type.IsByRef)
            return Name(type.GetElementType()!);
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Name(inner) + "?";
        if (type.IsGenericType)
            return $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
        return type.Name switch
        {
            "Void" => "void",
            "String" => "string",
            "Object" => "object",
            "Boolean" => "bool",
            "Int32" => "int",
            "CancellationToken" => "Ct",
            var name => name,
        };
    }

    private static string Key(Type type) => $"{type.Namespace}.{Name(type)}";

    private static string Kind(Type type) =>
        type.IsEnum ? "enum"
        : type.IsInterface ? "interface"
        : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
        : (
            type.IsAbstract && type.IsSealed ? "static "
            : type.IsAbstract ? "abstract "
            : type.IsSealed ? "sealed "
            : ""
        ) + "class";

    private static Dictionary<string, Listed> Read()
    {
        var listing = new Dictionary<string, Listed>();
        var (ns, type) = ("", (Listed?)null);
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "sdk", "surface.txt")))
        {
            if (line.StartsWith("## namespace ", StringComparison.Ordinal))
                ns = line["## namespace ".Length..];
            else if (line.StartsWith("  ", StringComparison.Ordinal))
                type!.Members.Add(Member(line));
            else if (!line.StartsWith('#'))
                type = Header(Remark().Replace(line, ""), ns, listing);
        }

        return listing;
    }

    private static Listed Header(string line, string ns, Dictionary<string, Listed> listing)
    {
        var match = TypeLine().Match(line);
        var kind = match.Groups["kind"].Value;
        var name = match.Groups["name"].Value;
        var listed = new Listed(kind, [.. SplitNames(match.Groups["above"].Value)], []);
        if (kind == "delegate")
        {
            name = Regex.Match(line, @"(\w+)\(").Groups[1].Value;
            listed.Members.Add(Member(line["delegate ".Length..]));
        }
        else if (kind == "enum")
        {
            listed.Members.UnionWith(match.Groups["values"].Value.Split(',', StringSplitOptions.TrimEntries));
        }

        listing[$"{ns}.{name}"] = listed;
        return listed;
    }

    private static IEnumerable<string> SplitNames(string above) => Regex.Matches(above, @"\w+(<[^>]*>)?").Select(m => m.Value);

    /// <summary>A line of the listing without what does not matter to a caller: default values, virtual, private setters.</summary>
    private static string Member(string line)
    {
        var text = Remark().Replace(line, "").Trim();
        text = text.StartsWith("const ", StringComparison.Ordinal) ? text : DefaultValue().Replace(text, " =");
        text = Regex.Replace(text, @"\b(virtual|override|abstract|readonly|params) ", "");
        text = Regex.Replace(text, @"\) where .*$", ")");
        return Regex.Replace(text, @"(private|protected|internal) set; ", "");
    }

    [GeneratedRegex(@"   (//|default:).*$")]
    private static partial Regex Remark();

    [GeneratedRegex(@" = (""[^""]*""|[^,()]+)(?=[,)])")]
    private static partial Regex DefaultValue();

    [GeneratedRegex(
        @"^(?<kind>(static |abstract |sealed )?(class|interface|enum|delegate)) (?<name>[\w.]+(<\w+>)?)?( : (?<above>.*?))?( where .*)?( \{ (?<values>.*) \})?$|^(?<kind>delegate) "
    )]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"^\.ctor\((\w+(<[^>]*>)?\??(\[\])? \w+ =(, )?)+\)$")]
    private static partial Regex AllOptional();

    private sealed record Listed(string Kind, string[] Above, HashSet<string> Members);
}
