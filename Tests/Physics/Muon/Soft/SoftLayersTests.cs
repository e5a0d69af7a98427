using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics;
using NA64Mu.Physics.Muon.Soft;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Muon.Soft;

/// <summary>Sums of soft transfers against the mean loss of the same processes, and against themselves in pieces.</summary>
[TestFixture]
public sealed class SoftLayersTests
{
    private const double AllowedSigma = 4;
    private static readonly DetectorLayout Hcal = TestLayouts.ThickPlates(48);
    private static readonly DetectorLayout Ecal = TestLayouts.ThinPlates();
    private static readonly PhysicsList HcalPhysics = PhysicsList.Fast(Hcal);
    private static readonly PhysicsList EcalPhysics = PhysicsList.Fast(Ecal);

    /// <summary>What the loss below 100 MeV has more than that below 1 MeV; tables of both are good to 0.2 %.</summary>
    [TestCase(10)]
    [TestCase(60)]
    [TestCase(160)]
    [TestCase(900)]
    [Category(Categories.Reference)]
    public void MeanLoss_OfSoftTransfers_IsThatBetweenTheTwoCuts(double energy)
    {
        double kineticEnergy = energy * Units.GeV;
        Assert.Multiple(() =>
        {
            Assert.That(LayersOf(EcalPhysics).MeanLoss(kineticEnergy), Is.EqualTo(Between(Ecal, EcalPhysics, kineticEnergy)).Within(0.5).Percent);
            Assert.That(LayersOf(HcalPhysics).MeanLoss(kineticEnergy), Is.EqualTo(Between(Hcal, HcalPhysics, kineticEnergy)).Within(0.5).Percent);
        });
    }

    [TestCase(20)]
    [TestCase(160)]
    [Category(Categories.Statistical)]
    public void Sum_OverAllLayers_HasTheMeanLoss(double energy)
    {
        double kineticEnergy = energy * Units.GeV, length = LengthOf(Hcal);
        SoftLayers layers = LayersOf(HcalPhysics);
        var random = new RandomStream(1, 0, 0, StreamPurpose.Transport);
        var moments = new Moments();
        const int samples = 100_000;
        for (int sample = 0; sample < samples; sample++) moments.Add(layers.Sample(kineticEnergy, length, ref random));
        Assert.Multiple(() =>
        {
            Assert.That(moments.Mean, Is.EqualTo(length * layers.MeanLoss(kineticEnergy)).Within(AllowedSigma * moments.ErrorOfMean + 1e-3 * moments.Mean));
            Assert.That(random.Draws, Is.EqualTo(samples), "draws");
        });
    }

    /// <summary>The transfers of 47.5 layers drawn one by one and those of half a layer, against the table of 48.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Sum_InTwoPieces_HasTheQuantilesOfTheWhole()
    {
        const double kineticEnergy = 157 * Units.GeV;
        const int samples = 20_000;
        SoftLayers layers = LayersOf(HcalPhysics);
        double length = LengthOf(Hcal);
        var random = new RandomStream(2, 0, 0, StreamPurpose.Transport);
        List<double> whole = [], pieces = [];
        for (int sample = 0; sample < samples; sample++)
        {
            whole.Add(layers.Sample(kineticEnergy, length, ref random));
            pieces.Add(layers.Sample(kineticEnergy, 47.5 / 48 * length, ref random) + layers.Sample(kineticEnergy, 0.5 / 48 * length, ref random));
        }
        Quantiles one = new(whole), other = new(pieces);
        foreach (double percent in new[] { 1.0, 5, 25, 50, 75, 95, 99 })
        {
            double sigma = Math.Sqrt(Math.Pow(one.ErrorAt(percent, samples), 2) + Math.Pow(other.ErrorAt(percent, samples), 2));
            Assert.That(one.At(percent), Is.EqualTo(other.At(percent)).Within(AllowedSigma * sigma), $"{percent} %");
        }
    }

    [TestCase(ProcessId.Bremsstrahlung, 50_000, true)]
    [TestCase(ProcessId.Bremsstrahlung, 0, false)]
    [TestCase(ProcessId.PairProduction, 50, false)]
    [TestCase(ProcessId.MuonNuclear, 0, true)]
    [Category(Categories.Unit)]
    public void Sums_WhereTransfersThatWouldBeSummedAreScaled_AreNotUsed(ProcessId process, double transfer, bool isUsed)
    {
        DetectorLayout layout = Hcal with
        {
            Weighting = new WeightingSettings { Scale = [new ScaledProcess { Process = process, Factor = 5, TransferMinimum = transfer }] },
        };
        Assert.That(SoftTransfers.IsUsedIn(layout), Is.EqualTo(isUsed));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Sums_SwitchedOffOrWithoutCalorimeter_AreNotUsed() => Assert.Multiple(() =>
    {
        Assert.That(PhysicsList.Fast(Hcal with { Physics = new PhysicsSettings { FastSum = 0 } }).Soft, Is.Null);
        Assert.That(PhysicsList.Fast(TestLayouts.Homogeneous(TestMaterials.Iron, 100, 100)).Soft, Is.Null);
        Assert.That(HcalPhysics.Soft, Is.Not.Null);
    });

    private static SoftLayers LayersOf(PhysicsList physics) => physics.Soft!.In(TestLayouts.Block)!;

    private static double LengthOf(DetectorLayout layout) => 2 * layout[TestLayouts.Block].Shape.HalfZ;

    private static double Between(DetectorLayout layout, PhysicsList physics, double kineticEnergy)
    {
        double loss = 0;
        LayerStructure layers = layout[TestLayouts.Block].Layers!;
        foreach (Slab slab in layers.Unit)
        {
            var medium = new MediumId(slab.Material.Index);
            loss += slab.Thickness / layers.Pitch * (physics.Soft!.Harder.MuonLoss(medium, kineticEnergy) - physics.MuonLoss(medium, kineticEnergy));
        }
        return loss;
    }
}
