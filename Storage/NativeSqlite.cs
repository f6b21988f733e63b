using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Storage;

/// <summary>
/// The one file about SQLitePCLRaw. EF Core 10 was compiled against SQLitePCLRaw 2.1; the package source has 2.0.6, which lacks one
/// member that nothing here calls. Delete this file together with the item group in Storage.csproj when 2.1 can be restored.
/// </summary>
public static class NativeSqlite
{
    // the operating system patches its own library; the bundled 3.35.5 is what is left where there is none
    private static readonly string[] Preferred = OperatingSystem.IsWindows() ? ["winsqlite3.dll"]
        : OperatingSystem.IsMacOS() ? ["libsqlite3.dylib"] : ["libsqlite3.so.0"];

    /// <summary>The native library in use: shown by /health/ready.</summary>
    public static string Library { get; private set; } = "e_sqlite3 (bundled)";

#pragma warning disable CA2255 // a library may not, this one must: EF loads SQLitePCLRaw before anybody could call us
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Prepare()
    {
        AssemblyLoadContext.Default.Resolving += (context, name) => name.Name == "SQLitePCLRaw.core"
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "SQLitePCLRaw.core.dll")) : null;
        AppDomain.CurrentDomain.AssemblyLoad += (_, loaded) =>
        {
            if (loaded.LoadedAssembly.GetName().Name == "SQLitePCLRaw.provider.e_sqlite3")
            {
                NativeLibrary.SetDllImportResolver(loaded.LoadedAssembly, Resolve);
            }
        };
        Start();
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        foreach (var candidate in Preferred)
        {
            if (NativeLibrary.TryLoad(candidate, out var handle))
            {
                Library = candidate;
                return handle;
            }
        }
        return NativeLibrary.TryLoad(name, assembly, path, out var bundled) ? bundled : 0;
    }

    // not inlined: the JIT must not look for SQLitePCLRaw before the resolver above is in place
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Start() => SQLitePCL.Batteries_V2.Init();
}
