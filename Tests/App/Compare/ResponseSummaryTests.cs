using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.App.Compare;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Tests.Support;
using NA64Mu.Transport;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Compare;

/// <summary>Sums over made-up events whose answer is known.</summary>
[TestFixture]
public sealed class ResponseSummaryTests
{
    private const int Blocks = 100;
    private const int EventsPerBlock = 100;
    private static readonly DetectorLayout Layout = TestLayouts.ThinPlatesOf(40);

    [Test]
    [Category(Categories.Statistical)]
    public void Visible_OfANormalSample_HasItsMomentsAndQuantiles()
    {
        const double mean = 100, width = 7;
        ResponseSummary summary = Sum((response, random) => response.Add(1, mean + width * random.Normal(), 0, 0));
        RequireAgreement(summary.VisibleMeanMev, mean, width / Math.Sqrt(Blocks * EventsPerBlock));
        RequireAgreement(summary.VisibleRmsMev, width, width / Math.Sqrt(2.0 * Blocks * EventsPerBlock));
        Assert.That((summary.InTimeMeanMev, summary.InTimeRmsMev), Is.EqualTo((summary.VisibleMeanMev, summary.VisibleRmsMev)));
        RequireAgreement(summary.DepositedMeanMev, mean, width / Math.Sqrt(Blocks * EventsPerBlock));
        // Quantiles of the normal distribution; their errors are √(p(1 − p)/n) over its density.
        foreach ((string percent, double place, double density) in ((string, double, double)[])[("50", 0, 0.39894), ("5", -1.644854, 0.103136), ("99", 2.326348, 0.026652)])
        {
            double share = double.Parse(percent, System.Globalization.CultureInfo.InvariantCulture) / 100;
            double error = width * Math.Sqrt(share * (1 - share) / (Blocks * EventsPerBlock)) / density;
            RequireAgreement(summary.VisiblePercentilesMev[percent], mean + width * place, error);
        }
    }

    /// <summary>Each event is one layer's energy of 1 MeV at a depth from 0 to 40, all alike.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Depth_OfEvenlySpreadEnergy_HasTheMomentsOfAnEvenDistribution()
    {
        const int layers = 40, events = Blocks * EventsPerBlock;
        ResponseSummary summary = Sum((response, random) => response.Add(2 * (int)(layers * random.Uniform()) + 1, 1, 0, 0));
        double width = Math.Sqrt((layers * layers - 1) / 12.0);
        RequireAgreement(summary.DepthMeanLayers, layers / 2.0, width / Math.Sqrt(events));
        // The fourth moment of an even distribution is 9/5 of the square of the second.
        RequireAgreement(summary.DepthRmsLayers, width, width * Math.Sqrt(0.8 / events) / 2);
        Assert.That(summary.VisiblePerLayerMev.Sum(), Is.EqualTo(1).Within(1e-9));
        Assert.That(summary.VisiblePerLayerMev[3], Is.EqualTo(1.0 / layers).Within(4 * Math.Sqrt(1.0 / layers / events)));
    }

    /// <summary>A disc of 50 mm holds nine tenths within √0.9 of its radius; a part of the energy beyond the profile counts.</summary>
    [TestCase(0.0, 47.434)]
    [TestCase(0.05, 48.666)]
    [Category(Categories.Statistical)]
    public void Radius_OfAnEvenDisc_HoldsNineTenths(double beyond, double expected)
    {
        ResponseSummary summary = Sum((response, random) =>
        {
            response.Add(1, 1 - beyond, 50 * Math.Sqrt(random.Uniform()), 0);
            response.Add(1, beyond, 300, 0);
        });
        Assert.That(summary.Radius90Mm.Value, Is.EqualTo(expected).Within(0.3));
        Assert.That(summary.Radius90Mm.Error, Is.InRange(0.01, 0.3));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Summary_WithoutVisibleEnergy_HasZeros()
    {
        ResponseSummary summary = Sum((response, random) => response.Add(0, random.Uniform(), 0, 0));
        Assert.That((summary.VisibleMeanMev, summary.VisibleRmsMev, summary.DepthMeanLayers, summary.DepthRmsLayers), Is.Default);
        Assert.That(summary.DepositedMeanMev.Value, Is.EqualTo(0.5).Within(0.02));
        Assert.That(summary.Radius90Mm, Is.EqualTo(default(MeasuredValue)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Summary_OfOneEvent_HasNoErrors()
    {
        var recorder = new ResponseRecorder(Layout);
        recorder.Responses[0].Add(3, 2, 1, 0);
        recorder.CloseEvent(new EnergyLedger(), new TruthRecord([]));
        var summary = ResponseSummary.Of([recorder], 0);
        Assert.That((summary.VisibleMeanMev, summary.DepthMeanLayers), Is.EqualTo((new MeasuredValue(2, 0), new MeasuredValue(1.5, 0))));
        foreach ((string name, MeasuredValue value) in summary.Quantities())
            Assert.That((double.IsFinite(value.Value), value.Error), Is.EqualTo((true, 0.0)), name);
    }

    private static ResponseSummary Sum(Action<VolumeResponse, Draws> fill)
    {
        List<ResponseRecorder> blocks = [];
        var random = new Draws();
        for (int block = 0; block < Blocks; block++)
        {
            var recorder = new ResponseRecorder(Layout);
            for (int number = 0; number < EventsPerBlock; number++)
            {
                fill(recorder.Responses[0], random);
                recorder.CloseEvent(new EnergyLedger(), new TruthRecord([]));
            }
            blocks.Add(recorder);
        }
        return ResponseSummary.Of(blocks, 0);
    }

    private static void RequireAgreement(MeasuredValue value, double expected, double error)
    {
        Assert.That(value.Value, Is.EqualTo(expected).Within(4 * error));
        Assert.That(value.Error, Is.EqualTo(error).Within(25).Percent);
    }

    /// <summary>One stream that closures can share.</summary>
    private sealed class Draws
    {
        private RandomStream _stream = new(1, 0, 0, StreamPurpose.Study);

        public double Uniform() => _stream.Uniform();

        public double Normal() => _stream.Normal();
    }
}
