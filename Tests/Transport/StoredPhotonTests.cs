using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics.Photon.Stored;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport;

[TestFixture]
public sealed class StoredPhotonTests
{
    private const int Photons = 20_000;

    /// <summary>In plates of iron and of lead, stored histories give the interactions, tracks, deposits, times and escapes of single steps. Each group has its histories, so the error of a mean is that between groups.</summary>
    [TestCase(true, 0.03, 0.5)]
    [TestCase(true, 0.1, 0.1)]
    [TestCase(true, 0.3, 0.5)]
    [TestCase(true, 0.9, 0.9)]
    [TestCase(false, 0.1, 0.1)]
    [TestCase(false, 0.3, 0.5)]
    [TestCase(false, 0.9, 0.9)]
    [Category(Categories.Statistical)]
    public void Histories_InAPlate_DoWhatSingleStepsDo(bool isIron, double energy, double depth)
    {
        Result single = Follow(isIron, energy, depth, isStored: false), stored = Follow(isIron, energy, depth, isStored: true);
        RequireSame("interactions", single.Interactions, stored.Interactions);
        RequireSame("electrons", single.Electrons, stored.Electrons);
        RequireSame("energy of electrons", single.EnergyOfElectrons, stored.EnergyOfElectrons);
        RequireSame("deposit", single.Deposit, stored.Deposit);
        RequireSame("escapes", single.Escaped, stored.Escaped);
        RequireSame("energy outside", single.EscapedEnergy, stored.EscapedEnergy);
        RequireSame("direction", single.DirectionZ, stored.DirectionZ);
        RequireSame("time", single.Time, stored.Time);
    }

    /// <summary>What is special in the histories of a group, the latent uncertainty, is a tenth of what 511 keV leave in a plate: no more than the chance of a hundred photons.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Groups_OfOneEnergy_DifferByLittle()
    {
        Result single = Follow(isIron: true, 0.511, 0.5, isStored: false), stored = Follow(isIron: true, 0.511, 0.5, isStored: true);
        double deposit = Excess(single.Deposit, stored.Deposit);
        TestContext.Out.WriteLine($"between groups: deposit {100 * deposit:F1} %, energy outside {100 * Excess(single.EscapedEnergy, stored.EscapedEnergy):F1} %");
        Assert.That(deposit, Is.LessThan(0.12));

        static double Excess(GroupedMean single, GroupedMean stored) =>
            Math.Sqrt(Math.Max(0, Math.Pow(stored.ErrorOfMean, 2) - Math.Pow(single.ErrorOfMean, 2)) * Result.Groups) / single.Mean;
    }

    /// <summary>The histories of an event depend on nothing but its group.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Event_BehindOthers_IsAsOnItsOwn()
    {
        var one = new PhotonBench(TestLayouts.ThickPlates(2));
        var other = new PhotonBench(TestLayouts.ThickPlates(2));
        one.Start(0.5, 12.5, 731);
        (double Energy, Vector3D Position) alone = one.Follow();
        for (ulong number = 650; number < 731; number++)
        {
            other.Start(0.5, 12.5, number);
            other.Follow();
        }
        other.Start(0.5, 12.5, 731);
        Assert.That(other.Follow(), Is.EqualTo(alone));
    }

    /// <summary>Where electrons may not end that far from their births, or the set-up says so, there are no histories.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Histories_WithoutRangeRejectionOrSwitchedOff_AreNotUsed()
    {
        DetectorLayout layout = TestLayouts.ThickPlates(2);
        DetectorLayout strict = layout with { Physics = layout.Physics with { ElectronSteps = layout.Physics.ElectronSteps with { RangeRejection = 0 } } };
        DetectorLayout off = layout with { Physics = layout.Physics with { StoredPhotons = false } };
        Assert.That(IsUsed(layout));
        Assert.That(IsUsed(strict), Is.False);
        Assert.That(IsUsed(off), Is.False);
    }

    /// <summary>Walks and new histories allocate nothing.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Walks_ThroughSeveralGroups_AllocateNothing()
    {
        var bench = new PhotonBench(TestLayouts.ThickPlates(2));
        for (ulong number = 0; number < 500; number++) Run(number);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (ulong number = 500; number < 1000; number++) Run(number);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);

        void Run(ulong number)
        {
            bench.Start(0.5, 12.5, number);
            bench.Follow();
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Limits_OfEnergy_AreThoseOfTheWindow()
    {
        Assert.That(StoredPhotons.Covers(0.0199), Is.False);
        Assert.That(StoredPhotons.Covers(0.0201));
        Assert.That(StoredPhotons.Covers(0.98));
        Assert.That(StoredPhotons.Covers(0.99), Is.False);
    }

    private static bool IsUsed(DetectorLayout layout)
    {
        var bench = new PhotonBench(layout);
        for (ulong number = 0; number < 100; number++)
        {
            bench.Start(0.5, 12.5, number);
            bench.Follow();
            if (bench.HasWalked) return true;
        }
        return false;
    }

    private static Result Follow(bool isIron, double energy, double depth, bool isStored)
    {
        DetectorLayout layout = isIron
            ? TestLayouts.ThickPlates(1)
            : TestLayouts.Layered(DetectorSystem.Ecal, 200, 1, new(TestMaterials.Lead, 1.5, false), new(TestMaterials.Polystyrene, 1.5, true));
        double thickness = isIron ? 25 : 1.5;
        var bench = new PhotonBench(layout with { Physics = layout.Physics with { StoredPhotons = isStored } });
        var result = new Result();
        for (int number = 0; number < Photons; number++)
        {
            // A photon of its own in each event, and in each group as many as share one set of histories in a run.
            bench.Start(energy, depth * thickness, (ulong)(number + (isStored ? 0 : 1_000_000)));
            bench.FollowInSlab();
            Assert.That(bench.Deposited + bench.EnergyOfElectrons + bench.Photon.KineticEnergy, Is.EqualTo(energy).Within(1e-12));
            result.Add(bench);
        }
        return result;
    }

    private static void RequireSame(string what, GroupedMean one, GroupedMean other)
    {
        double error = Math.Sqrt(one.ErrorOfMean * one.ErrorOfMean + other.ErrorOfMean * other.ErrorOfMean);
        TestContext.Out.WriteLine($"{what}: {one.Mean:G5} and {other.Mean:G5}, {(error > 0 ? (other.Mean - one.Mean) / error : 0):F1} sigma");
        Assert.That(one.Mean, Is.EqualTo(other.Mean).Within(4 * error + 1e-12), what);
    }

    private sealed class Result
    {
        public const int Groups = Photons / 100;

        public GroupedMean Interactions { get; } = new();

        public GroupedMean Electrons { get; } = new();

        public GroupedMean EnergyOfElectrons { get; } = new();

        public GroupedMean Deposit { get; } = new();

        public GroupedMean Escaped { get; } = new();

        public GroupedMean EscapedEnergy { get; } = new();

        public GroupedMean DirectionZ { get; } = new();

        public GroupedMean Time { get; } = new();

        public void Add(PhotonBench bench)
        {
            bool escapes = bench.Photon.KineticEnergy > 0;
            Interactions.Add(bench.Interactions);
            Electrons.Add(bench.Electrons);
            EnergyOfElectrons.Add(bench.EnergyOfElectrons);
            Deposit.Add(bench.Deposited);
            Escaped.Add(escapes ? 1 : 0);
            EscapedEnergy.Add(bench.Photon.KineticEnergy);
            DirectionZ.Add(escapes ? bench.Photon.Direction.Z : 0);
            Time.Add(bench.Photon.Time);
        }
    }

    /// <summary>A mean whose error is that of the means of groups of 100.</summary>
    private sealed class GroupedMean
    {
        private readonly Moments _groups = new();
        private double _sum;
        private int _count;

        public double Mean => _groups.Mean;

        public double ErrorOfMean => _groups.ErrorOfMean;

        public void Add(double value)
        {
            _sum += value;
            if (++_count < 100) return;
            _groups.Add(_sum / _count);
            (_sum, _count) = (0, 0);
        }
    }
}
