using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using NA64Mu.App.Compare;
using NA64Mu.App.Configuration;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Selection;

namespace NA64Mu.App.Scans;

/// <summary>Trigger rate and signal efficiency against the place of S4, the place for a wanted rate, and the check of it.</summary>
internal sealed class S4Study
{
    private readonly DetectorLayout _layout;
    private readonly S4Settings _settings;
    private readonly MovableCounters _counters;
    private readonly S4Grid _grid;

    /// <summary>A study, not yet run.</summary>
    /// <param name="layout">Set-up.</param>
    /// <param name="settings">What to do.</param>
    /// <exception cref="Core.ConfigurationException">The counters are missing, or there is no room for them at some place.</exception>
    public S4Study(DetectorLayout layout, S4Settings settings)
    {
        _layout = layout;
        _settings = settings;
        _counters = MovableCounters.Find(layout);
        _grid = new S4Grid(_counters, settings.Edges, settings.Fronts, settings.Rule);
        foreach (S4Place place in Corners()) CounterMove.To(layout, _counters, place, settings.Rule);
    }

    /// <summary>Events of all samples, those of the check counted in.</summary>
    public long Events => 2 * (_settings.Beam.Events + _settings.Signals.Sum(signal => signal.Events));

    /// <summary>Simulates all samples.</summary>
    /// <param name="threads">Threads.</param>
    /// <param name="progress">Is told of events; null for nobody.</param>
    /// <param name="cancellation">Stops between blocks.</param>
    public S4Result Execute(int threads, ProgressReporter? progress, CancellationToken cancellation)
    {
        S4Tally Scan(RunOptions sample) => new S4Scan(_layout, sample, _counters, _grid).Execute(threads, progress, cancellation);
        S4Tally beam = Scan(_settings.Beam);
        S4Tally[] signals = [.. _settings.Signals.Select(Scan)];
        S4Row[] rows = [.. Enumerable.Range(0, _grid.Places.Count).Select(place => RowOf(place, beam, signals))];
        S4Row[] chosen = [.. _settings.Fronts.Select(front => NearestToRate(rows.Where(row => row.FrontMm == front)))];
        S4Row best = chosen.MaxBy(row => row.Signals.Select(signal => signal.Efficiency.Value).DefaultIfEmpty(row.FrontMm).Average())!;
        return new S4Result
        {
            Muons = _settings.Beam.Events,
            SignalEvents = _settings.Signals.Select(signal => signal.Events).DefaultIfEmpty().Max(),
            BeamMomentum = _layout.Beam.Momentum,
            Veto = _settings.Rule,
            WantedRate = _settings.Rate,
            Rows = rows,
            AtWantedRate = chosen,
            Best = best,
            Checks = Check(best, threads, progress, cancellation),
        };
    }

    /// <summary>Places at the ends of the ranges: where these fit, so do those between in x; every z is tried.</summary>
    private IEnumerable<S4Place> Corners() =>
        _settings.Fronts.SelectMany(front => (S4Place[])[new S4Place(_settings.Edges[0], front), new S4Place(_settings.Edges[^1], front)]);

    private S4Row RowOf(int place, S4Tally beam, S4Tally[] signals) => new()
    {
        EdgeMm = _grid.Places[place].Edge,
        FrontMm = _grid.Places[place].Front,
        Rate = beam.Share(place, ScanPopulation.All),
        RatePerBeamTrigger = beam.Share(place, ScanPopulation.Tagged),
        Causes = Enum.GetValues<TriggerCause>().ToDictionary(cause => cause, cause => beam.Share(place, cause)),
        Signals =
        [
            .. signals.Select((signal, index) => new S4Signal(
                MassOf(_settings.Signals[index]), signal.Share(place, ScanPopulation.Tagged), signal.Share(place, ScanPopulation.TaggedHard),
                signal.Share(place, ScanPopulation.All))),
        ],
    };

    /// <summary>Nearest in the logarithm: half and twice the rate are equally wrong.</summary>
    private S4Row NearestToRate(IEnumerable<S4Row> rows) =>
        rows.MinBy(row => row.Rate.Value > 0 ? Math.Abs(Math.Log(row.Rate.Value / _settings.Rate)) : double.PositiveInfinity)!;

    private List<S4Check> Check(S4Row best, int threads, ProgressReporter? progress, CancellationToken cancellation)
    {
        DetectorLayout moved = CounterMove.To(_layout, _counters, new S4Place(best.EdgeMm, best.FrontMm), _settings.Rule);
        MeasuredValue Simulate(RunOptions sample, ScanPopulation population) =>
            new SelectionRun(moved, sample).Execute(threads, progress, cancellation).Share(population, StandardCuts.PhysicsTrigger);
        var checks = new List<S4Check> { new("beam", best.Rate, Simulate(_settings.Beam, ScanPopulation.All)) };
        foreach ((RunOptions sample, S4Signal signal) in _settings.Signals.Zip(best.Signals))
        {
            string name = signal.MassMev.ToString("G6", CultureInfo.InvariantCulture);
            checks.Add(new S4Check(name, signal.Efficiency, Simulate(sample, ScanPopulation.Tagged)));
        }
        return checks;
    }

    private static double MassOf(RunOptions sample) => sample.Signal!.Boson.Mass;
}
