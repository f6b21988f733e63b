using Bot.Domain;

namespace Bot.Platform.Scheduling;

/// <summary>What an occurrence of the schedule does. It stages; the runner saves it together with the JobRun.</summary>
public interface IJob
{
    string Name { get; }

    /// <summary>For people: "tình trạng công việc" lists it.</summary>
    Text Title { get; }

    /// <summary>A word about how it went, for the ledger.</summary>
    Task<string> RunAsync(Occurrence due, CancellationToken stop);
}

/// <summary>Something small that is looked after every minute, whatever is due. It stages; the runner saves.</summary>
public interface IEveryMinute
{
    Task RunAsync(CancellationToken stop);
}
