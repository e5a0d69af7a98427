using NA64Mu.App.Plots;
using NA64Mu.Core;
using NA64Mu.Detectors.Digits;
using NA64Mu.Geometry.Settings;
using NA64Mu.Reconstruction;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Plots;

[TestFixture]
public sealed class EventHistogramsTests
{
    [TestCase(0.0, 300.0)]
    [TestCase(0.02, 0.03)]
    [TestCase(4.0, 10.0)]
    [TestCase(160.0, 300.0)]
    [TestCase(900.0, 1000.0)]
    [Category(Categories.Unit)]
    public void Axes_OfEnergies_ReachAsFarAsTheData(double largest, double top)
    {
        var events = new ReconstructedEvents(SmallLayout.WithDipole());
        var histograms = new EventHistograms(new SelectionSettings(), events.Modules, largest * Units.GeV);
        Assert.That(histograms.CalorimeterEnergy.Axis.High, Is.EqualTo(top).Within(1e-9).Percent);
        Assert.That(histograms.CalorimeterEnergy.Axis.Low, Is.EqualTo(1e-4 * top).Within(1e-9).Percent);
    }

    [TestCase(1.0, 1.0)]
    [TestCase(20.0, 160.0)]
    [TestCase(159.0, 160.0)]
    [TestCase(200.0, 200.0)]
    [Category(Categories.Unit)]
    public void Reach_OfEventsOfTheBeam_IsTheBeam(double largest, double reach) =>
        Assert.That(EventHistograms.ReachOf(DefaultLayout.Load(), largest * Units.GeV), Is.EqualTo(reach * Units.GeV).Within(1e-9).Percent);

    [Test]
    [Category(Categories.Unit)]
    public void Fill_BranchesOfOneEvent_AddsTheirWeightsBeforeSquaring()
    {
        ReconstructedEvents events = RecordedEvents.Empty();
        RecordedEvents.Add(events, weight: 0.25);
        RecordedEvents.Add(events, weight: 0.25, branch: 1);
        RecordedEvents.Add(events, weight: 0.25);
        EventHistograms histograms = Filled(events);
        double squares = 0.5 * 0.5 + 0.25 * 0.25;
        Assert.Multiple(() =>
        {
            Assert.That((histograms.Muons, histograms.Rows), Is.EqualTo((2L, 3L)));
            Assert.That(histograms.BeamMomentum.SumWeights[81], Is.EqualTo(0.75));
            Assert.That(histograms.BeamMomentum.SumSquaredWeights[81], Is.EqualTo(squares));
            Assert.That(histograms.CalorimeterEnergy.SumSquaredWeights.ToArray(), Has.Some.EqualTo(squares));
            Assert.That(histograms.BeamSpot.SumSquaredWeights(51, 51), Is.EqualTo(squares));
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void Fill_MuonsOfEachKind_GoWhereTheyBelong()
    {
        ReconstructedEvents events = RecordedEvents.Empty();
        RecordedEvents.Add(events, trigger: 0, weight: 2);
        RecordedEvents.Add(events, trigger: TriggerBits.Beam, outgoing: 61_000, ecal: 90_000);
        RecordedEvents.Add(events, candidates: 3);
        RecordedEvents.Add(events, vhcal: 2_000);
        RecordedEvents.Add(events, outgoing: 61_000);
        EventHistograms histograms = Filled(events);
        Assert.Multiple(() =>
        {
            Assert.That(histograms.Muons, Is.EqualTo(5));
            Assert.That(histograms.HermeticityBeam.Entries, Is.EqualTo(3), "trigger and single track");
            Assert.That(histograms.HermeticityBeam.SumWeights(31, 48), Is.EqualTo(1), "60-62 GeV, 94-96 GeV");
            Assert.That(histograms.HermeticityPhysics.Entries, Is.EqualTo(1));
            Assert.That(histograms.HermeticityPhysics.SumWeights(31, 3), Is.EqualTo(1), "60-62 GeV, 4-6 GeV");
            Assert.That(histograms.CalorimeterEnergy.Entries, Is.EqualTo(4), "beam trigger");
            Assert.That(histograms.ModuleEnergies, Has.Count.EqualTo(4));
            Assert.That(histograms.BeamMomentum.SumWeights[81], Is.EqualTo(6), "all, weights counted: 160-162 GeV/c");
            Assert.That(histograms.BeamMomentumTriggered.Entries, Is.EqualTo(4));
            Assert.That(histograms.OutgoingResidual.Entries, Is.EqualTo(3));
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void Add_TwoParts_IsTheWhole()
    {
        ReconstructedEvents events = RecordedEvents.Empty();
        RecordedEvents.Add(events);
        EventHistograms sum = Filled(events);
        sum.Add(Filled(events));
        Assert.That(sum.Muons, Is.EqualTo(2));
        Assert.That(sum.HermeticityPhysics.Entries, Is.EqualTo(2));
        Assert.That(sum.BeamSpot.Entries, Is.EqualTo(2));
    }

    private static EventHistograms Filled(ReconstructedEvents events)
    {
        double[] zero = new double[events.Count], momentum = new double[events.Count];
        System.Array.Fill(momentum, 160_000);
        var histograms = new EventHistograms(new SelectionSettings(), events.Modules, 200 * Units.GeV);
        histograms.Fill(events, new EventTruth(zero, zero, momentum, momentum));
        return histograms;
    }
}
