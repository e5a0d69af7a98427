using System;
using System.Globalization;
using NA64Mu.Core;

namespace NA64Mu.App.HepMc;

/// <summary>The state of a particle to the last bit, as an attribute beside its momentum: rounding in sums of squares would change it.</summary>
internal static class ExactState
{
    /// <summary>Name of the attribute of the particle.</summary>
    public const string Name = "na64mu_state";

    /// <summary>Relative difference between momentum and state that rounding explains.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>Kinetic energy [MeV], direction and time [ns], with all digits.</summary>
    /// <param name="particle">The particle.</param>
    public static string Of(in ParticleState particle) => string.Create(
        CultureInfo.InvariantCulture,
        $"{particle.KineticEnergy:R} {particle.Direction.X:R} {particle.Direction.Y:R} {particle.Direction.Z:R} {particle.Time:R}");

    /// <summary>Puts the digits that the momentum has lost back into a particle.</summary>
    /// <param name="text">The attribute.</param>
    /// <param name="particle">The particle as its momentum has it.</param>
    /// <returns>False where the attribute is damaged, or contradicts the momentum.</returns>
    public static bool TryApply(string text, ref ParticleState particle)
    {
        Span<double> values = stackalloc double[5];
        int count = 0;
        foreach (Range range in text.AsSpan().Split(' '))
        {
            if (count == values.Length || !double.TryParse(text.AsSpan()[range], NumberStyles.Float, CultureInfo.InvariantCulture, out values[count])) return false;
            count++;
        }
        if (count < values.Length) return false;
        ParticleState exact = particle;
        exact.KineticEnergy = values[0];
        exact.Direction = new Vector3D(values[1], values[2], values[3]);
        exact.Time = values[4];
        bool agrees = (exact.Momentum - particle.Momentum).Length <= Tolerance * particle.MomentumMagnitude
            && Math.Abs(exact.Direction.Length - 1) <= Tolerance && Math.Abs(exact.Time - particle.Time) <= Tolerance * Math.Max(1, Math.Abs(particle.Time));
        if (agrees) particle = exact;
        return agrees;
    }
}
