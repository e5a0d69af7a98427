using System;
using System.Collections.Generic;
using System.Linq;
using MathNet.Numerics.Statistics;

namespace NA64Mu.App.Compare;

/// <summary>Numbers that sum up the response of a calorimeter to one kind of event.</summary>
public sealed record ResponseSummary
{
    private const int Parts = 10;
    private const double ContainedShare = 0.9;

    /// <summary>Percentiles that are quoted.</summary>
    private static readonly double[] Percentiles = [1, 5, 16, 25, 50, 75, 84, 95, 99];

    /// <summary>Name of the volume.</summary>
    public required string Volume { get; init; }

    /// <summary>Mean visible energy [MeV].</summary>
    public required MeasuredValue VisibleMeanMev { get; init; }

    /// <summary>Standard deviation of the visible energy [MeV].</summary>
    public required MeasuredValue VisibleRmsMev { get; init; }

    /// <summary>Mean of the visible energy within 200 ns of the start of the event [MeV].</summary>
    public required MeasuredValue InTimeMeanMev { get; init; }

    /// <summary>Standard deviation of the visible energy within 200 ns [MeV].</summary>
    public required MeasuredValue InTimeRmsMev { get; init; }

    /// <summary>Percentiles of the visible energy [MeV].</summary>
    public required IReadOnlyDictionary<string, MeasuredValue> VisiblePercentilesMev { get; init; }

    /// <summary>Mean deposited energy, absorbers counted in [MeV].</summary>
    public required MeasuredValue DepositedMeanMev { get; init; }

    /// <summary>Mean depth of the visible energy, from the front face [layers].</summary>
    public required MeasuredValue DepthMeanLayers { get; init; }

    /// <summary>Standard deviation of the depth [layers].</summary>
    public required MeasuredValue DepthRmsLayers { get; init; }

    /// <summary>Radius around the path of the primary that holds nine tenths of the visible energy [mm].</summary>
    public required MeasuredValue Radius90Mm { get; init; }

    /// <summary>Mean visible energy of each layer [MeV].</summary>
    public required IReadOnlyList<double> VisiblePerLayerMev { get; init; }

    /// <summary>All single numbers by name.</summary>
    public IReadOnlyList<(string Name, MeasuredValue Value)> Quantities() =>
    [
        ("visible mean [MeV]", VisibleMeanMev),
        ("visible rms [MeV]", VisibleRmsMev),
        ("mean in 200 ns [MeV]", InTimeMeanMev),
        ("rms in 200 ns [MeV]", InTimeRmsMev),
        .. VisiblePercentilesMev.Select(pair => ($"visible {pair.Key} % [MeV]", pair.Value)),
        ("deposited mean [MeV]", DepositedMeanMev),
        ("depth mean [layers]", DepthMeanLayers),
        ("depth rms [layers]", DepthRmsLayers),
        ("radius of 90 % [mm]", Radius90Mm),
    ];

    /// <summary>Sums up a response.</summary>
    /// <param name="blocks">Its events, in blocks.</param>
    /// <param name="volume">Index of the response in each block.</param>
    public static ResponseSummary Of(IReadOnlyList<ResponseRecorder> blocks, int volume)
    {
        var all = new VolumeResponse(blocks[0].Responses[volume].Volume);
        foreach (ResponseRecorder block in blocks) all.Append(block.Responses[volume]);
        double[] sorted = [.. all.Visible.Order()];
        (MeasuredValue depth, MeasuredValue width) = Depth(all);
        int events = sorted.Length;
        return new ResponseSummary
        {
            Volume = all.Volume.Name,
            VisibleMeanMev = Mean(all.Visible),
            VisibleRmsMev = Deviation(all.Visible),
            InTimeMeanMev = Mean(all.VisibleInTime),
            InTimeRmsMev = Deviation(all.VisibleInTime),
            VisiblePercentilesMev = Percentiles.ToDictionary(
                percent => percent.ToString(System.Globalization.CultureInfo.InvariantCulture), percent => Quantile(sorted, percent / 100)),
            DepositedMeanMev = Mean(all.Deposited),
            DepthMeanLayers = depth,
            DepthRmsLayers = width,
            Radius90Mm = Radius(blocks, volume, all),
            VisiblePerLayerMev = [.. all.LayerEnergy.ToArray().Select(energy => energy / events)],
        };
    }

    /// <summary>Mean with its error.</summary>
    /// <param name="values">Sample.</param>
    internal static MeasuredValue Mean(IReadOnlyList<double> values) =>
        new(values.Mean(), values.Count > 1 ? values.StandardDeviation() / Math.Sqrt(values.Count) : 0);

    /// <summary>Standard deviation with its error from the fourth moment.</summary>
    /// <param name="values">Sample.</param>
    internal static MeasuredValue Deviation(IReadOnlyList<double> values)
    {
        if (values.Count < 2) return default;
        double mean = values.Mean();
        double second = values.Average(value => Math.Pow(value - mean, 2));
        double fourth = values.Average(value => Math.Pow(value - mean, 4));
        double deviation = Math.Sqrt(second);
        return new MeasuredValue(deviation, deviation > 0 ? Math.Sqrt(Math.Max(0, fourth - second * second) / values.Count) / (2 * deviation) : 0);
    }

    /// <summary>A quantile; its error is half the distance of the order statistics one binomial deviation to either side.</summary>
    private static MeasuredValue Quantile(double[] sorted, double share)
    {
        double spread = Math.Sqrt(share * (1 - share) / sorted.Length);
        double low = SortedArrayStatistics.Quantile(sorted, Math.Max(0, share - spread));
        double high = SortedArrayStatistics.Quantile(sorted, Math.Min(1, share + spread));
        return new MeasuredValue(SortedArrayStatistics.Quantile(sorted, share), 0.5 * (high - low));
    }

    /// <summary>Mean and width of the profile in depth; errors by linear propagation from event to event.</summary>
    private static (MeasuredValue Mean, MeasuredValue Width) Depth(VolumeResponse all)
    {
        double total = all.Visible.Sum();
        if (total <= 0) return default;
        double mean = all.FirstMoment.Sum() / total;
        double variance = Math.Max(0, all.SecondMoment.Sum() / total - mean * mean);
        double meanError = 0, varianceError = 0;
        for (int number = 0; number < all.Visible.Count; number++)
        {
            meanError += Math.Pow(all.FirstMoment[number] - mean * all.Visible[number], 2);
            double around = all.SecondMoment[number] - 2 * mean * all.FirstMoment[number] + mean * mean * all.Visible[number];
            varianceError += Math.Pow(around - variance * all.Visible[number], 2);
        }
        double width = Math.Sqrt(variance);
        return (
            new MeasuredValue(mean, Math.Sqrt(meanError) / total),
            new MeasuredValue(width, width > 0 ? Math.Sqrt(varianceError) / total / (2 * width) : 0));
    }

    /// <summary>Radius of nine tenths of the visible energy; its error from the scatter of ten parts.</summary>
    private static MeasuredValue Radius(IReadOnlyList<ResponseRecorder> blocks, int volume, VolumeResponse all)
    {
        int parts = Math.Min(Parts, blocks.Count);
        var radii = new List<double>();
        for (int part = 0; part < parts; part++)
        {
            var sum = new VolumeResponse(all.Volume);
            for (int block = part; block < blocks.Count; block += parts) sum.Append(blocks[block].Responses[volume]);
            radii.Add(RadiusOf(sum.RingEnergy));
        }
        return new MeasuredValue(RadiusOf(all.RingEnergy), parts > 1 ? radii.StandardDeviation() / Math.Sqrt(parts) : 0);
    }

    private static double RadiusOf(ReadOnlySpan<double> rings)
    {
        double total = 0;
        foreach (double energy in rings) total += energy;
        double left = ContainedShare * total;
        for (int ring = 0; ring < rings.Length; ring++)
        {
            if (left <= rings[ring]) return VolumeResponse.RingWidth * (ring + (rings[ring] > 0 ? left / rings[ring] : 0));
            left -= rings[ring];
        }
        return VolumeResponse.RingWidth * rings.Length;
    }
}
