using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Electron.Ionisation;

/// <summary>Electrons knocked on by electrons and positrons.</summary>
internal static class DeltaRaySampler
{
    private const int MaximumTries = 1000;

    /// <summary>One collision, with the energies and momenta of two free particles.</summary>
    /// <param name="projectile">Electron or positron before.</param>
    /// <param name="cut">Smallest transfer [MeV].</param>
    /// <param name="secondaries">Receives the electron.</param>
    /// <param name="random">Random numbers; about five draws.</param>
    public static Interaction Sample(in ParticleState projectile, double cut, SecondaryBuffer secondaries, ref RandomStream random)
    {
        double kineticEnergy = projectile.KineticEnergy;
        double largest = MollerBhabhaCrossSection.LargestFraction(projectile.Species);
        if (kineticEnergy * largest <= cut) return Interaction.Unchanged(ProcessId.Ionisation, projectile);
        double transfer = SampleFraction(projectile.Species, kineticEnergy, cut / kineticEnergy, largest, ref random) * kineticEnergy;
        double momentum = projectile.MomentumMagnitude;
        double electronMomentum = Math.Sqrt(transfer * (transfer + 2 * PhysicalConstants.ElectronMass));
        double cosine = Math.Min(1, transfer * (projectile.Energy + PhysicalConstants.ElectronMass) / (electronMomentum * momentum));
        double sine = Math.Sqrt((1 - cosine) * (1 + cosine));
        Azimuth azimuth = Azimuth.Sample(ref random);
        Vector3D electron = projectile.Direction.Deflected(sine * azimuth.Cosine, sine * azimuth.Sine, 1 - cosine).Renormalised();
        Vector3D after = momentum * projectile.Direction - electronMomentum * electron;
        secondaries.Add(Species.Electron, transfer, electron);
        double left = after.LengthSquared;
        // A positron may give all its energy away; then it has no direction of its own.
        Vector3D direction = left > 0 ? after / Math.Sqrt(left) : projectile.Direction;
        return Interaction.Scattered(ProcessId.Ionisation, Math.Max(kineticEnergy - transfer, 0), direction);
    }

    /// <summary>Share of the energy by rejection from 1/x².</summary>
    private static double SampleFraction(Species species, double kineticEnergy, double smallest, double largest, ref RandomStream random)
    {
        var formula = new MollerBhabhaCrossSection(species, kineticEnergy);
        double bound = formula.Bound;
        double fraction = smallest;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            double u = random.Uniform();
            fraction = smallest * largest / (smallest * (1 - u) + largest * u);
            double shape = formula.Shape(fraction);
            Requires.That(shape <= bound * (1 + 1e-12), "bound above the density");
            if (random.Uniform() * bound < shape) break;
        }
        return fraction;
    }
}
