namespace Storage;

/// <summary>A row whose every change is written to the audit trail.</summary>
public interface IAudited
{
    string AuditId { get; }
}

/// <summary>A row that two people may change at the same moment: the second save fails and the turn is run again on what is there.</summary>
public interface IVersioned
{
    int Version { get; set; }
}
