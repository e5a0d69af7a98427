using System;
using NA64Mu.Core;
using NA64Mu.Physics.Decay;

namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>Two particles of any total mass, isotropic where they have no momentum together.</summary>
internal static class TwoBody
{
    /// <summary>Draws both.</summary>
    /// <param name="mass">Mass of the whole [MeV].</param>
    /// <param name="first">Mass of the first [MeV].</param>
    /// <param name="second">Mass of the second [MeV].</param>
    /// <param name="products">Takes the two.</param>
    /// <param name="random">Random numbers.</param>
    public static void Sample(double mass, double first, double second, Span<FourMomentum> products, ref RandomStream random)
    {
        Requires.That(mass >= first + second, "energy for both");
        double square = (mass - first - second) * (mass + first + second) * (mass - first + second) * (mass + first - second);
        Vector3D momentum = Math.Sqrt(Math.Max(0, square)) / (2 * mass) * IsotropicDirection.Sample(ref random);
        products[0] = new FourMomentum((mass * mass + (first - second) * (first + second)) / (2 * mass), momentum);
        products[1] = new FourMomentum((mass * mass + (second - first) * (second + first)) / (2 * mass), -momentum);
    }
}
