using System;
using NA64Mu.Core;
using NA64Mu.Physics.Hadron.Cascade;

namespace NA64Mu.Physics.Hadron.Elastic;

/// <summary>Squared momentum transfer in elastic scattering of slow nucleons and pions on single nucleons.</summary>
/// <remarks>
/// As in the cascade. Nucleons below 5 GeV/c: e^(−Bt), of unlike ones in part backward (<see cref="NucleonNucleon"/>). Pions below 3 GeV/c: 1 + 3cos²θ of the Δ in its share of the cross section, else e^(−Bt)
/// (<see cref="PionNucleon"/>).
/// </remarks>
internal static class NucleonTransfer
{
    private const double NucleonsBelow = 5 * Units.GeV;
    private const double PionsBelow = 3 * Units.GeV;

    /// <summary>Whether a hadron is one of these.</summary>
    /// <param name="hadron">A moving hadron.</param>
    public static bool Takes(in ParticleState hadron) => hadron.Species switch
    {
        Species.Proton or Species.Neutron => hadron.MomentumMagnitude < NucleonsBelow,
        Species.PiMinus or Species.PiPlus => hadron.MomentumMagnitude < PionsBelow,
        _ => false,
    };

    /// <summary>Draws a squared transfer, from 0 to the largest [MeV²].</summary>
    /// <param name="hadron">One that <see cref="Takes"/> takes.</param>
    /// <param name="target">Proton or neutron, at rest.</param>
    /// <param name="largest">Largest squared transfer that kinematics allow [MeV²].</param>
    /// <param name="random">Random numbers.</param>
    public static double Sample(in ParticleState hadron, Species target, double largest, ref RandomStream random)
    {
        double p = hadron.MomentumMagnitude / Units.GeV;
        if (hadron.Species is Species.PiMinus or Species.PiPlus) return OfPion(in hadron, target, p, largest, ref random);
        bool isLike = hadron.Species == target;
        double backward = NucleonNucleon.Backward(p, isLike), transfer = Exponential(NucleonNucleon.Slope(p, isLike), largest, ref random);
        return random.Uniform() * (1 + backward) < 1 ? transfer : largest - transfer;
    }

    private static double OfPion(in ParticleState pion, Species target, double p, double largest, ref RandomStream random)
    {
        double own = pion.Mass, other = SpeciesTable.Mass(target), energy = Math.Sqrt(own * own + other * (other + 2 * pion.Energy));
        int product = (pion.Species == Species.PiPlus) == (target == Species.Proton) ? 2 : -2;
        double viaDelta = PionNucleon.ToDelta(energy, product) * (4 + product) / 6.0;
        return random.Uniform() * PionNucleon.Elastic(energy, p, product) < viaDelta
            ? 0.5 * largest * (1 - CosineOfDelta(ref random))
            : Exponential(PionNucleon.Slope(p), largest, ref random);
    }

    /// <summary>cos θ with the density (1 + 3cos²θ)/4: half of it even, half as cos²θ.</summary>
    private static double CosineOfDelta(ref RandomStream random)
    {
        double cosine = 2 * random.Uniform() - 1;
        return random.Uniform() < 0.5 ? cosine : Math.CopySign(Math.Cbrt(Math.Abs(cosine)), cosine);
    }

    private static double Exponential(double slope, double largest, ref RandomStream random)
    {
        double perSquare = slope / (Units.GeV * Units.GeV), steepness = perSquare * largest, uniform = random.Uniform();
        if (steepness < 1e-3) return uniform * largest;
        return Math.Min(largest, -FastMath.Log(1 - uniform * (1 - FastMath.Exp(-steepness))) / perSquare);
    }
}
