using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NA64Mu.Transport.Signal;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport.Signal;

/// <summary>Forced emission against natural emission with a raised coupling, against the sum along the steps, and in both steppers.</summary>
[TestFixture]
public sealed class ForcedEmissionTests
{
    private const double AllowedSigma = 3;
    private const double AllowedDistance = 2.3;

    private static readonly LayerStructure Ecal = new()
    {
        Unit = [new Slab(TestMaterials.Lead, 1.5, IsActive: false), new Slab(TestMaterials.Polystyrene, 1.5, IsActive: true)],
        Count = 150,
    };

    /// <summary>A Z' of 100 MeV that one muon in 90 radiates in the block.</summary>
    private static readonly DarkBoson Strong = new(DarkModel.Vector, 100, 1.2);

    private static readonly DarkBoson Weak = Strong with { Coupling = 3e-5 };

    [Test]
    [Category(Categories.Statistical)]
    public void Emission_ForcedAndNatural_Agree() => RequireSame(
        EmissionSample.Shoot(Block(DetectorSystem.Ecal), Strong, EmissionMode.Natural, 60_000, seed: 1),
        EmissionSample.Shoot(Block(DetectorSystem.Ecal), Strong, EmissionMode.Forced, 10_000, seed: 2));

    /// <summary>The weights of forced emission, of a scaled natural one and of branches multiply.</summary>
    [TestCase(EmissionMode.Forced, false, true)]
    [TestCase(EmissionMode.Natural, true, false)]
    [TestCase(EmissionMode.Natural, true, true)]
    [Category(Categories.Statistical)]
    public void Emission_UnderOtherWeights_HasTheYieldOfForcedEmission(EmissionMode mode, bool isScaled, bool isSplit)
    {
        DetectorLayout layout = Weighted(isScaled ? 30 : 1, isSplit);
        RequireSame(
            EmissionSample.Shoot(layout, Strong, mode, 10_000, seed: 12),
            EmissionSample.Shoot(Block(DetectorSystem.Ecal), Strong, EmissionMode.Forced, 10_000, seed: 13));
    }

    /// <summary>
    /// One muon in 1000 radiates, with its emission made 30 times as frequent; then one in 30: 100 000 do, so that 1 % is 3σ. With a cut of 1 GeV, which leaves out most other secondaries and
    /// their time. An event counts once: what it has from Eq. (6) is −ln(1 − yield). docs/validation.md has the numbers.
    /// </summary>
    [TestCase(0.36, 30, 1_700_000)]
    [TestCase(2.0, 1, 1_700_000)]
    [Category(Categories.Statistical)]
    [Category(Categories.LongRunning)]
    public void Emission_ForcedAndNaturalWithManyEmissions_AgreeWithEachOtherAndWithTheSumAlongTheSteps(double coupling, double factor, int perPart)
    {
        DarkBoson boson = Strong with { Coupling = coupling };
        DetectorLayout layout = Weighted(factor, isSplit: false);
        const int parts = 2;
        const double cut = 1 * Units.GeV;
        var natural = new EmissionSample[parts];
        Parallel.For(0, parts, part => natural[part] = EmissionSample.Shoot(layout, boson, EmissionMode.Natural, perPart, seed: 3, part * perPart, cut));
        var whole = EmissionSample.Join(natural);
        var forced = EmissionSample.Shoot(Block(DetectorSystem.Ecal), boson, EmissionMode.Forced, 200_000, seed: 4, cut: cut);
        double sum = EmissionsOnSteps.PerMuon(Block(DetectorSystem.None), boson, 20_000, seed: 5);
        double perNaturalMuon = -Math.Log(1 - whole.Yield), perForcedMuon = -Math.Log(1 - forced.Yield);
        TestContext.Out.WriteLine($"along the steps {sum:G6}, natural {perNaturalMuon:G6}, forced {perForcedMuon:G6}");
        RequireSame(whole, forced);
        Assert.Multiple(() =>
        {
            Assert.That(whole.Emissions, Is.GreaterThan(50_000));
            Assert.That(perNaturalMuon, Is.EqualTo(sum).Within(1).Percent);
            Assert.That(perForcedMuon, Is.EqualTo(sum).Within(1).Percent);
        });
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Emission_InCondensedStepsAndSlabBySlab_Agrees()
    {
        var condensed = EmissionSample.Shoot(Block(DetectorSystem.Ecal), Weak, EmissionMode.Forced, 10_000, seed: 6);
        var slabs = EmissionSample.Shoot(Block(DetectorSystem.None), Weak, EmissionMode.Forced, 10_000, seed: 7);
        double sum = EmissionsOnSteps.PerMuon(Block(DetectorSystem.None), Weak, 5000, seed: 8);
        TestContext.Out.WriteLine($"sum along the steps {sum:G6}");
        RequireSame(condensed, slabs);
        Assert.That(condensed.Yield, Is.EqualTo(sum).Within(1).Percent);
        Assert.That(slabs.Yield, Is.EqualTo(sum).Within(1).Percent);
    }

    /// <summary>With a free path as long as the block most muons radiate, at energies and depths that the straight way does not foresee.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Emission_OfAVeryStrongBoson_HasTheWeightsOfNature()
    {
        DarkBoson boson = Strong with { Coupling = 12 };
        var natural = EmissionSample.Shoot(Block(DetectorSystem.Ecal), boson, EmissionMode.Natural, 8000, seed: 9);
        var forced = EmissionSample.Shoot(Block(DetectorSystem.Ecal), boson, EmissionMode.Forced, 20_000, seed: 10);
        RequireSame(natural, forced);
        Assert.That(natural.MostEmissions, Is.GreaterThan(1));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Emission_Forced_HappensOnceInAlmostEveryEvent()
    {
        const int events = 5000;
        var forced = EmissionSample.Shoot(Block(DetectorSystem.Ecal), Weak, EmissionMode.Forced, events, seed: 11);
        Assert.Multiple(() =>
        {
            Assert.That(forced.MostEmissions, Is.EqualTo(1));
            // Some per cent of the muons lose so much energy before that the rate falls.
            Assert.That(forced.Emissions, Is.InRange(0.97 * events, events));
            Assert.That(forced.Depths.Select(depth => depth.Value), Is.All.InRange(0.0, 450.0));
            Assert.That(forced.YieldError / forced.Yield, Is.LessThan(0.01));
        });
    }

    /// <summary>The block with its emissions scaled, and a history that branches in three behind 150 mm.</summary>
    private static DetectorLayout Weighted(double factor, bool isSplit) => Block(DetectorSystem.Ecal) with
    {
        Weighting = new WeightingSettings
        {
            Scale = factor > 1 ? [new ScaledProcess { Process = ProcessId.DarkEmission, Factor = factor }] : [],
            Splitting = isSplit ? [new HistoryRule { Name = "middle", Z = 150, Factor = 3 }] : [],
        },
    };

    private static DetectorLayout Block(DetectorSystem system) => TestLayouts.Layered(system, 500, Ecal.Count, [.. Ecal.Unit]);

    private static void RequireSame(EmissionSample one, EmissionSample other)
    {
        TestContext.Out.WriteLine($"yields {one.Yield:G6} ± {one.YieldError:G2} ({one.Emissions}) and {other.Yield:G6} ± {other.YieldError:G2} ({other.Emissions})");
        Assert.Multiple(() =>
        {
            double error = Math.Sqrt(one.YieldError * one.YieldError + other.YieldError * other.YieldError);
            Assert.That(one.Yield, Is.EqualTo(other.Yield).Within(AllowedSigma * error), "yield");
            RequireClose("x", one.Fractions, other.Fractions);
            RequireClose("depth", one.Depths, other.Depths);
            RequireClose("recoil angle", one.RecoilAngles, other.RecoilAngles);
            Assert.That(one.LargestImbalance, Is.LessThan(1e-3), "energy balance [MeV]");
            Assert.That(other.LargestImbalance, Is.LessThan(1e-3), "energy balance [MeV]");
        });
    }

    private static void RequireClose(string quantity, List<(double Value, double Weight)> one, List<(double Value, double Weight)> other)
    {
        double distance = EmissionSample.Distance(one, other);
        TestContext.Out.WriteLine($"{quantity}: {distance:F2}");
        Assert.That(distance, Is.LessThan(AllowedDistance), quantity);
    }
}
