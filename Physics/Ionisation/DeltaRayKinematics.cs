using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Ionisation;

/// <summary>Directions after a collision of a charged particle with an electron at rest.</summary>
internal static class DeltaRayKinematics
{
    /// <summary>Gives an electron a transfer; both fly on with exact energies and momenta.</summary>
    /// <param name="particle">The particle before.</param>
    /// <param name="transfer">Kinetic energy of the electron, up to what kinematics allows [MeV].</param>
    /// <param name="secondaries">Receives the electron.</param>
    /// <param name="random">Random numbers; about 2.5 draws.</param>
    public static Interaction KnockOn(in ParticleState particle, double transfer, SecondaryBuffer secondaries, ref RandomStream random)
    {
        double momentum = particle.MomentumMagnitude;
        double electronMomentum = Math.Sqrt(transfer * (transfer + 2 * PhysicalConstants.ElectronMass));
        double cosine = Math.Min(1, transfer * (particle.Energy + PhysicalConstants.ElectronMass) / (electronMomentum * momentum));
        double sine = Math.Sqrt((1 - cosine) * (1 + cosine));
        Azimuth azimuth = Azimuth.Sample(ref random);
        Vector3D electron = particle.Direction.Deflected(sine * azimuth.Cosine, sine * azimuth.Sine, 1 - cosine).Normalised();
        Vector3D after = momentum * particle.Direction - electronMomentum * electron;
        secondaries.Add(Species.Electron, transfer, electron);
        return Interaction.Scattered(ProcessId.Ionisation, particle.KineticEnergy - transfer, after.Normalised());
    }
}
