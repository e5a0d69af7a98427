using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Electron.Annihilation;

/// <summary>Photon pairs from positrons, in flight and at rest.</summary>
internal static class AnnihilationSampler
{
    private const double Mass = PhysicalConstants.ElectronMass;
    private const int MaximumTries = 1000;

    /// <summary>Two photons that share the energy of the pair and its momentum.</summary>
    /// <remarks>Energies by rejection from 1/ε, J. C. Butcher and H. Messel, Nucl. Phys. 20 (1960) 15.</remarks>
    /// <param name="positron">The positron, in flight.</param>
    /// <param name="secondaries">Receives the photons.</param>
    /// <param name="random">Random numbers; about seven draws.</param>
    public static Interaction InFlight(in ParticleState positron, SecondaryBuffer secondaries, ref RandomStream random)
    {
        Requires.That(positron.KineticEnergy > 0, "a positron in flight");
        double tau = positron.KineticEnergy / Mass;
        double share = SampleShare(tau, ref random);
        double total = positron.KineticEnergy + 2 * Mass;
        double boost = Math.Sqrt(tau * (tau + 2));
        // cos θ = [ε (γ + 1) − 1]/(ε βγ), written without the cancellation that forward photons of fast positrons would suffer.
        double oneMinusCosine = Math.Clamp((1 - share * 2 * (tau + 2) / (tau + 2 + boost)) / (share * boost), 0, 2);
        double sine = Math.Sqrt(oneMinusCosine * (2 - oneMinusCosine));
        Azimuth azimuth = Azimuth.Sample(ref random);
        Vector3D first = positron.Direction.Deflected(sine * azimuth.Cosine, sine * azimuth.Sine, oneMinusCosine).Renormalised();
        Vector3D second = positron.Momentum - share * total * first;
        secondaries.Add(Species.Gamma, share * total, first);
        secondaries.Add(Species.Gamma, (1 - share) * total, second.Normalised());
        return Annihilated();
    }

    /// <summary>Two photons of 511 keV back to back; what kinetic energy is left stays on the spot.</summary>
    /// <param name="positron">The positron.</param>
    /// <param name="secondaries">Receives the photons.</param>
    /// <param name="random">Random numbers; 3.5 draws.</param>
    public static Interaction AtRest(in ParticleState positron, SecondaryBuffer secondaries, ref RandomStream random)
    {
        double cosine = random.Uniform(-1, 1);
        double sine = Math.Sqrt(1 - cosine * cosine);
        Azimuth azimuth = Azimuth.Sample(ref random);
        Vector3D direction = new Vector3D(sine * azimuth.Cosine, sine * azimuth.Sine, cosine).Renormalised();
        secondaries.Add(Species.Gamma, Mass, direction);
        secondaries.Add(Species.Gamma, Mass, -direction);
        return Annihilated(positron.KineticEnergy);
    }

    private static Interaction Annihilated(double deposit = 0) => new()
    {
        Process = ProcessId.Annihilation,
        Outcome = Outcome.Absorbed,
        LocalDeposit = deposit,
        RestEnergyRelease = 2 * Mass,
    };

    /// <summary>Share of the energy that goes to one photon.</summary>
    private static double SampleShare(double tau, ref RandomStream random)
    {
        double sum = tau + 2, boost = Math.Sqrt(tau * sum);
        double lowest = 1 / (sum + boost);
        double logRange = FastMath.Log((sum + boost) * (sum + boost) / (2 * sum));
        double inverseSquare = 1 / (sum * sum);
        double share = 0.5;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            share = lowest * FastMath.Exp(random.Uniform() * logRange);
            double density = 1 - share + (2 * (tau + 1) - 1 / share) * inverseSquare;
            Requires.That(density <= 1 + 1e-9, "bound above the density");
            if (random.Uniform() < density) break;
        }
        return share;
    }
}
