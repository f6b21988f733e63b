using Bot.Domain;

namespace Bot.Platform.Chat;

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

public sealed record Question<T>(
    string Name,
    Func<T, bool> IsOpen,
    Func<Turn, T, CancellationToken, Task<Card>> Ask,
    Func<Turn, T, CancellationToken, Task<Answer>> Read,
    Text? Fill = null
);

/// <summary>A form as its feature declares it: how it starts, what it asks while it is open, what it shows before it acts.</summary>
public sealed class FormBuilder<T>
{
    private readonly List<Question<T>> questions = [];

    public IReadOnlyList<Question<T>> Questions => questions;

    public Func<Turn, T, CancellationToken, Task<bool>> Begin { get; private set; } = (_, _, _) => Task.FromResult(true);

    public Func<Turn, T, CancellationToken, Task<Card>>? Review { get; private set; }

    public Func<Turn, T, CancellationToken, Task>? Act { get; private set; }

    public Func<Turn, T, CancellationToken, Task<Answer>>? Change { get; private set; }

    public Func<Turn, T, bool>? Back { get; private set; }

    public Func<Turn, T, bool>? Skip { get; private set; }

    public Func<T, bool>? IsFinished { get; private set; }

    public Func<Turn, T, CancellationToken, Task>? Finish { get; private set; }

    /// <summary>Takes what the sentence said already. False: the form has said why it cannot begin.</summary>
    public FormBuilder<T> Start(Func<Turn, T, CancellationToken, Task<bool>> begin)
    {
        Begin = begin;
        return this;
    }

    /// <summary>
    /// Asked while <paramref name="isOpen"/>; what was said already is not asked again. With <paramref name="fill"/> the card's inputs come
    /// back by a button of that name, to the same reader as typed words.
    /// </summary>
    public FormBuilder<T> Ask(
        string name,
        Func<T, bool> isOpen,
        Func<Turn, T, CancellationToken, Task<Card>> ask,
        Func<Turn, T, CancellationToken, Task<Answer>> read,
        Text? fill = null
    )
    {
        questions.Add(new(name, isOpen, ask, read, fill));
        return this;
    }

    /// <summary>At the review, words that change the draft instead of answering yes or no.</summary>
    /// <param name="change">What is not about it is left to what was given before.</param>
    /// <param name="first">It is asked before what was given before.</param>
    public FormBuilder<T> Amend(Func<Turn, T, CancellationToken, Task<Answer>> change, bool first = false)
    {
        var before = Change;
        Change =
            before is null || !first
                ? change
                : async (turn, draft, stop) =>
                    await change(turn, draft, stop) is var answer && answer != Answer.NotMine ? answer : await before(turn, draft, stop);
        return this;
    }

    /// <summary>"quay lại": true when the draft went a step back; else the word stops the form as everywhere.</summary>
    public FormBuilder<T> GoBack(Func<Turn, T, bool> back)
    {
        Back = back;
        return this;
    }

    /// <summary>"bỏ qua": true when the draft went on to the next thing; else the word stops the form as everywhere.</summary>
    public FormBuilder<T> SkipOver(Func<Turn, T, bool> skip)
    {
        Skip = skip;
        return this;
    }

    /// <summary>Ends the form without a review, where everything has been done on the way.</summary>
    public FormBuilder<T> EndWhen(Func<T, bool> isFinished, Func<Turn, T, CancellationToken, Task> finish)
    {
        (IsFinished, Finish) = (isFinished, finish);
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
