namespace Bot.Speaking;

/// <summary>What a form made of an answer.</summary>
public enum Answer
{
    /// <summary>The answer filled something.</summary>
    Taken,

    /// <summary>It was meant for the form but was wrong: the form has said what to do and asks again.</summary>
    Problem,

    /// <summary>It is not about this question.</summary>
    NotMine,
}

public sealed record Question<T>(string Name, Func<T, bool> IsOpen, Func<Turn, T, CancellationToken, Task<Card>> Ask,
    Func<Turn, T, CancellationToken, Task<Answer>> Read);

/// <summary>A form as its feature declares it: how it starts, what it asks while it is open, what it shows before it acts.</summary>
public sealed class FormBuilder<T>
{
    private readonly List<Question<T>> questions = [];

    public IReadOnlyList<Question<T>> Questions => questions;

    public Func<Turn, T, CancellationToken, Task<bool>> Begin { get; private set; } = (_, _, _) => Task.FromResult(true);

    public Func<Turn, T, CancellationToken, Task<Card>>? Review { get; private set; }

    public Func<Turn, T, CancellationToken, Task>? Act { get; private set; }

    public Func<Turn, T, CancellationToken, Task<Answer>>? Change { get; private set; }

    /// <summary>Takes what the sentence said already. False: the form has said why it cannot begin.</summary>
    public FormBuilder<T> Start(Func<Turn, T, CancellationToken, Task<bool>> begin)
    {
        Begin = begin;
        return this;
    }

    /// <summary>Asked while <paramref name="isOpen"/>; what was said already is not asked again.</summary>
    public FormBuilder<T> Ask(string name, Func<T, bool> isOpen, Func<Turn, T, CancellationToken, Task<Card>> ask,
        Func<Turn, T, CancellationToken, Task<Answer>> read)
    {
        questions.Add(new(name, isOpen, ask, read));
        return this;
    }

    /// <summary>At the review, words that change the draft instead of answering yes or no.</summary>
    public FormBuilder<T> Amend(Func<Turn, T, CancellationToken, Task<Answer>> change)
    {
        Change = change;
        return this;
    }

    /// <summary>Shown before anything is saved.</summary>
    public FormBuilder<T> Confirm(Func<Turn, T, CancellationToken, Task<Card>> review)
    {
        Review = review;
        return this;
    }

    public FormBuilder<T> Then(Func<Turn, T, CancellationToken, Task> act)
    {
        Act = act;
        return this;
    }
}
