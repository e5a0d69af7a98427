using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Muon.MuonPairs;

/// <summary>Muon pairs made by muons.</summary>
public static class MuonTridentSampler
{
    private const double Mass = PhysicalConstants.MuonMass;

    /// <summary>One pair; the nucleus takes the momentum that is left, and no energy.</summary>
    /// <remarks>
    /// The pair flies in the direction of a photon of its energy. Across it both muons have the momentum M u, on opposite sides, where u has the density u/(1 + u²)² of the
    /// conversion of fast photons (H. Burkhardt, S. R. Kelner and R. P. Kokoulin, CERN-SL-2002-016) up to the momentum of the slower muon.
    /// </remarks>
    /// <param name="muon">The muon before.</param>
    /// <param name="table">Spectra of the element struck.</param>
    /// <param name="secondaries">Receives μ⁻ and μ⁺.</param>
    /// <param name="random">Random numbers; about ten draws.</param>
    public static Interaction Sample(in ParticleState muon, MuonTridentTable table, SecondaryBuffer secondaries, ref RandomStream random)
    {
        if (muon.KineticEnergy <= MuonTridentCrossSection.Threshold) return Interaction.Unchanged(ProcessId.MuonPairProduction, muon);
        double pairEnergy = table.SamplePairEnergy(muon.Energy, ref random);
        double asymmetry = table.SampleAsymmetry(muon.Energy, pairEnergy, ref random);
        double plusEnergy = Math.Max(0.5 * pairEnergy * (1 + asymmetry), Mass);
        double minusEnergy = Math.Max(pairEnergy - plusEnergy, Mass);
        double plusMomentum = Momentum(plusEnergy), minusMomentum = Momentum(minusEnergy);
        Vector3D axis = RadiationAngle.Sample(muon, pairEnergy, Azimuth.Sample(ref random), ref random);
        double across = SampleAcross(Math.Min(plusMomentum, minusMomentum), ref random);
        Azimuth side = Azimuth.Sample(ref random);
        Vector3D plus = Deflected(axis, across, plusMomentum, side);
        Vector3D minus = Deflected(axis, across, minusMomentum, side.Opposite);
        Vector3D after = muon.Momentum - plusMomentum * plus - minusMomentum * minus;
        secondaries.Add(Species.MuMinus, minusEnergy - Mass, minus);
        secondaries.Add(Species.MuPlus, plusEnergy - Mass, plus);
        return Interaction.Scattered(ProcessId.MuonPairProduction, Math.Max(muon.KineticEnergy - pairEnergy, 0), after.Normalised(), -2 * Mass);
    }

    /// <summary>Momentum across the direction of the pair [MeV/c].</summary>
    private static double SampleAcross(double largest, ref RandomStream random)
    {
        double squared = largest / Mass * (largest / Mass);
        double x = random.Uniform() * squared / (1 + squared);
        return Math.Min(Mass * Math.Sqrt(x / (1 - x)), largest);
    }

    private static Vector3D Deflected(in Vector3D axis, double across, double momentum, in Azimuth azimuth)
    {
        if (!(momentum > 0)) return axis;
        double sine = across / momentum;
        double oneMinusCosine = sine * sine / (1 + Math.Sqrt((1 - sine) * (1 + sine)));
        return axis.Deflected(sine * azimuth.Cosine, sine * azimuth.Sine, oneMinusCosine).Normalised();
    }

    private static double Momentum(double energy) => Math.Sqrt((energy - Mass) * (energy + Mass));
}
