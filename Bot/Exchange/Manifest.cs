namespace Bot.Exchange;

internal static class Manifest
{
    public static int Write(string[] args) => 1;
}
