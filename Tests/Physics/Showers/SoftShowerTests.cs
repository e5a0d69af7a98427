using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics;
using NA64Mu.Physics.Muon.Soft;
using NA64Mu.Physics.Showers;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Showers;

/// <summary>Parcels of soft transfers against the response of showers, whose sum they stand for.</summary>
[TestFixture]
public sealed class SoftShowerTests
{
    private const int Samples = 20_000;
    private const double AllowedSigma = 4;
    private static readonly DetectorLayout Ecal = TestLayouts.ThinPlatesOf(2000);
    private static readonly DetectorLayout Hcal = TestLayouts.ThickPlates(300);
    private static readonly (ShowerSampler Showers, SoftLayers Transfers) InEcal = Prepare(Ecal), InHcal = Prepare(Hcal);

    /// <summary>Mean and variance as of one shower of the whole energy, f T and f² σ² T; far from both faces.</summary>
    [TestCase(true, 8)]
    [TestCase(true, 230)]
    [TestCase(false, 30)]
    [TestCase(false, 570)]
    [Category(Categories.Statistical)]
    public void Visible_OfASum_IsThatOfShowersOfThisEnergy(bool isEcal, double energy)
    {
        DetectorLayout layout = isEcal ? Ecal : Hcal;
        ShowerMedium medium = ShowerMediumBuilder.Build(layout[TestLayouts.Block], layout.Materials);
        var visible = new Moments();
        var random = new RandomStream(1, 0, 0, StreamPurpose.Transport);
        for (int sample = 0; sample < Samples; sample++)
        {
            SpotCollector spots = default;
            ShowerEnergy result = Shower(layout, z: 2000, energy, ref spots, ref random);
            visible.Add(spots.Visible);
            Assert.That(result.Deposited + result.Escaped + result.Leaked, Is.EqualTo(energy).Within(1e-9));
            Assert.That(spots.Visible + spots.Passive, Is.EqualTo(result.Deposited).Within(1e-9));
        }
        double mean = medium.ElectronFraction * energy;
        double deviation = medium.ElectronFraction * Math.Sqrt(medium.SamplingVariance * energy);
        Assert.Multiple(() =>
        {
            Assert.That(visible.Mean, Is.EqualTo(mean).Within(AllowedSigma * visible.ErrorOfMean + 0.002 * mean));
            Assert.That(visible.Width, Is.EqualTo(deviation).Within(AllowedSigma * visible.ErrorOfNormalWidth + 0.02 * deviation));
        });
    }

    /// <summary>On the last half radiation length a good part of the energy leaks, in the middle of the block none.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Sum_AtTheFarFace_LeaksAndBalances()
    {
        var random = new RandomStream(2, 0, 0, StreamPurpose.Transport);
        double leaked = 0;
        for (int sample = 0; sample < Samples; sample++)
        {
            SpotCollector spots = default;
            ShowerEnergy result = Shower(Ecal, z: 6000 - 5, 20, ref spots, ref random, length: 5);
            leaked += result.Leaked;
            Assert.That(spots.Visible + spots.Passive + result.Leaked + result.Escaped, Is.EqualTo(20).Within(1e-9));
            Assert.That(spots.LargestZ, Is.LessThanOrEqualTo(6000));
        }
        Assert.That(leaked / (20 * Samples), Is.InRange(0.3, 0.95));
    }

    private static ShowerEnergy Shower(
        DetectorLayout layout, double z, double energy, ref SpotCollector spots, ref RandomStream random, double length = 400)
    {
        (ShowerSampler showers, SoftLayers transfers) = ReferenceEquals(layout, Ecal) ? InEcal : InHcal;
        var muon = new ParticleState
        {
            Species = Species.MuMinus,
            KineticEnergy = 160 * Units.GeV,
            Position = new Vector3D(0, 0, z),
            Direction = Vector3D.AlongBeam,
            Location = new Location(TestLayouts.Block, 0),
        };
        return showers.DepositSoft(in muon, length, energy, transfers, ref spots, ref random);
    }

    private static (ShowerSampler Showers, SoftLayers Transfers) Prepare(DetectorLayout layout) =>
        (new ShowerSampler(layout), PhysicsList.Fast(layout).Soft!.In(TestLayouts.Block)!);
}
