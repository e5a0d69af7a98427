using System;
using System.Runtime.CompilerServices;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Ionisation;

/// <summary>The part of the loss in a thick layer that is a normal number, tabulated over the mean loss; built once per material.</summary>
/// <remarks>
/// Where the mean energy in excitations and the one in small ionisations are both more than six deviations, both are normal numbers that no truncation
/// reaches, and their sum is one normal number. The table spares its logarithm, roots and divisions in each step; the interpolation keeps mean and width
/// to 1e-4.
/// </remarks>
internal sealed class ThickLayerTable
{
    private const int LowExponent = -8;
    private const int HighExponent = 10;
    private const double FewestDeviations = 6;

    private readonly LogGrid _grid = new(LowExponent, HighExponent);
    private readonly Layer[] _layers;

    /// <summary>Tabulates a material.</summary>
    /// <param name="constants">Constants of the model for the material and the cut.</param>
    public ThickLayerTable(in FluctuationConstants constants)
    {
        _layers = new Layer[_grid.NodeCount];
        Lowest = double.PositiveInfinity;
        for (int node = _layers.Length - 1; node >= 0; node--)
        {
            if (!IsThick(constants, _grid.Node(node), out _layers[node])) break;
            Lowest = _grid.Node(node);
        }
    }

    /// <summary>Smallest mean loss covered; infinite for a material without excitations [MeV].</summary>
    public double Lowest { get; }

    /// <summary>Largest mean loss covered [MeV].</summary>
    public double Highest => _grid.High;

    /// <summary>The layer of a mean loss that is covered.</summary>
    /// <param name="meanLoss">Mean loss before the model's scale is applied [MeV].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Layer At(double meanLoss)
    {
        int bin = _grid.Locate(meanLoss, out double fraction);
        ref readonly Layer low = ref _layers[bin];
        ref readonly Layer high = ref _layers[bin + 1];
        return new Layer(
            low.Mean + fraction * (high.Mean - low.Mean),
            low.Deviation + fraction * (high.Deviation - low.Deviation),
            low.Start + fraction * (high.Start - low.Start),
            low.Keep + fraction * (high.Keep - low.Keep));
    }

    private static bool IsThick(in FluctuationConstants constants, double meanLoss, out Layer layer)
    {
        const double smallest = LossFluctuation.SmallestTransfer;
        double excitations = meanLoss * constants.ExcitationsPerEnergy / LossFluctuation.Widening;
        double excitation = constants.Excitation * LossFluctuation.Widening;
        double ionisations = meanLoss * constants.IonisationsPerEnergy;
        IonisationSplit split = new(constants.TransferRatio, ionisations);
        double mean = split.SmallCount * split.MeanOfSmall;
        double variance = split.SmallCount * split.VarianceOfSmall;
        layer = new Layer(
            excitations * excitation + mean * smallest,
            Math.Sqrt(excitations * excitation * excitation + variance * smallest * smallest),
            split.Start * smallest,
            split.Keep);
        return Math.Sqrt(excitations) > FewestDeviations && ionisations > PoissonSampler.TabulatedMean && mean > FewestDeviations * Math.Sqrt(variance);
    }

    /// <summary>What is drawn for one mean loss.</summary>
    /// <param name="Mean">Mean of the normal number [MeV].</param>
    /// <param name="Deviation">Its deviation [MeV].</param>
    /// <param name="Start">Energy from which ionisations are drawn one by one [MeV].</param>
    /// <param name="Keep">Probability to keep each of them.</param>
    internal readonly record struct Layer(double Mean, double Deviation, double Start, double Keep);
}
