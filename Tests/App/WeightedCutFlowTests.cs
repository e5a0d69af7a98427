using System;
using System.Linq;
using System.Threading;
using NA64Mu.App;
using NA64Mu.App.Configuration;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Reconstruction;
using NA64Mu.Reconstruction.Selection;
using NA64Mu.Tests.Support;
using NA64Mu.Transport.Sources;
using NUnit.Framework;

namespace NA64Mu.Tests.App;

/// <summary>The whole chain of the default set-up with weights against the one without: beam, transport, digits, reconstruction, cuts.</summary>
[TestFixture]
public sealed class WeightedCutFlowTests
{
    private const int UnweightedEvents = 30_000;
    private const int Runs = 30;
    private const int EventsPerRun = 700;
    private const double AllowedSigma = 4;

    /// <summary>Standard deviation of χ² of 29 degrees of freedom, with some room for that of few effective events.</summary>
    private const double ScatterSigma = 9;

    private const string Weighting = """

        weighting:
          scale:
            - {process: bremsstrahlung, factor: 10, above: 50 GeV, volumes: [ECAL], primary: true}
          splitting:
            - {name: slow, primary: true, z: 0.5 m, energy: 0 100 GeV, factor: 3}
            - {name: common, primary: true, z: 0.5 m, energy: 150 300 GeV, factor: 0.5}
        """;

    private static readonly Cut[] Cuts =
    [
        new Cut("beam", "beam trigger", (in EventView candidate) => candidate.HasBeamTrigger),
        new Cut("shower", "80 GeV in the ECAL", (in EventView candidate) => candidate.EcalEnergy > 80 * Units.GeV),
        new Cut("slow", "half of the momentum left", (in EventView candidate) => candidate.OutgoingMomentum < 80 * Units.GeV),
    ];

    /// <summary>Over 30 runs the estimates scatter as their errors say, and their mean is that of the run without weights; a muon tells more of the rare than one without weight.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void CutFlow_OfWeightedRuns_IsThatOfTheRunWithoutWeightsWithinItsErrors()
    {
        string text = System.IO.File.ReadAllText(DefaultLayout.File);
        CutFlow unweighted = Simulate(GeometryLoader.Parse(text, "plain.yaml"), UnweightedEvents, run: 1);
        DetectorLayout layout = GeometryLoader.Parse(text + Weighting, "weighted.yaml");
        var prepared = new SimulationRun(layout, Options(1, 2), threads: 1);
        CutFlow[] runs = [.. Enumerable.Range(0, Runs).Select(run => Fill(prepared.ForEvents(run * EventsPerRun, EventsPerRun), layout))];
        Assert.Multiple(() =>
        {
            foreach (string name in Cuts.Select(cut => cut.Name))
            {
                CutFlowRow expected = unweighted.Rows.Single(row => row.Name == name);
                CutFlowRow[] rows = [.. runs.Select(flow => flow.Rows.Single(row => row.Name == name))];
                double mean = rows.Average(row => row.Weighted) / EventsPerRun;
                double error = Math.Sqrt(rows.Sum(row => row.SumSquaredWeights)) / (Runs * EventsPerRun);
                double reference = expected.Weighted / UnweightedEvents, referenceError = expected.Error / UnweightedEvents;
                double pull = (mean - reference) / Math.Sqrt(error * error + referenceError * referenceError);
                // Σw² counts a fixed number of events as if it were drawn: a binomial part p has the variance p(1 − p).
                double variance = rows.Average(row => row.SumSquaredWeights - row.Weighted * row.Weighted / EventsPerRun) / ((double)EventsPerRun * EventsPerRun);
                double scatter = rows.Sum(row => Math.Pow(row.Weighted / EventsPerRun - mean, 2)) / variance;
                double effective = rows.Sum(row => row.Weighted) / rows.Sum(row => row.SumSquaredWeights);
                TestContext.Out.WriteLine($"{name}: {mean:E3} ± {error:E2}, without weights {reference:E3} ± {referenceError:E2}; scatter {scatter:F1} of {Runs - 1}; effective muons per muon {effective:F2}");
                Assert.That(Math.Abs(pull), Is.LessThan(AllowedSigma), name);
                Assert.That(scatter, Is.InRange(Runs - 1 - 2.5 * ScatterSigma, Runs - 1 + AllowedSigma * ScatterSigma), name);
                if (name == "shower") Assert.That(effective, Is.GreaterThan(2), "the tail is known better");
            }
        });
    }

    private static CutFlow Simulate(DetectorLayout layout, long events, uint run) => Fill(new SimulationRun(layout, Options(events, run), threads: 2), layout);

    private static CutFlow Fill(SimulationRun run, DetectorLayout layout)
    {
        var events = new ReconstructedEvents(layout);
        var reconstructor = new EventReconstructor(layout);
        var flow = new CutFlow(Cuts);
        run.Execute(
            block =>
            {
                events.Clear();
                reconstructor.Reconstruct(block.Digits, events);
                flow.Fill(events);
            },
            CancellationToken.None).RequireHealthy();
        return flow;
    }

    private static RunOptions Options(long events, uint run) => new()
    {
        Physics = PhysicsMode.Fast,
        Source = SourceKind.Pencil,
        Pencil = new PencilSettings { Momentum = 160 * Units.GeV, Position = new Vector3D(0, 0, -3.5 * Units.Metre), SpotX = 9, SpotY = 19 },
        Events = events,
        Run = run,
    };
}
