namespace NA64Mu.Physics.Hadron.CrossSections;

/// <summary>Cross sections of a hadron on one target.</summary>
/// <param name="Inelastic">Of all reactions that make or break something [mm²].</param>
/// <param name="Elastic">Of elastic scattering by the strong force [mm²].</param>
public readonly record struct HadronPair(double Inelastic, double Elastic)
{
    /// <summary>Sum of both [mm²].</summary>
    public double Total => Inelastic + Elastic;

    /// <summary>Mean of two targets or projectiles.</summary>
    /// <param name="one">One.</param>
    /// <param name="other">The other.</param>
    public static HadronPair Mean(HadronPair one, HadronPair other) =>
        new(0.5 * (one.Inelastic + other.Inelastic), 0.5 * (one.Elastic + other.Elastic));
}
