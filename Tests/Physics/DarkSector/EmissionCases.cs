using System;
using NA64Mu.Physics.DarkSector;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.DarkSector;

/// <summary>Tables to draw emissions with, and what holds for each emission.</summary>
internal static class EmissionCases
{
    /// <summary>Cross section of a boson of ε = 1e-4 on an element.</summary>
    public static DarkTable Table(DarkModel model, double mass, string symbol) => new(DarkCases.Boson(model, mass), DarkCases.Element(symbol));

    /// <summary>An emission inside its kinematic limits, its four numbers in agreement.</summary>
    public static void CheckLimits(DarkCrossSection formula, double energy, in DarkEmission emission)
    {
        double u = emission.Fraction * energy * energy * emission.AngleSquared + formula.ForwardU(emission.Fraction);
        bool isInside = emission.Fraction > formula.SmallestFraction(energy) && emission.Fraction < formula.LargestFraction(energy)
            && emission.AngleSquared >= 0 && emission.AngleSquared < DarkCrossSection.LargestAngle * DarkCrossSection.LargestAngle
            && Math.Abs(emission.Rest - (1 - emission.Fraction)) < 1e-15
            && Math.Abs(emission.U / u - 1) < 1e-9
            && formula.FluxAt(energy, emission.Fraction, u) > 0;
        if (!isInside) Assert.Fail($"{emission} at {energy} MeV");
    }
}
