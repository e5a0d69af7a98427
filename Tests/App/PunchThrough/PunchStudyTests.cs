using System;
using System.Linq;
using NA64Mu.App.PunchThrough;
using NA64Mu.App.Residuals;
using NA64Mu.Core;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.PunchThrough;

[TestFixture]
public sealed class PunchStudyTests
{
    private const double AllowedSigma = 4;

    /// <summary>Neutrons lose nothing between reactions: the part without any is exp(−∫Σ dz), over five orders of magnitude.</summary>
    [TestCase(12, 1, 600)]
    [TestCase(48, 1, 600)]
    [TestCase(36, 2, 400)]
    [Category(Categories.Statistical)]
    public void Unreacted_NeutronsBehindManyPlanes_FallExponentially(int layers, int modules, int events)
    {
        var settings = new PunchSettings { Species = Species.Neutron, Momentum = 5 * Units.GeV, Modules = [modules], Limits = [1], Events = events };
        PunchRow row = PunchBench.Shoot(layers, settings);
        double expected = Math.Exp(-row.InteractionLengths);
        TestContext.Out.WriteLine($"{row.Unreacted.Value:G4} ± {row.Unreacted.Error:G2} of {expected:G4}, {row.Histories} histories, {row.Planes} planes");
        Assert.That(row.Planes, Is.EqualTo((int)(row.InteractionLengths / Math.Log(3))));
        Assert.That(row.Unreacted.Value, Is.EqualTo(expected).Within(AllowedSigma * row.Unreacted.Error));
        Assert.That(row.Unreacted.Error, Is.LessThan(0.5 * expected), "a closed test that can fail");
    }

    [TestCase(Species.PiMinus, 10, 1500)]
    [TestCase(Species.Neutron, 10, 1500)]
    [Category(Categories.Statistical)]
    public void Passed_SplitHistories_AreAsManyAsOfWholeOnes(Species species, double momentum, int events)
    {
        const int layers = 18;
        var settings = new PunchSettings { Species = species, Momentum = momentum * Units.GeV, Modules = [1], Limits = [25, 60], Events = events, Branches = 1, Decays = DecayScaling.Natural };
        PunchRow whole = PunchBench.Shoot(layers, settings);
        PunchRow split = PunchBench.Shoot(layers, settings with { Branches = 2, Events = events / 3, Seed = 2, Decays = DecayScaling.Scaled });
        Assert.That(whole.Histories, Is.EqualTo(events));
        Assert.That(split.Histories, Is.GreaterThan(events / 3));
        foreach ((PunchLimit one, PunchLimit other) in whole.Limits.Zip(split.Limits)) AssertAlike(one.All, other.All);
        AssertAlike(whole.Unreacted, split.Unreacted);
    }

    /// <summary>Four times as many decays, with weights: muons behind the module are as frequent as without.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Muons_OfScaledDecays_AreAsManyAsInNature()
    {
        var settings = new PunchSettings { Species = Species.KMinus, Momentum = 3 * Units.GeV, Modules = [1], Limits = [40], Events = 6000, Branches = 1, Decays = DecayScaling.Natural };
        PunchRow natural = PunchBench.Shoot(6, settings);
        PunchRow scaled = PunchBench.Shoot(6, settings with { Events = 2000, Seed = 2, Decays = DecayScaling.Scaled });
        Assert.That(scaled.DecayFactor, Is.GreaterThan(4));
        TailProbability one = natural.Limits[0].ByLeaving[LeavingParticle.Muon], other = scaled.Limits[0].ByLeaving[LeavingParticle.Muon];
        Assert.That(other.Events / 2000.0, Is.GreaterThan(2 * one.Value), "more muons");
        AssertAlike(one, other);
        AssertAlike(natural.Unreacted, scaled.Unreacted);
    }

    [Test]
    [Category(Categories.Regression)]
    public void Rows_OfTwoThreads_AreThoseOfOne()
    {
        var settings = new PunchSettings { Species = Species.Proton, Momentum = 5 * Units.GeV, Modules = [1], Limits = [20], Events = 40 };
        PunchRow one = PunchBench.Shoot(12, settings), two = PunchBench.Shoot(12, settings, threads: 2);
        Assert.That(two.Unreacted, Is.EqualTo(one.Unreacted));
        Assert.That(two.Limits[0].All, Is.EqualTo(one.Limits[0].All));
        Assert.That(two.Histories, Is.EqualTo(one.Histories));
    }

    private static void AssertAlike(in TailProbability one, in TailProbability other)
    {
        TestContext.Out.WriteLine($"{one.Value:G4} ± {one.Error:G2}, {other.Value:G4} ± {other.Error:G2}");
        Assert.That(one.Events, Is.GreaterThan(10));
        Assert.That(other.Value, Is.EqualTo(one.Value).Within(AllowedSigma * Math.Sqrt(one.Error * one.Error + other.Error * other.Error)));
    }
}
