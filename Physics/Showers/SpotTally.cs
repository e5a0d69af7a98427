namespace NA64Mu.Physics.Showers;

/// <summary>Energy that fell outside the calorimeter so far.</summary>
internal struct SpotTally
{
    /// <summary>Energy outside the outline [MeV].</summary>
    public double Escaped;
}
