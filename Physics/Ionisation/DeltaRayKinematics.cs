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
    /// <param name="random">Random numbers; about two draws.</param>
    public static Interaction KnockOn(in ParticleState particle, double transfer, SecondaryBuffer secondaries, ref RandomStream random)
    {
        double momentum = particle.MomentumMagnitude;
        double doubled = transfer + 2 * PhysicalConstants.ElectronMass;
        double electronMomentum = Math.Sqrt(transfer * doubled);
        // cos θ = T(E + m_e)/(p_e p), squared: its root and that of sin²θ need not wait for each other.
        double sum = particle.Energy + PhysicalConstants.ElectronMass;
        double cosineSquared = Math.Min(1, transfer * sum * sum / (doubled * momentum * momentum));
        double sine = Math.Sqrt(1 - cosineSquared);
        var azimuth = Azimuth.Sample(ref random);
        Vector3D electron =
            particle.Direction.Deflected(sine * azimuth.Cosine, sine * azimuth.Sine, 1 - Math.Sqrt(cosineSquared)).Renormalised();
        secondaries.Add(Species.Electron, transfer, electron);
        double left = particle.KineticEnergy - transfer;
        // Its length follows from the energy, and need not wait for the vector.
        double inverse = 1 / Math.Sqrt(left * (left + 2 * particle.Mass));
        Vector3D after = inverse * momentum * particle.Direction - inverse * electronMomentum * electron;
        return Interaction.Scattered(ProcessId.Ionisation, left, after.Renormalised());
    }
}
