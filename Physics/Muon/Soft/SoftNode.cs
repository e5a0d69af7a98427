using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Physics.Showers;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Muon.Soft;

/// <summary>Soft transfers of muons of one energy in one stack of layers; immutable.</summary>
internal sealed class SoftNode
{
    /// <summary>Places at which the spectrum is computed, and bins between two of them in which it is used, linear in the logarithms of the places.</summary>
    private const int Places = 96;
    private const int BinsPerPlace = 16;

    private readonly double _smallest;
    private readonly double _logarithmOfRange;
    private readonly double _shareOfDeltaRays;
    private readonly QuantileTable _radiated;

    /// <summary>Transfers of muons of one energy.</summary>
    /// <param name="spectrum">Spectrum of the layers.</param>
    /// <param name="kineticEnergy">Kinetic energy of the muon [MeV].</param>
    /// <param name="smallest">Smallest transfer [MeV].</param>
    /// <param name="largest">Largest transfer [MeV].</param>
    /// <param name="lengths">Paths for which the sum of all transfers is prepared [mm].</param>
    /// <param name="medium">The layers as a shower sees them.</param>
    public SoftNode(SoftSpectrum spectrum, double kineticEnergy, double smallest, double largest, double[] lengths, ShowerMedium medium)
    {
        _smallest = smallest;
        _logarithmOfRange = Math.Log(largest / smallest);
        double ratio = _logarithmOfRange / Places;
        double[] places = [.. Enumerable.Range(0, Places + 1).Select(place => smallest * Math.Exp(place * ratio))];
        double[] deltaRays = [.. places.Select(transfer => spectrum.DeltaRays(kineticEnergy, transfer))];
        double[] radiation = [.. places.Select(transfer => spectrum.Radiation(kineticEnergy, transfer))];
        const int bins = Places * BinsPerPlace;
        var edges = new double[bins + 1];
        var energies = new double[bins];
        var numbers = new double[bins];
        var radiated = new double[bins];
        double width = ratio / BinsPerPlace, energyOfDeltaRays = 0, energyRadiated = 0;
        edges[bins] = largest;
        for (int bin = 0; bin < bins; bin++)
        {
            int place = bin / BinsPerPlace;
            double part = (bin % BinsPerPlace + 0.5) / BinsPerPlace;
            double deltaRay = (1 - part) * deltaRays[place] + part * deltaRays[place + 1];
            double photon = (1 - part) * radiation[place] + part * radiation[place + 1];
            edges[bin] = smallest * Math.Exp(bin * width);
            energies[bin] = smallest * Math.Exp((bin + 0.5) * width);
            numbers[bin] = width * (deltaRay + photon);
            radiated[bin] = width * photon * energies[bin];
            energyOfDeltaRays += width * deltaRay * energies[bin];
            energyRadiated += radiated[bin];
        }
        Rate = numbers.Sum();
        MeanLoss = energyOfDeltaRays + energyRadiated;
        _shareOfDeltaRays = energyOfDeltaRays / MeanLoss;
        Single = new QuantileTable(edges, numbers);
        _radiated = new QuantileTable(edges, energyRadiated > 0 ? radiated : numbers);
        Sums = [.. lengths.Select(length => new CompoundPoisson(energies, [.. numbers.Select(number => number * length)]).Quantiles())];
        Points = new SoftPoints(medium, this, kineticEnergy);
    }

    /// <summary>Transfers per path [1/mm].</summary>
    public double Rate { get; }

    /// <summary>Mean loss per path by all of them [MeV/mm].</summary>
    public double MeanLoss { get; }

    /// <summary>Energies of single transfers [MeV].</summary>
    public QuantileTable Single { get; }

    /// <summary>Sums of all transfers on each of the lengths [MeV].</summary>
    public QuantileTable[] Sums { get; }

    /// <summary>Where the electrons leave their energy.</summary>
    public SoftPoints Points { get; }

    /// <summary>Energy of one of the electrons that carry what soft transfers give away, each weighted by its energy [MeV].</summary>
    /// <remarks>Pairs share their energy uniformly; photons, a few per cent of this energy, count as pairs.</remarks>
    /// <param name="isDeltaRay">Whether it is a δ-ray.</param>
    /// <param name="random">Random numbers; two or four draws.</param>
    public double SampleElectron(out bool isDeltaRay, ref RandomStream random)
    {
        isDeltaRay = random.Uniform() < _shareOfDeltaRays;
        // Weighted by energy the spectrum 1/T² of δ-rays is one uniform number of the logarithm.
        if (isDeltaRay) return _smallest * FastMath.Exp(_logarithmOfRange * random.Uniform());
        return _radiated.At(random.Uniform()) * Math.Max(random.Uniform(), random.Uniform());
    }
}
