namespace NA64Mu.Physics.Hadron.Cascade;

/// <summary>One of the two groups of hadrons that a collision makes: a hadron and pions.</summary>
internal struct Cluster
{
    /// <summary>The hadron; its charge is drawn anew.</summary>
    public CascadeHadron Core;

    /// <summary>Pions besides it. A nucleon with one of them is a Δ.</summary>
    public int Pions;

    /// <summary>Mass of all together [MeV].</summary>
    public double Mass;

    /// <summary>Whether it is a Δ.</summary>
    public readonly bool IsDelta => Pions == 1 && Core.Baryons() == 1 && Core != CascadeHadron.Lambda;
}
