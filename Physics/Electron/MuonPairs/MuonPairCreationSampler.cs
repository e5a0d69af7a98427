using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Electron.MuonPairs;

/// <summary>Muon pairs from positrons.</summary>
internal static class MuonPairCreationSampler
{
    private const int MaximumTries = 1000;

    /// <summary>A pair with the energy and momentum of positron and electron.</summary>
    /// <remarks>Angle in the centre of mass: 1 + ξ + (1 − ξ) cos² θ, source as for the cross section.</remarks>
    /// <param name="positron">The positron.</param>
    /// <param name="secondaries">Receives the muons.</param>
    /// <param name="random">Random numbers; about 5.5 draws.</param>
    public static Interaction Sample(in ParticleState positron, SecondaryBuffer secondaries, ref RandomStream random)
    {
        const double electronMass = PhysicalConstants.ElectronMass, muonMass = PhysicalConstants.MuonMass;
        double energy = positron.Energy;
        if (energy <= MuonPairCreationCrossSection.Threshold) return Interaction.Unchanged(ProcessId.AnnihilationToMuons, positron);
        double cosine = SampleCosine(MuonPairCreationCrossSection.Threshold / energy, ref random);
        double restEnergy = Math.Sqrt(0.5 * electronMass * (energy + electronMass));
        double restMomentum = Math.Sqrt((restEnergy - muonMass) * (restEnergy + muonMass));
        double gamma = restEnergy / electronMass, betaGamma = positron.MomentumMagnitude / (2 * restEnergy);
        double along = gamma * restMomentum * cosine + betaGamma * restEnergy;
        double across = restMomentum * Math.Sqrt(1 - cosine * cosine);
        double momentum = Math.Sqrt(along * along + across * across);
        double sine = across / momentum;
        // The pair is much faster than the muons in its frame: both fly forward.
        Requires.That(along > 0, "muon forward");
        Azimuth azimuth = Azimuth.Sample(ref random);
        Vector3D direction = positron.Direction.Deflected(
            sine * azimuth.Cosine, sine * azimuth.Sine, sine * sine / (1 + along / momentum)).Renormalised();
        double muonEnergy = gamma * restEnergy + betaGamma * restMomentum * cosine;
        secondaries.Add(Species.MuPlus, muonEnergy - muonMass, direction);
        secondaries.Add(
            Species.MuMinus, energy + electronMass - muonEnergy - muonMass, (positron.Momentum - momentum * direction).Normalised());
        return new Interaction
        {
            Process = ProcessId.AnnihilationToMuons,
            Outcome = Outcome.Absorbed,
            RestEnergyRelease = 2 * (electronMass - muonMass),
        };
    }

    private static double SampleCosine(double xi, ref RandomStream random)
    {
        double cosine = 0;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            cosine = random.Uniform(-1, 1);
            if (2 * random.Uniform() < 1 + xi + (1 - xi) * cosine * cosine) break;
        }
        return cosine;
    }
}
