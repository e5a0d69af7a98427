using NA64Mu.Core;
using NA64Mu.Physics.Ionisation;

namespace NA64Mu.Physics.Hadron.Ionisation;

/// <summary>Electrons knocked on by charged hadrons.</summary>
public static class HadronDeltaRaySampler
{
    private const int MaximumTries = 1000;

    /// <summary>One collision: hadron and electron with exact energies and momenta.</summary>
    /// <param name="particle">The hadron before.</param>
    /// <param name="hadron">Its mass, charge and spin.</param>
    /// <param name="cut">Smallest transfer [MeV].</param>
    /// <param name="secondaries">Receives the electron.</param>
    /// <param name="random">Random numbers; about five draws.</param>
    public static Interaction Sample(
        in ParticleState particle, in HeavyParticle hadron, double cut, SecondaryBuffer secondaries, ref RandomStream random)
    {
        double maximum = hadron.MaximumTransfer(particle.KineticEnergy);
        if (maximum <= cut) return Interaction.Unchanged(ProcessId.Ionisation, particle);
        double transfer = SampleTransfer(hadron, particle.KineticEnergy, cut, maximum, ref random);
        return DeltaRayKinematics.KnockOn(particle, transfer, secondaries, ref random);
    }

    /// <summary>Transfer by rejection from 1/T² [MeV].</summary>
    private static double SampleTransfer(in HeavyParticle hadron, double kineticEnergy, double cut, double maximum, ref RandomStream random)
    {
        double energy = kineticEnergy + hadron.Mass;
        double slope = hadron.BetaSquared(kineticEnergy) / maximum;
        double curvature = hadron.Spin == Spin.Half ? 0.5 / (energy * energy) : 0;
        double transfer = cut;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            double u = random.Uniform();
            transfer = cut * maximum / (cut * (1 - u) + maximum * u);
            double shape = 1 - transfer * (slope - transfer * curvature);
            Requires.That(shape <= 1, "bound above the density");
            if (random.Uniform() <= shape) break;
        }
        return transfer;
    }
}
