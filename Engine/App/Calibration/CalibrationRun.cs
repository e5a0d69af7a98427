using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using NA64Mu.App.Compare;
using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.App.Calibration;

/// <summary>The calibration of a set-up with simulated test beams: cells against each other by muons, then the scale by electrons or pions, then the test.</summary>
public sealed class CalibrationRun
{
    /// <summary>Iterations that lead to the scale: from twice the right one, and a threshold that takes a tenth, seven come within 10⁻⁷.</summary>
    private const int FirstIterations = 10;

    private const int AveragedIterations = 10;

    /// <summary>Largest spread of the averaged iterations, in units of the statistical error.</summary>
    private const double MostScatter = 8;

    private const int FewestEvents = 100;

    // Beams of one calibration have different run numbers: far apart, and all below 2^24.
    private const uint RunsPerSystem = 1 << 20, ScaleRun = 1, ClosureRun = 2, LinearityRun = 16, MuonRun = 1 << 10, MuonRunsPerModule = 1 << 15;

    private readonly CalibrationPlan _plan;
    private readonly TestBeam _beam;
    private readonly TextWriter _log;

    /// <summary>Prepares physics and read-out.</summary>
    /// <param name="layout">Set-up.</param>
    /// <param name="plan">What to do.</param>
    /// <param name="threads">Threads.</param>
    /// <param name="log">Takes a line for each beam.</param>
    public CalibrationRun(DetectorLayout layout, CalibrationPlan plan, int threads, TextWriter log)
    {
        (Layout, _plan, _log) = (layout, plan, log);
        _beam = new TestBeam(layout, plan.Physics, plan.Seed, threads);
    }

    /// <summary>The set-up with the constants found so far.</summary>
    public DetectorLayout Layout { get; private set; }

    /// <summary>Calibrates one kind of calorimeter after the other.</summary>
    /// <param name="cancellation">Stops between events.</param>
    public IReadOnlyList<SystemCalibration> Execute(CancellationToken cancellation) => [.. _plan.Systems.Select(system => Calibrate(system, cancellation))];

    private SystemCalibration Calibrate(DetectorSystem system, CancellationToken cancellation)
    {
        uint firstRun = (uint)system * RunsPerSystem;
        Volume[] modules = [.. Layout.Volumes.Where(volume => volume.System == system).OrderBy(volume => volume.ZMin)];
        IReadOnlyList<ModuleConstants> constants = CompareCells(system, modules, firstRun, cancellation);
        Layout = CalibratedLayout.WithCells(Layout, constants);
        double before = Layout.Readout.Calorimeters[system].VisibleFraction;
        CellFaceSource source = CellFaceSource.OnAxis(modules[0], CalibrationPlan.ParticleOf(system), _plan.MomentumOf(system));
        MeasuredValue fraction = FindFraction(system, Shoot(source, firstRun + ScaleRun, _plan.Events, cancellation));
        Layout = CalibratedLayout.WithFraction(Layout, system, fraction.Value);
        EnergyPoint closure = Measure(system, Shoot(source, firstRun + ClosureRun, _plan.Events, cancellation));
        EnergyPoint[] linearity = [.. _plan.Linearity.Select((momentum, index) => MeasureAt(momentum, index))];
        return new SystemCalibration
        {
            System = system,
            Beam = Describe(source, system),
            FractionBefore = before,
            Fraction = fraction,
            Closure = closure,
            Linearity = linearity,
            Resolution = ResolutionFit.Of([closure, .. linearity]),
            Modules = constants,
        };

        EnergyPoint MeasureAt(double momentum, int index)
        {
            long events = (long)Math.Clamp(_plan.Events * _plan.MomentumOf(system) / momentum, Math.Min(FewestEvents, _plan.Events), TestBeam.MostEvents);
            CellFaceSource other = CellFaceSource.OnAxis(modules[0], source.Species, momentum);
            return Measure(system, Shoot(other, firstRun + LinearityRun + (uint)index, events, cancellation));
        }
    }

    /// <summary>Constants of all cells, where the set-up says that cells differ.</summary>
    private ModuleConstants[] CompareCells(DetectorSystem system, Volume[] modules, uint firstRun, CancellationToken cancellation)
    {
        if (Layout.Readout.Calorimeters[system].CellSpread == 0) return [];
        return [.. modules.Select((volume, module) =>
        {
            _log.WriteLine(FormattableString.Invariant($"{volume.Name}: {_plan.MuonsPerTower} muons into each tower"));
            return MuonComparison.Measure(_beam, Layout, volume, _plan, firstRun + MuonRun + (uint)module * MuonRunsPerModule, cancellation);
        })];
    }

    /// <summary>The visible fraction at which the mean energy read is what it is to be; an iteration, for the threshold makes the reading less than proportional.</summary>
    /// <remarks>A small change of the fraction makes all photo-electrons be drawn anew, so iterations scatter in the end; their mean is taken.</remarks>
    private MeasuredValue FindFraction(DetectorSystem system, TestBeamEvents events)
    {
        double fraction = Layout.Readout.Calorimeters[system].VisibleFraction;
        double target = events.Target(system);
        var found = new List<double>();
        MeasuredValue mean = default;
        for (int iteration = 0; iteration < FirstIterations + AveragedIterations; iteration++)
        {
            mean = ResponseSummary.Mean(events.Sums(CalibratedLayout.WithFraction(Layout, system, fraction), system));
            if (mean.Value <= 0)
                throw new InvalidInputException($"the {system.ToString().ToUpperInvariant()} reads nothing of its beam; look at 'threshold' and at what stands before it");
            fraction *= mean.Value / target;
            if (iteration >= FirstIterations) found.Add(fraction);
        }
        double error = mean.Error / mean.Value;
        if (found.Max() - found.Min() > MostScatter * error * found.Average())
            throw new InvalidInputException($"the scale of the {system.ToString().ToUpperInvariant()} does not converge; look at 'threshold' and 'range'");
        return new MeasuredValue(found.Average(), error * found.Average());
    }

    private TestBeamEvents Shoot(CellFaceSource source, uint run, long events, CancellationToken cancellation)
    {
        TestBeamEvents shot = _beam.Shoot(source, run, events, cancellation);
        _log.WriteLine(FormattableString.Invariant($"{SpeciesTable.Name(source.Species)} of {shot.Incoming / Units.GeV:G4} GeV: {events} events"));
        return shot;
    }

    private EnergyPoint Measure(DetectorSystem system, TestBeamEvents events) =>
        EnergyPoint.Of(events, Layout, system);

    private string Describe(CellFaceSource source, DetectorSystem system) => FormattableString.Invariant(
        $"{SpeciesTable.Name(source.Species)} {_plan.MomentumOf(system) / Units.GeV:G4} GeV/c over {source.Width:G4} x {source.Height:G4} mm around ({source.Centre.X:G4}, {source.Centre.Y:G4}) mm, {_plan.Events} events");
}
