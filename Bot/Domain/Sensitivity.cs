namespace Bot.Domain;

/// <summary>
/// Who may ever see a name beside a violation. Whoever it is about sees it always; what is about a unit as such is its head's own. A rule has
/// its class, and a record keeps the one that its rule had: a later change of the catalogue opens nothing.
/// </summary>
public enum Sensitivity
{
    /// <summary>Everyday manners: besides those of <see cref="B"/> all leaders and supervisors may see the name.</summary>
    A,

    /// <summary>The Office, the Director and the person's own head. What nothing is said about is of this class.</summary>
    B,

    /// <summary>Grave: the Office and the Director alone. The own head sees neither name nor record, and does not decide it.</summary>
    C,
}
