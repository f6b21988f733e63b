using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>An initiative (sáng kiến): idea, submitted, recognized, not_recognized, withdrawn. The bot recognises nothing: the Office enters what was decided.</summary>
public sealed class Initiative : IAudited, IVersioned
{
    public static readonly Refusal SubmittedAlready = new(
        "initiative.not_idea",
        new("Sáng kiến {ma} đã được nộp hoặc đã có kết quả.", "Initiative {ma} was already submitted or decided.")
    );
    public static readonly Refusal SettledAlready = new(
        "initiative.settled",
        new(
            "Sáng kiến {ma} đã có kết quả hoặc đã rút nên không sửa, rút được.",
            "Initiative {ma} is decided or withdrawn and cannot be changed."
        )
    );
    public static readonly Refusal WithdrawnAlready = new(
        "initiative.withdrawn",
        new("Sáng kiến {ma} đã được tác giả rút.", "Initiative {ma} was withdrawn by its author.")
    );

    public string Id { get; set; } = "";

    public string PersonId { get; set; } = "";

    public string NameVi { get; set; } = "";

    /// <summary>grassroots or provincial.</summary>
    public string Level { get; set; } = "";

    public string Status { get; set; } = "";

    /// <summary>The year it counts in; empty where it came in without one: then in every year.</summary>
    public string Period { get; set; } = "";

    public string Description { get; set; } = "";

    /// <summary>Ids of further authors, split by ','.</summary>
    public string Authors { get; set; } = "";

    public DateTime? SubmittedAt { get; set; }

    public string DecisionNo { get; set; } = "";

    public DateOnly? DecidedOn { get; set; }

    public int Version { get; set; }

    public string AuditId => Id;

    public bool IsOpen => Status is "idea" or "submitted";

    public bool IsBy(string personId) => PersonId == personId || Authors.Split(',').Contains(personId);

    public Refusal? Submit(DateTime now)
    {
        if (Status != "idea")
        {
            return SubmittedAlready.With(("ma", Id));
        }
        (Status, SubmittedAt) = ("submitted", now);
        return null;
    }

    public Refusal? Withdraw()
    {
        if (!IsOpen)
        {
            return SettledAlready.With(("ma", Id));
        }
        Status = "withdrawn";
        return null;
    }

    public Refusal? Change(string name, string level, string authors)
    {
        if (!IsOpen)
        {
            return SettledAlready.With(("ma", Id));
        }
        (NameVi, Level, Authors) = (name, level, authors);
        return null;
    }

    /// <summary>What was decided elsewhere; entered again it corrects what was entered.</summary>
    public Refusal? Settle(bool recognised, string number, DateOnly day)
    {
        if (Status == "withdrawn")
        {
            return WithdrawnAlready.With(("ma", Id));
        }
        (Status, DecisionNo, DecidedOn) = (recognised ? "recognized" : "not_recognized", number, day);
        return null;
    }

    internal static void Map(ModelBuilder model)
    {
        var initiative = model.Entity<Initiative>();
        initiative.Ignore(i => i.AuditId).Ignore(i => i.IsOpen);
        initiative.HasIndex(i => i.PersonId);
        initiative.Property(i => i.Version).IsConcurrencyToken();
    }
}
