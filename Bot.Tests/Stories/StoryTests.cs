using Bot.Tests.Harness;

namespace Bot.Tests.Stories;

public sealed class StoryTests
{
    public static TheoryData<string> Files() =>
        new(
            Directory
                .GetFiles(Path.Combine(AppContext.BaseDirectory, "Stories"), "*.chat")
                .Select(f => Path.GetFileNameWithoutExtension(f)!)
                .Order()
        );

    [Theory]
    [MemberData(nameof(Files))]
    public Task The_story_goes_as_written(string story) =>
        new Story(Path.Combine(AppContext.BaseDirectory, "Stories", $"{story}.chat")).PlayAsync();
}
