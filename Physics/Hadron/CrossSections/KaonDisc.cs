namespace NA64Mu.Physics.Hadron.CrossSections;

/// <summary>The disc that kaons meet in place of a nucleus.</summary>
public enum KaonDisc
{
    /// <summary>That of pions and nucleons, normalised to what has been measured with pions.</summary>
    OfAllHadrons,

    /// <summary>
    /// One of 1.3 A^⅓ fm, as Geant4 has it. For comparisons only: 672 mb on iron at 100 GeV are more than those of pions, whose cross section on a nucleon is a fifth larger, and more than Glauber's model allows.
    /// </summary>
    Wide,
}
