using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Physics.Decay;

/// <summary>Decay of muons, μ → e ν ν, in flight and at rest.</summary>
/// <remarks>
/// Decay length βγcτ. The muon is taken as unpolarised, so that the electron is isotropic in its rest frame. A μ⁻ at rest decays as a free one: capture by
/// the nucleus, which in lead takes 97 % of them (T. Suzuki et al., Phys. Rev. C 35 (1987) 2212), is not done.
/// </remarks>
public static class MuonDecay
{
    /// <summary>m/(cτ) [MeV/c per mm].</summary>
    private static readonly double MassOverLifetime =
        PhysicalConstants.MuonMass / (PhysicalConstants.SpeedOfLight * SpeciesTable.Lifetime(Species.MuMinus));

    /// <summary>Decays of a muon per path length, m/(pcτ) [1/mm].</summary>
    /// <param name="kinematics">Momentum of the muon.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double InverseMeanFreePath(in Kinematics kinematics) => MassOverLifetime * kinematics.InverseMomentum;

    /// <summary>The decay: the electron becomes a secondary, the neutrinos are invisible.</summary>
    /// <param name="particle">The muon.</param>
    /// <param name="secondaries">Takes the electron or positron.</param>
    /// <param name="random">Random numbers.</param>
    public static Interaction Sample(in ParticleState particle, SecondaryBuffer secondaries, ref RandomStream random)
    {
        Requires.That(particle.Species is Species.MuMinus or Species.MuPlus, "a muon");
        const double electronMass = PhysicalConstants.ElectronMass, muonMass = PhysicalConstants.MuonMass;
        double restEnergy = MichelSpectrum.Sample(ref random);
        double restMomentum = Math.Sqrt(restEnergy * restEnergy - electronMass * electronMass);
        double cos = random.Uniform(-1, 1);

        double gamma = particle.Energy / muonMass, betaGamma = particle.MomentumMagnitude / muonMass;
        double kinetic = Math.Max(gamma * restEnergy + betaGamma * restMomentum * cos - electronMass, 0);
        double along = gamma * restMomentum * cos + betaGamma * restEnergy;
        double across = restMomentum * Math.Sqrt(1 - cos * cos);
        double momentum = Math.Sqrt(along * along + across * across);
        double sine = across / momentum;
        // 1 − cos θ without cancellation where the electron goes forward.
        double oneMinusCos = along > 0 ? sine * sine / (1 + along / momentum) : 1 - along / momentum;
        Azimuth around = Azimuth.Sample(ref random);
        Vector3D direction = particle.Direction.Deflected(sine * around.Cosine, sine * around.Sine, oneMinusCos).Normalised();
        secondaries.Add(particle.Species == Species.MuMinus ? Species.Electron : Species.Positron, kinetic, direction);
        return new Interaction
        {
            Process = ProcessId.Decay,
            Outcome = Outcome.Decayed,
            Invisible = particle.KineticEnergy + (muonMass - electronMass) - kinetic,
            RestEnergyRelease = muonMass - electronMass,
        };
    }
}
