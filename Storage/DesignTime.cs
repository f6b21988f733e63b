using Microsoft.EntityFrameworkCore.Design;

namespace Storage;

/// <summary>For the tool only: <c>Migrations=true dotnet tool run dotnet-ef -- migrations add Name -p Storage -o Migrations/Sqlite</c>.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<BotDb>
{
    public BotDb CreateDbContext(string[] args) => StorageSetup.Open(new("design.db"));
}
