namespace NA64Mu.Physics.Showers;

/// <summary>Energy of a shower that fell outside the calorimeter so far.</summary>
internal struct SpotTally
{
    /// <summary>Energy that left by a side, a hole or the face where the shower came in [MeV].</summary>
    public double Escaped;

    /// <summary>Energy that left by the far face, along the shower; of a particle that crossed without a shower, all it has left [MeV].</summary>
    public double Leaked;

    /// <summary>Beam particle that the shower comes from.</summary>
    public ushort BeamParticle;

    /// <summary>Whether the particle crossed the calorimeter without a shower.</summary>
    public bool IsIntact;
}
