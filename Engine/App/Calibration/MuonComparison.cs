using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using MathNet.Numerics.Statistics;
using NA64Mu.App.Compare;
using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.App.Calibration;

/// <summary>Comparison of the cells of a calorimeter by muons: each tower gets its own beam, and cells of one section are made to read the same.</summary>
/// <remarks>
/// What a cell reads of a muon is taken as the mean of the lowest 70 % of its readings, which radiative losses do not reach, without the threshold; its error is that of a trimmed mean, from the winsorised variance
/// (J. W. Tukey and D. H. McLaughlin, Sankhya A 25 (1963) 331). Constants are the mean of the cells of the section over that of the cell.
/// </remarks>
public static class MuonComparison
{
    private const double KeptShare = 0.7;

    /// <summary>Measures the constants of one volume.</summary>
    /// <param name="beam">Beam area.</param>
    /// <param name="layout">Set-up, whose own constants of this volume are not used.</param>
    /// <param name="volume">Calorimeter.</param>
    /// <param name="plan">Number of muons.</param>
    /// <param name="firstRun">Run number of the first tower.</param>
    /// <param name="cancellation">Stops between events.</param>
    public static ModuleConstants Measure(TestBeam beam, DetectorLayout layout, Volume volume, CalibrationPlan plan, uint firstRun, CancellationToken cancellation)
    {
        DetectorLayout open = WithoutThreshold(layout, volume);
        Segmentation grid = volume.Segmentation;
        int sections = grid.LayersPerSection.Count, towers = grid.CellsX * grid.CellsY;
        var readings = new MeasuredValue[sections * towers];
        for (int tower = 0; tower < towers; tower++)
        {
            int x = tower % grid.CellsX, y = tower / grid.CellsX;
            CellFaceSource source = CellFaceSource.OnCell(volume, x, y, Species.MuMinus, CalibrationPlan.MuonMomentum);
            if (!source.HitsMatter) continue;
            TestBeamEvents events = beam.Shoot(source, firstRun + (uint)tower, plan.MuonsPerTower, cancellation);
            double[][] cells = events.Cells(open, [.. Enumerable.Range(0, sections).Select(section => new ChannelId(volume.System, volume.Module, section, x, y))]);
            for (int section = 0; section < sections; section++) readings[section * towers + tower] = TrimmedMean(cells[section]);
        }
        return new ModuleConstants(volume.Name, [.. Enumerable.Range(0, sections).SelectMany(section => Constants(readings.AsSpan(section * towers, towers)))]);
    }

    /// <summary>Mean of the lowest part of a sample.</summary>
    /// <param name="values">Sample.</param>
    internal static MeasuredValue TrimmedMean(IReadOnlyList<double> values)
    {
        double[] sorted = [.. values.Order()];
        int kept = Math.Max((int)(KeptShare * sorted.Length), 1);
        double mean = sorted.Take(kept).Mean();
        double width = sorted.Select(value => Math.Min(value, sorted[kept - 1])).StandardDeviation();
        return new MeasuredValue(mean, width / (KeptShare * Math.Sqrt(sorted.Length)));
    }

    private static MeasuredValue[] Constants(ReadOnlySpan<MeasuredValue> section)
    {
        MeasuredValue[] readings = section.ToArray();
        double[] seen = [.. readings.Where(reading => reading.Value > 0).Select(reading => reading.Value)];
        double mean = seen.Length > 0 ? seen.Mean() : 0;
        return [.. readings.Select(reading => reading.Value > 0
            ? new MeasuredValue(mean / reading.Value, mean / reading.Value * reading.Error / reading.Value)
            : new MeasuredValue(1, 0))];
    }

    private static DetectorLayout WithoutThreshold(DetectorLayout layout, Volume volume) => Constants(layout, volume) with
    {
        Readout = Constants(layout, volume).Readout with
        {
            Calorimeters = layout.Readout.Calorimeters.ToDictionary(pair => pair.Key, pair => pair.Value with { Threshold = 0, TimeWalk = 0 }),
        },
    };

    private static DetectorLayout Constants(DetectorLayout layout, Volume volume) =>
        CalibratedLayout.WithCells(layout, [new ModuleConstants(volume.Name, [.. Enumerable.Repeat(new MeasuredValue(1, 0), CellsOf(volume))])]);

    private static int CellsOf(Volume volume) =>
        volume.Segmentation.CellsX * volume.Segmentation.CellsY * volume.Segmentation.LayersPerSection.Count;
}
