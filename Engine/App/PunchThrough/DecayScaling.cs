namespace NA64Mu.App.PunchThrough;

/// <summary>How often the primary of a study decays.</summary>
public enum DecayScaling
{
    /// <summary>As nature has it.</summary>
    Natural,

    /// <summary>Once in twenty interaction lengths, with the weight for it.</summary>
    Scaled,
}
