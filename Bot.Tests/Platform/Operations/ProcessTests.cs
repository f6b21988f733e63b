using System.Text;
using System.Text.Json;
using Bot.Tests.Harness;
using Microsoft.Data.Sqlite;
using Storage;

namespace Bot.Tests.Platform.Operations;

/// <summary>The program as a user starts, stops, breaks and asks it.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly string folder = BotApp.NewFolder();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_last_line_is_the_address_and_how_to_stop_and_everything_written_is_in_the_data_folder()
    {
        var data = Path.Combine(folder, "data");
        await using var bot = await BotProcess.StartAsync(data, BotProcess.FreePort());
        Assert.StartsWith("Trợ lý Thi đua: http://127.0.0.1:", bot.LastLine);
        using var http = new HttpClient();
        var ready = await http.GetStringAsync($"{bot.Address}/health/ready");
        Assert.Contains("\"status\":\"ok\"", ready);
        Assert.Matches("\"version\":\"3\\.\\d+", ready);
        Assert.Equal(["bot.db", "bot.db-shm", "bot.db-wal", "bot.lock"], Directory.GetFiles(data).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_turn_that_was_killed_in_the_middle_is_answered_once_after_the_restart()
    {
        var port = BotProcess.FreePort();
        var activity = Activity(port);
        for (var attempt = 0; ; attempt++)
        {
            Assert.True(attempt < 8, "the kill never landed in the middle of a turn");
            await using (var bot = await BotProcess.StartAsync(folder, port))
            {
                using var http = new HttpClient();
                (
                    await http.PostAsync($"{bot.Address}/api/messages", new StringContent(activity, Encoding.UTF8, "application/json"))
                ).EnsureSuccessStatusCode();
                // the activity is in the inbox; holding the write lock keeps the turn from ending
                using var connection = Open();
                using var hold = connection.BeginTransaction(deferred: false);
                var middle = Count(connection, hold, "SELECT COUNT(*) FROM Inbox WHERE State='New' AND ActivityId='mid-turn'");
                await bot.KillAsync();
                if (middle == 1)
                {
                    break;
                }
            }
            using var again = Open();
            Count(
                again,
                null,
                "DELETE FROM Inbox WHERE ActivityId='mid-turn'; DELETE FROM LocalMessages WHERE ConversationId='a:CB19'; SELECT 0"
            );
        }
        await using var restarted = await BotProcess.StartAsync(folder, port);
        await UntilAsync(() =>
            Query("SELECT COUNT(*) FROM Inbox WHERE State='Done' AND ActivityId='mid-turn'") == 1
            && Query("SELECT COUNT(*) FROM Outbox WHERE State IN ('Pending','Claimed')") == 0
        );
        Assert.Equal(
            1,
            Query("SELECT COUNT(*) FROM LocalMessages WHERE ConversationId='a:CB19' AND FromBot=1 AND Body NOT LIKE '%Quyền riêng tư%'")
        );
    }

    [Fact]
    public async Task A_busy_port_is_one_sentence_with_the_way_out()
    {
        var port = BotProcess.FreePort();
        await using var first = await BotProcess.StartAsync(folder, port);
        var other = Path.Combine(folder, "other");
        var (exit, _, error) = await BotProcess.RunAsync(["--urls", $"http://127.0.0.1:{port}", "--Data:Folder", other]);
        Assert.Equal(1, exit);
        Assert.Matches("^The port is busy: .* --urls http://[^\n]*\n$", error);
    }

    [Fact]
    public async Task Outside_Development_without_an_app_id_it_does_not_start_and_says_why()
    {
        var (exit, _, error) = await BotProcess.RunAsync(["--urls", "http://127.0.0.1:0"], "Production", folder);
        Assert.Equal(1, exit);
        Assert.Matches("^MicrosoftAppId is not set: [^\n]*\n$", error);
    }

    [Fact]
    public async Task A_second_process_on_one_folder_does_not_start_and_says_why()
    {
        await using var first = await BotProcess.StartAsync(folder, BotProcess.FreePort());
        var (exit, _, error) = await BotProcess.RunAsync(["--urls", "http://127.0.0.1:0"], folder: folder);
        Assert.Equal(1, exit);
        Assert.Matches("^Another process works on [^\n]*: stop it, or choose another folder with --Data:Folder=PATH\\.\n$", error);
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("improt")]
    public async Task A_command_that_does_not_exist_is_refused_and_starts_nothing(string word)
    {
        var (exit, _, error) = await BotProcess.RunAsync([word, folder], folder: Path.Combine(folder, "data"));
        Assert.Equal(2, exit);
        Assert.Matches($"^There is no command \"{word}\"\\. The commands are: [^\n]*\n$", error);
        Assert.False(Directory.Exists(Path.Combine(folder, "data")));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_one_sentence_with_the_way_out()
    {
        var file = Path.Combine(folder, "a-file");
        await File.WriteAllTextAsync(file, "");
        var (exit, _, error) = await BotProcess.RunAsync(["--urls", "http://127.0.0.1:0"], folder: Path.Combine(file, "data"));
        Assert.Equal(1, exit);
        Assert.Matches("^Cannot write in .*--Data:Folder=PATH\\.\n$", error);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_one_sentence_with_the_way_out()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "bot.db"), new string('x', 5000));
        var (exit, _, error) = await BotProcess.RunAsync(["--urls", "http://127.0.0.1:0"], folder: folder);
        Assert.Equal(1, exit);
        Assert.Matches("^[^\n]* is not a healthy SQLite database: [^\n]*\n$", error);
    }

    [Fact]
    public async Task Importing_into_a_file_that_is_no_database_or_that_somebody_holds_says_which_of_the_two_it_is()
    {
        var source = Directory.CreateDirectory(Path.Combine(folder, "department")).FullName;
        var database = Path.Combine(folder, "bot.db");
        await File.WriteAllTextAsync(database, new string('x', 5000));
        var (exit, _, error) = await BotProcess.RunAsync(["import", source], folder: folder);
        Assert.Equal(1, exit);
        Assert.Matches("^[^\n]* is not a healthy SQLite database: [^\n]*\n$", error);
        File.Delete(database);
        await using var holder = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={database};Pooling=False");
        holder.Open();
        await using var hold = holder.CreateCommand();
        hold.CommandText = "BEGIN EXCLUSIVE";
        hold.ExecuteNonQuery();
        (exit, _, error) = await BotProcess.RunAsync(["import", source], folder: folder);
        Assert.Equal(1, exit);
        Assert.Matches("^[^\n]* is in use by another process: [^\n]*\n$", error);
    }

    [Fact]
    public async Task Understand_answers_line_for_line()
    {
        var file = Path.Combine(folder, "lines.txt");
        await File.WriteAllLinesAsync(file, ["bxh nhóm đợt 1", "trời đẹp quá", "", "cham p201 8,5"]);
        var (exit, output, _) = await BotProcess.RunAsync(["understand", file], folder: folder);
        var lines = output.Trim().Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal((0, 4), (exit, lines.Count));
        Assert.Equal(["ranking", "none", "none", "submit_score"], lines.Select(l => l.GetProperty("intent").GetString()));
        Assert.Equal(
            ["text", "intent", "confidence", "entities", "detail", "capability", "writes", "offers"],
            lines[0].EnumerateObject().Select(p => p.Name)
        );
        Assert.Equal(
            ("ranking.groups", false),
            (lines[0].GetProperty("capability").GetString(), lines[0].GetProperty("writes").GetBoolean())
        );
        Assert.Equal(
            ("ballot.submit", true),
            (lines[3].GetProperty("capability").GetString(), lines[3].GetProperty("writes").GetBoolean())
        );
        Assert.True(lines[0].GetProperty("confidence").GetDouble() >= 0.5 && lines[1].GetProperty("confidence").GetDouble() < 0.5);
        Assert.False(File.Exists(Path.Combine(folder, "bot.db")));
    }

    [Fact]
    public async Task Preview_of_a_year_has_twelve_monthly_reports_with_their_five_fields()
    {
        var (exit, output, _) = await BotProcess.RunAsync(["preview", "--from", "2026-01-01", "--to", "2026-12-31"], folder: folder);
        var lines = output.Trim().Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(0, exit);
        Assert.Equal(12, lines.Count(l => l.GetProperty("kind").GetString() == "monthly-report"));
        Assert.All(lines, l => Assert.Equal(["when", "to", "key", "kind", "line"], l.EnumerateObject().Select(p => p.Name)));
        Assert.Contains(
            lines,
            l =>
                l.GetProperty("when").GetString() == "2026-06-26T08:00:00+07:00"
                && l.GetProperty("to").GetString() == "19:lead@thread.tacv2"
        );
        Assert.Equal(lines.Count, lines.Select(l => l.GetProperty("key").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task Preview_knows_no_culture_of_the_machine()
    {
        string[] verb = ["preview", "--from", "2026-01-01", "--to", "2026-12-31"];
        var (exit, output, _) = await BotProcess.RunAsync(verb, folder: folder, locale: "th_TH.UTF-8");
        Assert.Equal(0, exit);
        Assert.DoesNotContain("2569", output);
        Assert.Equal((await BotProcess.RunAsync(verb, folder: folder, locale: "C.UTF-8")).Out, output);
    }

    [Fact]
    public async Task Import_of_a_folder_by_its_full_path_fills_the_data_folder_that_was_named()
    {
        var (source, data) = (Path.Combine(folder, "department"), Path.Combine(folder, "data"));
        Directory.CreateDirectory(source);
        var assembly = typeof(BotDb).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("Demo/department/", StringComparison.Ordinal)))
        {
            await using var file = File.Create(Path.Combine(source, Path.GetFileName(name)));
            await assembly.GetManifestResourceStream(name)!.CopyToAsync(file);
        }
        var (exit, output, error) = await BotProcess.RunAsync(["import", source], folder: data);
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("Person: 45", output);
        Assert.True(File.Exists(Path.Combine(data, "bot.db")));
    }

    [Fact]
    public async Task A_verb_without_what_it_needs_says_what_it_needs()
    {
        foreach (var verb in new[] { "import", "understand", "learn", "preview", "manifest" })
        {
            var (exit, _, error) = await BotProcess.RunAsync([verb], folder: folder);
            Assert.Equal(2, exit);
            Assert.StartsWith(verb, error);
            Assert.DoesNotContain("Importing your department", error);
        }
    }

    private static async Task UntilAsync(Func<bool> done)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!done())
        {
            await timer.WaitForNextTickAsync(limit.Token);
        }
    }

    private static string Activity(int port) =>
        JsonSerializer.Serialize(
            new
            {
                type = "message",
                id = "mid-turn",
                channelId = "msteams",
                serviceUrl = $"http://127.0.0.1:{port}/local/connector/",
                text = "tôi là ai",
                locale = "vi-VN",
                from = new { id = "29:CB19", aadObjectId = "00000000-0000-4000-8000-000000000019" },
                recipient = new { id = "28:tro-ly-thi-dua" },
                conversation = new
                {
                    id = "a:CB19",
                    conversationType = "personal",
                    tenantId = "00000000-0000-4000-9000-00000000a000",
                },
            }
        );

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new StorageFile(Path.Combine(folder, "bot.db")).ConnectionString + ";Pooling=False");
        connection.Open();
        return connection;
    }

    private int Query(string sql)
    {
        using var connection = Open();
        return Count(connection, null, sql);
    }

    private static int Count(SqliteConnection connection, SqliteTransaction? transaction, string sql)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
