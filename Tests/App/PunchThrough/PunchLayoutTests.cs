using System;
using System.Linq;
using NA64Mu.App;
using NA64Mu.App.PunchThrough;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Geometry.Settings;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.PunchThrough;

[TestFixture]
public sealed class PunchLayoutTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Of_TheDefaultSetUp_RepeatsItsFirstModuleAtTheDistanceOfTheSecond()
    {
        DetectorLayout layout = PunchLayout.Of(DefaultLayout.Load(), 4);
        Assert.That(layout.Volumes.Select(volume => volume.Name), Is.EqualTo((string[])["world", "module1", "module2", "module3", "module4"]));
        Assert.That(layout.Volumes.Skip(1).Select(volume => volume.ZMin), Is.EqualTo((double[])[0, 1700, 3400, 5100]).Within(1e-9));
        Assert.That(layout.Volumes.Skip(1).Select(volume => volume.Layers!.Count), Is.All.EqualTo(48));
        Assert.That(layout.Volumes[0].ZMin, Is.LessThan(-1));
        Assert.That(layout.Volumes[0].ZMax, Is.GreaterThan(layout.Volumes[4].ZMax));
        Assert.That(layout.Physics.Hadrons, Is.EqualTo(HadronTreatment.Followed));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Of_OneModuleAlone_PutsItsCopiesBehindItWithoutAGap()
    {
        DetectorLayout layout = PunchLayout.Of(PunchBench.Layout(10), 3);
        Assert.That(layout.Volumes.Skip(1).Select(volume => volume.ZMin), Is.EqualTo((double[])[0, 290, 580]).Within(1e-9));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Of_SetUpWithoutHadronCalorimeter_IsRefused()
    {
        DetectorLayout layout = GeometryLoader.Parse("materials:\n  air: {density: 0.0012 g/cm3, composition: {N: 1}}\nworld: {material: air, size: 1 1 1 m, center: 0 0 0 m}\nvolumes: {}\n", "empty.yaml");
        Assert.That(() => PunchLayout.Of(layout, 1), Throws.TypeOf<InvalidInputException>().With.Message.Contains("no module of a hadron calorimeter"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Weighted_Planes_StandWhereOneOfTheBranchesIsLeft()
    {
        DetectorLayout plain = PunchLayout.Of(PunchBench.Layout(48), 2);
        var settings = new PunchSettings { Species = Species.Proton, Branches = 4 };
        WeightingSettings weighting = PunchLayout.Weighted(plain, settings, 100 * Units.GeV).Weighting;
        double perModule = PunchLayout.InteractionLengths(plain, Species.Proton, 100 * Units.GeV);
        double[] places = [.. weighting.Splitting.Select(rule => rule.Z!.Value)];
        Assert.That(places, Has.Length.EqualTo((int)(2 * perModule / Math.Log(4))));
        Assert.That(places, Is.Ordered.And.All.InRange(0, 2 * 48 * 29));
        Assert.That(places[0], Is.EqualTo(48 * 29 * Math.Log(4) / perModule).Within(1e-6));
        Assert.That(weighting.Splitting.Select(rule => rule.Factor), Is.All.EqualTo(4));
        Assert.That(weighting.Splitting.Select(rule => rule.EnergyMinimum), Is.All.EqualTo(50 * Units.GeV));
        Assert.That(weighting.Scale, Is.Empty, "a proton does not decay");
    }

    [Test]
    [Category(Categories.Unit)]
    public void Weighted_PionDecays_HappenOnceInTwentyInteractionLengths()
    {
        DetectorLayout plain = PunchLayout.Of(PunchBench.Layout(48), 1);
        ScaledProcess decay = PunchLayout.Weighted(plain, new PunchSettings(), 100 * Units.GeV).Weighting.Scale.Single();
        double length = 48 * 29 / PunchLayout.InteractionLengths(plain, Species.PiMinus, 100 * Units.GeV);
        // γβcτ of a pion of 100.14 GeV/c, cτ = 7.8045 m.
        double decayLength = 7804.5 * Math.Sqrt(100_000.0 * (100_000 + 2 * 139.57039)) / 139.57039;
        Assert.That(decay.Factor * length / decayLength, Is.EqualTo(0.05).Within(0.1).Percent);
        Assert.That(decay.IsForPrimaryOnly && decay.Particles.Single() == Species.PiMinus);
    }
}
