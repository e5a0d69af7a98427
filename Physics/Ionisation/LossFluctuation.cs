using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Cuts;

namespace NA64Mu.Physics.Ionisation;

/// <summary>Fluctuation of the restricted collision loss of one kind of heavy particle.</summary>
/// <remarks>
/// The two-component model of L. Urbán, as in the Geant4 Physics Reference Manual, chapter "Energy loss fluctuations" (K. Lassila-Perini
/// and L. Urbán,
/// Nucl. Instrum. Meth. A 362 (1995) 416): excitations of one level I and ionisations with a spectrum 1/E² from e₀ to the cut. The mean
/// is the mean
/// restricted loss by construction, except for truncated normal numbers, which are symmetric. Slow particles, whose largest transfer is
/// near the cut
/// and small against the loss, get a normal with Bohr's variance. Valid for any step; losses below e₀ do not fluctuate.
/// </remarks>
public sealed class LossFluctuation
{
    /// <summary>Smallest ionisation energy e₀ [MeV].</summary>
    internal const double SmallestTransfer = 10e-6;

    /// <summary>Share of the mean loss that goes into ionisations.</summary>
    internal const double IonisationShare = 0.56;

    /// <summary>Factor by which excitations are made fewer and larger in layers that are not thin.</summary>
    internal const double Widening = 4;

    private const double SmallestWidening = 0.1;
    private const double FullWideningFrom = 42;
    private const double GaussianFrom = 10;

    /// <summary>Normal numbers after which the mean is taken; at the least, one in five is kept.</summary>
    private const int MaximumTries = 1000;

    /// <summary>Numbers reckoned side by side.</summary>
    private const int Lanes = 4;
    private const int WordsPerGroup = Lanes / 2;
    private const int LargestPoissonMean = PoissonSampler.TabulatedMean;

    private readonly HeavyParticle _particle;
    private readonly MediumTable _media;
    private readonly double[] _cuts;
    private readonly double[] _fastFrom;
    private readonly FluctuationConstants[] _constants;
    private readonly ThickLayerTable[] _thickLayers;

    /// <summary>The model for a kind of particle.</summary>
    /// <param name="media">Media.</param>
    /// <param name="particle">The particle.</param>
    /// <param name="cuts">Cuts; that of electrons is the largest transfer in the restricted loss.</param>
    public LossFluctuation(MediumTable media, in HeavyParticle particle, CutTable cuts)
    {
        _particle = particle;
        _media = media;
        _cuts = new double[media.Count];
        _fastFrom = new double[media.Count];
        _constants = new FluctuationConstants[media.Count];
        _thickLayers = new ThickLayerTable[media.Count];
        for (int index = 0; index < media.Count; index++)
        {
            double cut = cuts[new MediumId(index)].Electron;
            Requires.That(cut > SmallestTransfer, "cut above the smallest ionisation energy");
            _cuts[index] = cut;
            _fastFrom[index] = EnergyOfTransfer(particle, 2 * cut);
            _constants[index] = new FluctuationConstants(media.All[index].Material, cut);
            _thickLayers[index] = new ThickLayerTable(in _constants[index]);
        }
    }

    /// <summary>A loss [MeV].</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="kineticEnergy">Kinetic energy before the step [MeV].</param>
    /// <param name="meanLoss">Mean loss over the step [MeV].</param>
    /// <param name="length">Length of the step [mm].</param>
    /// <param name="random">Random numbers.</param>
    /// <returns>Between zero and the kinetic energy.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Sample(MediumId medium, double kineticEnergy, double meanLoss, double length, ref RandomStream random)
    {
        Requires.That(meanLoss >= 0 && length >= 0, "mean loss and length not negative");
        if (meanLoss <= SmallestTransfer) return Math.Min(meanLoss, kineticEnergy);
        double loss = kineticEnergy > _fastFrom[medium.Index]
            ? SampleFast(in _constants[medium.Index], _thickLayers[medium.Index], meanLoss, ref random)
            : SampleSlow(medium, kineticEnergy, meanLoss, length, ref random);
        return Math.Min(loss, kineticEnergy);
    }

    /// <summary>Standard deviation of the restricted loss [MeV].</summary>
    /// <remarks>
    /// Second moment of the collision spectrum 1/T² (1 − β² T/T_max): σ² = 2π r_e² m_e n_e z² x T_c (1/β² − T_c/(2 T_max)); N. Bohr
    /// (1948), B. Rossi (1952).
    /// </remarks>
    /// <param name="medium">Medium.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="length">Length [mm].</param>
    public double StandardDeviation(MediumId medium, double kineticEnergy, double length)
    {
        double maximum = _particle.MaximumTransfer(kineticEnergy);
        double largest = Math.Min(_cuts[medium.Index], maximum);
        double variance = BetheBloch.Prefactor(_media[medium].Material, _particle) * length * largest
            * (1 / _particle.BetaSquared(kineticEnergy) - 0.5 * largest / maximum);
        return Math.Sqrt(variance);
    }

    /// <summary>Kinetic energy at which the largest transfer has a given value, by bisection of a monotone function [MeV].</summary>
    private static double EnergyOfTransfer(HeavyParticle particle, double transfer) =>
        MathNet.Numerics.RootFinding.Brent.FindRoot(
            kineticEnergy => particle.MaximumTransfer(kineticEnergy) / transfer - 1, 1e-6 * particle.Mass, 1e6 * particle.Mass, 1e-6);

    /// <summary>The loss of a particle whose largest transfer is far above the cut [MeV].</summary>
    /// <param name="constants">Constants of the material and the cut.</param>
    /// <param name="table">Thick layers of the same.</param>
    /// <param name="meanLoss">Mean loss, above the smallest transfer [MeV].</param>
    /// <param name="random">Random numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double SampleFast(in FluctuationConstants constants, ThickLayerTable table, double meanLoss, ref RandomStream random)
    {
        double scaled = meanLoss * constants.InverseScale;
        if (!(scaled >= table.Lowest && scaled < table.Highest)) return SampleTwoComponents(constants, meanLoss, ref random);
        ThickLayerTable.Layer layer = table.At(scaled);
        double loss = TruncatedNormal(layer.Mean, layer.Deviation, ref random) + LargeIonisations(constants, layer.Start, layer.Keep, ref random);
        return loss * constants.Scale;
    }

    /// <summary>The loss by the two-component model itself [MeV].</summary>
    /// <param name="constants">Constants of the material and the largest transfer.</param>
    /// <param name="meanLoss">Mean loss, above the smallest transfer [MeV].</param>
    /// <param name="random">Random numbers.</param>
    internal static double SampleTwoComponents(in FluctuationConstants constants, double meanLoss, ref RandomStream random)
    {
        double scaled = meanLoss * constants.InverseScale;
        double loss = Excitations(constants, scaled * constants.ExcitationsPerEnergy, ref random)
            + Ionisations(constants, scaled * constants.IonisationsPerEnergy, ref random);
        return loss * constants.Scale;
    }

    /// <summary>Energy in excitations: fewer and larger than their mean number says, to reproduce the width of thin layers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Excitations(in FluctuationConstants constants, double meanCount, ref RandomStream random)
    {
        if (meanCount <= 0) return 0;
        double widening = meanCount < FullWideningFrom
            ? SmallestWidening + (Widening - SmallestWidening) * Math.Sqrt(meanCount * (1 / FullWideningFrom))
            : Widening;
        meanCount /= widening;
        double energy = constants.Excitation * widening;
        if (meanCount > LargestPoissonMean) return energy * TruncatedNormal(meanCount, Math.Sqrt(meanCount), ref random);
        int count = PoissonSampler.OfSmallMean(meanCount, ref random);
        return count > 0 ? (count + 1 - 2 * random.Uniform()) * energy : 0;
    }

    /// <summary>Energy in ionisations: the many small ones as a normal number, about eight large ones one by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Ionisations(in FluctuationConstants constants, double meanCount, ref RandomStream random)
    {
        if (meanCount <= LargestPoissonMean)
            return LargeIonisations(constants, SmallestTransfer, meanCount * (1.0 / LargestPoissonMean), ref random);
        var split = new IonisationSplit(constants.TransferRatio, meanCount);
        double mean = split.SmallCount * split.MeanOfSmall;
        double deviation = Math.Sqrt(split.SmallCount * split.VarianceOfSmall);
        return SmallestTransfer * TruncatedNormal(mean, deviation, ref random)
            + LargeIonisations(constants, split.Start * SmallestTransfer, split.Keep, ref random);
    }

    /// <summary>Energy in a Poisson number of mean 8 of ionisations with a spectrum 1/E², each kept with a probability.</summary>
    /// <remarks>
    /// The number that decides whether one is kept also gives its energy, and one draw of 64 bits makes two such numbers. Four of them are reckoned side by
    /// side, and those that are not kept, or beyond the count, masked away: whoever asked for each one would guess wrong in every step. All draws come first:
    /// a call that may happen in the loop would keep its vectors out of the registers.
    /// </remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double LargeIonisations(in FluctuationConstants constants, double lowest, double keep, ref RandomStream random)
    {
        int count = PoissonSampler.OfTabulatedMean(ref random);
        Unsafe.SkipInit(out Words buffer);
        Span<ulong> words = ((Span<ulong>)buffer)[..((count + Lanes - 1) / Lanes * WordsPerGroup)];
        for (int index = 0; index < words.Length; index++) words[index] = random.NextBits();
        Vector256<double> keeps = Vector256.Create(keep), ranges = Vector256.Create((1 - lowest * constants.InverseLargestTransfer) / keep);
        Vector256<double> sum = Vector256<double>.Zero, places = Vector256.Create(0.0, 1, 2, 3), counts = Vector256.Create((double)count);
        for (int first = 0; first < words.Length; first += WordsPerGroup)
        {
            Vector256<double> u = HalfWords(Vector128.Create(words[first], words[first + 1]));
            Vector256<double> isKept = Vector256.LessThan(u, keeps) & Vector256.LessThan(places, counts);
            sum += Vector256<double>.One / (Vector256<double>.One - ranges * u) & isKept;
            places += Vector256.Create((double)Lanes);
        }
        return lowest * (sum[0] + sum[1] + (sum[2] + sum[3]));
    }

    /// <summary>Uniform numbers from the halves of two words, each at the middle of its cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> HalfWords(Vector128<ulong> words)
    {
        // In the last bits of 2⁵² an integer of 32 bits is that integer.
        const double wholes = 1L << 52, cell = 1.0 / (1L << 32);
        (Vector128<ulong> low, Vector128<ulong> high) = Vector128.Widen(words.AsUInt32());
        Vector256<ulong> halves = Vector256.Create(low, high) | Vector256.Create(wholes).AsUInt64();
        return (halves.AsDouble() - Vector256.Create(wholes - 0.5)) * cell;
    }

    /// <summary>A normal number between zero and twice its mean, or a uniform one where the width is far too large for that.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double TruncatedNormal(double mean, double deviation, ref RandomStream random)
    {
        if (mean < 0.25 * deviation) return 2 * mean * random.Uniform();
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            double value = mean + deviation * random.Normal();
            if (value > 0 && value < 2 * mean) return value;
        }
        return mean;
    }

    /// <summary>The loss of a particle whose largest transfer is near or below the cut.</summary>
    private double SampleSlow(MediumId medium, double kineticEnergy, double meanLoss, double length, ref RandomStream random)
    {
        double largest = Math.Min(_cuts[medium.Index], _particle.MaximumTransfer(kineticEnergy));
        // The normal needs two deviations of room; ten largest transfers of mean loss leave at least five.
        if (meanLoss >= GaussianFrom * largest)
            return TruncatedNormal(meanLoss, StandardDeviation(medium, kineticEnergy, length), ref random);
        if (largest <= SmallestTransfer) return meanLoss;
        var constants = new FluctuationConstants(_media[medium].Material, largest);
        return SampleTwoComponents(constants, meanLoss, ref random);
    }

    /// <summary>Room for the draws of the largest count.</summary>
    [InlineArray((PoissonSampler.LargestCount + Lanes) / Lanes * WordsPerGroup)]
    private struct Words
    {
        private ulong _first;
    }
}
