using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Photon.MuonPairs;

/// <summary>Muon pairs made by photons.</summary>
/// <remarks>
/// Energies after <see cref="ConversionToMuonsCrossSection.Differential"/>, angles after <see cref="MuonPairAngles"/>. The nucleus takes the
/// momentum that is left, and no energy.
/// </remarks>
public static class ConversionToMuonsSampler
{
    private const double Mass = PhysicalConstants.MuonMass;
    private const int MaximumTries = 1000;

    /// <summary>One pair.</summary>
    /// <param name="photon">The photon before, above threshold.</param>
    /// <param name="formula">Cross section of the element struck.</param>
    /// <param name="secondaries">Receives the μ⁻ and the μ⁺.</param>
    /// <param name="random">Random numbers; about 15 draws.</param>
    public static Interaction Sample(
        in ParticleState photon, ConversionToMuonsCrossSection formula, SecondaryBuffer secondaries, ref RandomStream random)
    {
        double energy = photon.KineticEnergy;
        Requires.That(energy > ConversionToMuonsCrossSection.Threshold, "photon above threshold");
        double share = SampleShare(energy, formula, ref random);
        double available = energy - ConversionToMuonsCrossSection.Threshold;
        double plusEnergy = Math.Clamp(share * energy - Mass, 0, available);
        MuonPairAngles angles = MuonPairAngles.Sample(energy, share, formula, ref random);
        secondaries.Add(Species.MuMinus, available - plusEnergy, angles.MinusAround(photon.Direction));
        secondaries.Add(Species.MuPlus, plusEnergy, angles.PlusAround(photon.Direction));
        return new Interaction
        {
            Process = ProcessId.ConversionToMuons,
            Outcome = Outcome.Absorbed,
            RestEnergyRelease = -ConversionToMuonsCrossSection.Threshold,
        };
    }

    /// <summary>x₊ by rejection from a flat density, which it keeps near threshold, where the logarithm is negative for every share.</summary>
    private static double SampleShare(double energy, ConversionToMuonsCrossSection formula, ref RandomStream random)
    {
        double lowest = ConversionToMuonsCrossSection.SmallestShare(energy);
        double bound = formula.Bound(energy);
        double share = 0.5;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            share = random.Uniform(lowest, 1 - lowest);
            if (bound == 0) break;
            double density = formula.Differential(energy, share * (1 - share));
            Requires.That(density <= bound * (1 + 1e-12), "bound above the density");
            if (random.Uniform() * bound < density) break;
        }
        return share;
    }
}
