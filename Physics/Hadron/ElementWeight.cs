namespace NA64Mu.Physics.Hadron;

/// <summary>What the atoms of a material count by where one is chosen.</summary>
internal enum ElementWeight
{
    /// <summary>Protons in the nucleus.</summary>
    Protons,

    /// <summary>Nucleons in the nucleus.</summary>
    Nucleons,
}
