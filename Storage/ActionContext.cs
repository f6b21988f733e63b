namespace Storage;

/// <summary>Who does what, and when: handed to the save, and written into every audit entry that it makes.</summary>
/// <param name="Who">A person's id; "schedule", "import", "upgrade" or "system" where no person acts.</param>
/// <param name="Operation">The capability, or the name of the job.</param>
/// <param name="Forgets">What is saved is being forgotten: that it changed is written down, what it was is not.</param>
public sealed record ActionContext(string Who, string Operation, DateTime At, bool Forgets = false)
{
    /// <summary>
    /// What must still hold at the moment of the save: asked inside the writer's transaction. Where it no longer does, the save fails and the
    /// turn runs again on what is there then (a ballot and the closing of its round at the same moment).
    /// </summary>
    public IReadOnlyList<Func<BotDb, bool>> Requires { get; init; } = [];
}

/// <summary>
/// The action of one scope (a turn, a run of a job) while it is put together: whoever knows it says who acts, operations add to it as they
/// stage, and whoever saves hands the whole to the save. Nothing of it outlives the scope.
/// </summary>
public sealed class ActionScope
{
    private readonly List<Func<BotDb, bool>> requires = [];
    private ActionContext? begun;

    /// <summary>What is handed to the save; null while nobody has said who acts.</summary>
    public ActionContext? Action => begun is null ? null : begun with { Requires = [.. requires] };

    /// <summary>Of several operations of one turn the last one gives its name.</summary>
    public void Begin(string who, string operation, DateTime at) => begun = new(who, operation, at, begun?.Forgets ?? false);

    /// <summary>For what goes along with an operation, and stands alone only where there is none.</summary>
    public void BeginUnlessBegun(string who, string operation, DateTime at) => begun ??= new(who, operation, at);

    public void Require(Func<BotDb, bool> holds) => requires.Add(holds);

    /// <summary>Only what has begun can forget.</summary>
    public void Forget() => begun = (begun ?? throw new InvalidOperationException("nobody has said who forgets")) with { Forgets = true };
}
