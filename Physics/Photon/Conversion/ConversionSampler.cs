using System;
using NA64Mu.Core;
using NA64Mu.Physics.Radiation;

namespace NA64Mu.Physics.Photon.Conversion;

/// <summary>Electron-positron pairs made by photons.</summary>
/// <remarks>
/// The energy of one particle, ε = E/k, follows <see cref="ConversionCrossSection.Differential"/>, split by (ε − ½)² after J. C. Butcher and
/// H. Messel, Nucl. Phys. 20 (1960) 15; below 2 MeV it is uniform. The two charges are alike. Angles: <see cref="RadiationAngle"/>, with opposite
/// azimuths. The nucleus takes the momentum that is left, and no energy; recoil electrons of the field of electrons are not made.
/// </remarks>
public static class ConversionSampler
{
    private const double LowestShaped = 2;
    private const int MaximumTries = 1000;

    /// <summary>One pair.</summary>
    /// <param name="photon">The photon before, above threshold.</param>
    /// <param name="formula">Cross section of the element struck.</param>
    /// <param name="secondaries">Receives the electron and the positron.</param>
    /// <param name="random">Random numbers; about 14 draws.</param>
    public static Interaction Sample(
        in ParticleState photon, ConversionCrossSection formula, SecondaryBuffer secondaries, ref RandomStream random)
    {
        const double mass = PhysicalConstants.ElectronMass;
        double energy = photon.KineticEnergy;
        Requires.That(energy > ConversionCrossSection.Threshold, "photon above threshold");
        double share = SampleShare(energy, formula, ref random);
        if (random.Uniform() < 0.5) share = 1 - share;
        double available = energy - ConversionCrossSection.Threshold;
        double electronEnergy = Math.Clamp(share * energy - mass, 0, available);
        double positronEnergy = available - electronEnergy;
        Azimuth azimuth = Azimuth.Sample(ref random);
        secondaries.Add(
            Species.Electron, electronEnergy, RadiationAngle.Turn(photon.Direction, electronEnergy + mass, azimuth, ref random));
        secondaries.Add(
            Species.Positron, positronEnergy, RadiationAngle.Turn(photon.Direction, positronEnergy + mass, azimuth.Opposite, ref random));
        return new Interaction
        {
            Process = ProcessId.Conversion,
            Outcome = Outcome.Absorbed,
            RestEnergyRelease = -ConversionCrossSection.Threshold,
        };
    }

    /// <summary>ε up to ½.</summary>
    private static double SampleShare(double energy, ConversionCrossSection formula, ref RandomStream random)
    {
        if (energy < LowestShaped)
            return random.Uniform(PhysicalConstants.ElectronMass / energy, 0.5);
        double range = 0.5 - formula.SmallestShare(energy);
        double subtracted = formula.Subtracted(energy);
        double delta = formula.Delta(energy, 0.25);
        ScreeningFunctions.At(delta, out double phi1, out double phi2);
        double squareBound = 3 * phi1 - phi2 - subtracted;
        double flatBound = ScreeningFunctions.LargestFlat(delta, phi1, phi2) - subtracted;
        double squareWeight = Math.Max(0, squareBound * range * range);
        double weights = squareWeight + Math.Max(0, 1.5 * flatBound);
        double share = 0.5;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            bool isSquare = random.Uniform() * weights < squareWeight;
            double distance = random.Uniform();
            // The largest of three uniform numbers has the density 3u².
            if (isSquare) distance = Math.Max(distance, Math.Max(random.Uniform(), random.Uniform()));
            share = 0.5 - range * distance;
            double shape = Shape(energy, formula, share * (1 - share), isSquare, subtracted);
            double bound = isSquare ? squareBound : flatBound;
            Requires.That(shape <= bound * (1 + 1e-12), "bound above the density");
            if (random.Uniform() * bound < shape) break;
        }
        return share;
    }

    /// <summary>The factor of (ε − ½)², or of the flat part, in the differential cross section, without constants.</summary>
    private static double Shape(double energy, ConversionCrossSection formula, double product, bool isSquare, double subtracted)
    {
        ScreeningFunctions.At(formula.Delta(energy, product), out double phi1, out double phi2);
        if (energy < ConversionCrossSection.LowestSuppressed)
            return (isSquare ? 3 * phi1 - phi2 : 1.5 * phi1 + 0.5 * phi2) - subtracted;
        LpmSuppression lpm = formula.Suppression(energy, product);
        return lpm.Xi * (isSquare
            ? (2 * lpm.Phi + lpm.G) * phi1 - lpm.G * phi2 - lpm.Phi * subtracted
            : (lpm.Phi + 0.5 * lpm.G) * phi1 + 0.5 * lpm.G * phi2 - 0.5 * (lpm.Phi + lpm.G) * subtracted);
    }
}
