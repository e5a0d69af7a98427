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
        double transfer = kineticEnergy * (projectile.Species == Species.Electron
            ? SampleMoller(kineticEnergy, cut / kineticEnergy, ref random)
            : SampleBhabha(kineticEnergy, cut / kineticEnergy, ref random));
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

    /// <summary>Share of the energy of a Møller collision.</summary>
    /// <remarks>
    /// From 1/x² on both sides of ½, folded to 1/x² + 1/(1 − x)², which is the cross section but for (1 − G) − G/(x (1 − x)): with p = x (1 − x) the ratio is
    /// 1 + p (p (1 − G) − G)/(1 − 2p), at most the larger of 1 and its value at x = ½. More than nine of ten are kept.
    /// </remarks>
    private static double SampleMoller(double kineticEnergy, double smallest, ref RandomStream random)
    {
        double gamma = kineticEnergy * (1 / PhysicalConstants.ElectronMass) + 1;
        double g = (2 * gamma - 1) / (gamma * gamma);
        double bound = Math.Max(1, 1 + 0.125 * (1 - 5 * g));
        double highest = 1 - smallest;
        double fraction = smallest;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            double u = random.Uniform();
            fraction = smallest * highest / (smallest * (1 - u) + highest * u);
            double product = fraction * (1 - fraction), envelope = 1 - 2 * product;
            double density = envelope + product * (product * (1 - g) - g);
            Requires.That(density <= bound * envelope * (1 + 1e-12), "bound above the density");
            if (random.Uniform() * bound * envelope < density) break;
        }
        return Math.Min(fraction, 1 - fraction);
    }

    /// <summary>Share of the energy of a Bhabha collision, by rejection from 1/x².</summary>
    private static double SampleBhabha(double kineticEnergy, double smallest, ref RandomStream random)
    {
        var formula = new MollerBhabhaCrossSection(Species.Positron, kineticEnergy);
        double fraction = smallest;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            double u = random.Uniform();
            fraction = smallest / (smallest * (1 - u) + u);
            double shape = formula.Shape(fraction);
            Requires.That(shape <= 1 + 1e-12, "shape not above 1");
            if (random.Uniform() < shape) break;
        }
        return fraction;
    }
}
