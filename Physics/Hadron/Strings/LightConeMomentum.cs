using System;
using NA64Mu.Core;
using NA64Mu.Physics.Decay;

namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>Four-momentum by its light-cone components along the projectile.</summary>
/// <param name="Plus">E + p_z [MeV].</param>
/// <param name="Minus">E − p_z [MeV].</param>
/// <param name="X">p_x [MeV/c].</param>
/// <param name="Y">p_y [MeV/c].</param>
internal readonly record struct LightConeMomentum(double Plus, double Minus, double X, double Y)
{
    /// <summary>Squared transverse momentum [MeV²].</summary>
    public double TransverseSquared => X * X + Y * Y;

    /// <summary>Squared invariant mass [MeV²].</summary>
    public double MassSquared => Plus * Minus - TransverseSquared;

    /// <summary>Energy [MeV].</summary>
    public double Energy => 0.5 * (Plus + Minus);

    /// <summary>Momentum along the projectile [MeV/c].</summary>
    public double Z => 0.5 * (Plus - Minus);

    /// <summary>Sum.</summary>
    public static LightConeMomentum operator +(in LightConeMomentum a, in LightConeMomentum b) =>
        new(a.Plus + b.Plus, a.Minus + b.Minus, a.X + b.X, a.Y + b.Y);

    /// <summary>Difference.</summary>
    public static LightConeMomentum operator -(in LightConeMomentum a, in LightConeMomentum b) =>
        new(a.Plus - b.Plus, a.Minus - b.Minus, a.X - b.X, a.Y - b.Y);

    /// <summary>A particle on its mass shell by its minus component.</summary>
    /// <param name="mass">Mass [MeV].</param>
    /// <param name="minus">E − p_z [MeV].</param>
    /// <param name="x">p_x [MeV/c].</param>
    /// <param name="y">p_y [MeV/c].</param>
    public static LightConeMomentum OnShell(double mass, double minus, double x, double y) =>
        new((mass * mass + x * x + y * y) / minus, minus, x, y);

    /// <summary>The same in energy and momentum, with z along the projectile.</summary>
    /// <param name="mass">Mass, for the energy [MeV].</param>
    public FourMomentum ToFourMomentum(double mass)
    {
        double z = Z;
        return new FourMomentum(Math.Sqrt(mass * mass + TransverseSquared + z * z), new Vector3D(X, Y, z));
    }

    /// <summary>Shares this momentum between two bodies of given masses, the first of which goes forward.</summary>
    /// <param name="first">Momentum of the first; its transverse part is given.</param>
    /// <param name="firstMass">Its mass [MeV].</param>
    /// <param name="secondMass">Mass of the second [MeV].</param>
    /// <param name="second">Momentum of the second.</param>
    /// <returns>Whether there is energy for it.</returns>
    public bool TryShare(ref LightConeMomentum first, double firstMass, double secondMass, out LightConeMomentum second)
    {
        second = default;
        double x = X - first.X, y = Y - first.Y;
        double firstSquared = firstMass * firstMass + first.TransverseSquared, secondSquared = secondMass * secondMass + x * x + y * y;
        double square = Plus * Minus;
        double sum = Math.Sqrt(firstSquared) + Math.Sqrt(secondSquared);
        if (square <= sum * sum || Plus <= 0) return false;
        double difference = square - firstSquared - secondSquared;
        double root = Math.Sqrt(Math.Max(0, difference * difference - 4 * firstSquared * secondSquared));
        double plus = Plus * (square + firstSquared - secondSquared + root) / (2 * square);
        first = new LightConeMomentum(plus, firstSquared / plus, first.X, first.Y);
        second = new LightConeMomentum(Plus - plus, Minus - first.Minus, x, y);
        // The smaller of two numbers of very different size is better taken from the mass shell.
        if (second.Plus < 0.5 * Plus) second = second with { Plus = secondSquared / second.Minus };
        return second.Plus > 0 && second.Minus > 0;
    }
}
