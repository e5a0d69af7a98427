using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Settings;
using NA64Mu.Reconstruction;
using NA64Mu.Reconstruction.Selection;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Selection;

[TestFixture]
public sealed class CutFlowTests
{
    private const uint Beam = 1u << 30;

    /// <summary>Two events: one of three branches, of which two pass, and one of one branch.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Fill_BranchesOfOneEvent_AddsTheirWeightsBeforeSquaring()
    {
        CutFlow flow = Empty();
        ReconstructedEvents first = RecordedEvents.Empty(), second = RecordedEvents.Empty();
        RecordedEvents.Add(first, trigger: Beam, weight: 0.2);
        RecordedEvents.Add(first, trigger: 0, weight: 0.2, branch: 1);
        RecordedEvents.Add(second, trigger: Beam, weight: 0.2, branch: 2);
        RecordedEvents.Add(second, trigger: Beam, weight: 1);
        flow.Fill(first);
        flow.Fill(second);
        CutFlowRow all = flow.Rows[0], beam = flow.Rows[1];
        double[] came = [0.6, 1], passed = [0.4, 1];
        double ratio = 1.4 / 1.6;
        double variance = passed.Zip(came, (a, b) => (a - ratio * b) * (a - ratio * b)).Sum() / (1.6 * 1.6);
        Assert.Multiple(() =>
        {
            Assert.That((Empty().Rows[0].Description, all.Description), Is.EqualTo(("muons on target", "all, by weight")));
            Assert.That((all.Raw, all.Events, beam.Raw), Is.EqualTo((4L, 2L, 3L)));
            Assert.That(all.SumSquaredWeights, Is.EqualTo(0.6 * 0.6 + 1).Within(1e-12), "across the border of two blocks");
            Assert.That(beam.SumSquaredWeights, Is.EqualTo(0.4 * 0.4 + 1).Within(1e-12));
            Assert.That(beam.Efficiency, Is.EqualTo(ratio).Within(1e-12));
            Assert.That(beam.OfBefore.Variance, Is.EqualTo(variance).Within(1e-12));
            Assert.That(beam.EffectiveMuonsOnTarget, Is.EqualTo(2 * 1.4 / 1.16).Within(1e-12));
            Assert.That(flow.Rows[1], Is.EqualTo(beam), "asked twice");
        });
    }

    /// <summary>Clopper-Pearson with effective numbers is that with counts where all weights are equal.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Intervals_OfEqualWeights_AreThoseOfCounts()
    {
        CutFlowRow plain = Filled(weight: 1).Rows[1], weighted = Filled(weight: 1e-9).Rows[1];
        Assert.That((plain.IsWeighted, weighted.IsWeighted), Is.EqualTo((false, true)));
        Assert.That(weighted.Efficiency, Is.EqualTo(plain.Efficiency).Within(1e-9).Percent);
        Assert.That(weighted.EfficiencyInterval.Low, Is.EqualTo(plain.EfficiencyInterval.Low).Within(1e-6).Percent);
        Assert.That(weighted.WideCumulativeInterval.High, Is.EqualTo(plain.WideCumulativeInterval.High).Within(1e-6).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Interval_WithoutWeightOrWhereNothingPasses_IsDefined()
    {
        CutFlow dead = Empty();
        ReconstructedEvents events = RecordedEvents.Empty();
        RecordedEvents.Add(events, trigger: 0, weight: 0);
        dead.Fill(events);
        CutFlow lost = Empty();
        events = RecordedEvents.Empty();
        for (int number = 0; number < 50; number++) RecordedEvents.Add(events, trigger: 0, weight: 0.5);
        lost.Fill(events);
        Assert.That(dead.Rows[1].EfficiencyInterval, Is.EqualTo((0.0, 1.0)));
        Assert.That(lost.Rows[1].EfficiencyInterval.Low, Is.Zero);
        Assert.That(lost.Rows[1].EfficiencyInterval.High, Is.EqualTo(ClopperPearson.Interval(0, 50, ClopperPearson.OneSigma).High).Within(1e-6).Percent);
    }

    /// <summary>The 68 % interval of a weighted efficiency holds the truth in 68 % of 400 samples: weights drawn evenly from 0 to 2, 300 events each.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void EfficiencyInterval_OfManyWeightedSamples_HoldsTheTruthAsOftenAsItSays()
    {
        const int samples = 400;
        const double efficiency = 0.2;
        var random = new RandomStream(11, 0, 0, StreamPurpose.Study);
        int held = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            ReconstructedEvents events = RecordedEvents.Empty();
            for (int number = 0; number < 300; number++)
                RecordedEvents.Add(events, trigger: random.Uniform() < efficiency ? Beam : 0, weight: 2 * random.Uniform());
            CutFlow flow = Empty();
            flow.Fill(events);
            (double low, double high) = flow.Rows[1].EfficiencyInterval;
            if (low <= efficiency && efficiency <= high) held++;
        }
        double part = (double)held / samples, sigma = Math.Sqrt(0.68 * 0.32 / samples);
        TestContext.Out.WriteLine($"held in {part:P1}");
        // Clopper-Pearson holds it a little more often than it says.
        Assert.That(part, Is.InRange(0.683 - 4 * sigma, 0.683 + 0.04 + 4 * sigma));
    }

    private static CutFlow Filled(double weight)
    {
        ReconstructedEvents events = RecordedEvents.Empty();
        for (int number = 0; number < 60; number++) RecordedEvents.Add(events, trigger: number % 3 == 0 ? Beam : 0, weight: weight);
        CutFlow flow = Empty();
        flow.Fill(events);
        return flow;
    }

    private static CutFlow Empty() => new(StandardCuts.From(DefaultLayout.Load() with { Selection = new SelectionSettings() }));
}
