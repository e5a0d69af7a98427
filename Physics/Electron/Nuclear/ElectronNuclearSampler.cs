using System;
using NA64Mu.Core;
using NA64Mu.Physics.Photonuclear;

namespace NA64Mu.Physics.Electron.Nuclear;

/// <summary>Reactions of electrons and positrons with nuclei: the photon that the nucleus takes, and what is left of the electron.</summary>
public static class ElectronNuclearSampler
{
    private const int MaximumTries = 1000;

    /// <summary>Draws a reaction. The photon leaves as a system of hadrons, with its virtuality; which nucleus takes it is drawn there by the cross sections of photons.</summary>
    /// <param name="electron">e⁻ or e⁺ before, of more than the threshold.</param>
    /// <param name="table">Tables of the material.</param>
    /// <param name="secondaries">Receives the system.</param>
    /// <param name="random">Random numbers; some seven draws.</param>
    public static Interaction Sample(in ParticleState electron, ElectronNuclearTable table, SecondaryBuffer secondaries, ref RandomStream random)
    {
        double kinetic = electron.KineticEnergy;
        if (kinetic <= table.Threshold) return Interaction.Unchanged(ProcessId.ElectronNuclear, in electron);
        double photon = table.Spectrum.Sample(kinetic, table.Threshold, kinetic, ref random);
        double energy = electron.Energy, a = ChooseNucleons(table, kinetic, photon, ref random);
        double least = ElectronNuclearCrossSection.LeastVirtuality(energy, photon), largest = ElectronNuclearCrossSection.LargestVirtuality(a, energy, photon);
        // The interpolated spectrum goes a little beyond the true one at its end.
        if (photon >= kinetic || largest <= least) return Interaction.Unchanged(ProcessId.ElectronNuclear, in electron);
        double virtuality = SampleVirtuality(photon / energy, least, largest, ref random);

        const double mass2 = PhysicalConstants.ElectronMass * PhysicalConstants.ElectronMass;
        double left = energy - photon, product = Math.Sqrt((energy * energy - mass2) * (left * left - mass2));
        double forward = 2 * mass2 * photon * photon / (energy * left - mass2 + product);
        double oneMinusCos = Math.Clamp((virtuality - forward) / (2 * product), 0, 2), sine = Math.Sqrt(oneMinusCos * (2 - oneMinusCos));
        Azimuth around = Azimuth.Sample(ref random);
        Vector3D after = electron.Direction.Deflected(sine * around.Cosine, sine * around.Sine, oneMinusCos).Normalised();
        double rest = kinetic - photon, momentum = Math.Sqrt(rest * (rest + 2 * PhysicalConstants.ElectronMass));
        Vector3D transfer = electron.Momentum - momentum * after;
        secondaries.Add(Species.HadronicSystem, photon, transfer.Normalised(), forward + 2 * product * oneMinusCos);
        return Interaction.Scattered(ProcessId.ElectronNuclear, rest, after);
    }

    private static double ChooseNucleons(ElectronNuclearTable table, double kinetic, double photon, ref RandomStream random)
    {
        ReadOnlySpan<PhotonuclearCrossSection> elements = table.Elements;
        double place = elements.Length > 1 ? random.Uniform() * table.PerLogarithm(kinetic, photon) : 0;
        int index = 0;
        for (; index < elements.Length - 1; index++)
        {
            place -= table.PerLogarithm(index, kinetic, photon);
            if (place < 0) break;
        }
        return elements[index].Element.A;
    }

    /// <summary>Q² from [(1 − x)(1 − Q²_min/Q²) + x²/2]/Q² by rejection from 1/Q².</summary>
    private static double SampleVirtuality(double x, double least, double largest, ref RandomStream random)
    {
        double transverse = 1 - x, longitudinal = 0.5 * x * x, logarithm = FastMath.Log(largest / least), virtuality = least;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            virtuality = least * FastMath.Exp(random.Uniform() * logarithm);
            if (random.Uniform() * (transverse + longitudinal) <= transverse * (1 - least / virtuality) + longitudinal) break;
        }
        return virtuality;
    }
}
