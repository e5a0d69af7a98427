using System;
using NA64Mu.Core;
using NA64Mu.Detectors.Trackers;
using NA64Mu.Geometry.Settings;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Detectors.Trackers;

[TestFixture]
public sealed class PrimaryIonisationTests
{
    private const int Crossings = 50_000;

    private static readonly TrackerReadout Readout = new() { Resolution = 0.05 };

    [TestCase(1.4e-3)]
    [TestCase(20e-3)]
    [Category(Categories.Statistical)]
    public void Draw_Electrons_CarryTheEnergy(double energy)
    {
        var ionisation = new PrimaryIonisation(Readout, 16.15);
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        var electrons = new Moments();
        for (int crossing = 0; crossing < Crossings; crossing++)
        {
            int sum = 0;
            foreach (int size in ionisation.Draw(energy, 16.15, 1000, out double weight, ref random))
            {
                Assert.That(size, Is.Positive);
                sum += size;
                Assert.That(weight, Is.EqualTo(1));
            }
            electrons.Add(sum);
        }
        double mean = energy / Readout.PairEnergy;
        Assert.That(electrons.Mean, Is.EqualTo(mean).Within(4 * electrons.ErrorOfMean), "4σ");
        double width = Math.Sqrt(Readout.Fano * mean + 1.0 / 6);
        Assert.That(electrons.Width, Is.EqualTo(width).Within(0.02 * width));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Draw_TooLittleEnergy_HasOneElectronForEachIonisation()
    {
        var ionisation = new PrimaryIonisation(Readout, 16.15);
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        var clusters = new Moments();
        for (int crossing = 0; crossing < Crossings; crossing++)
        {
            ReadOnlySpan<int> sizes = ionisation.Draw(0.05e-3, 16.15, 1000, out _, ref random);
            clusters.Add(sizes.Length);
            foreach (int size in sizes) Assert.That(size, Is.EqualTo(1));
        }
        Assert.That(clusters.Mean, Is.EqualTo(16.15).Within(4 * clusters.ErrorOfMean), "4σ");
    }

    [Test]
    [Category(Categories.Unit)]
    public void Draw_MuchEnergy_FollowsFewerHeavierElectrons()
    {
        var ionisation = new PrimaryIonisation(Readout, 16.15);
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        int sum = 0;
        foreach (int size in ionisation.Draw(0.267, 16, 1000, out double weight, ref random))
        {
            sum += size;
            Assert.That(weight, Is.EqualTo(10).Within(0.1));
        }
        Assert.That(sum, Is.EqualTo(1000).Within(1));
    }

    /// <summary>Most ionisations set one electron free; the tail carries a good part of the charge.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void ClusterSizes_Many_HaveTheMeasuredShares()
    {
        const int Draws = 1_000_000;
        var random = new RandomStream(2, 0, 0, StreamPurpose.Study);
        int ones = 0, twos = 0, tail = 0;
        for (int draw = 0; draw < Draws; draw++)
        {
            int size = ClusterSizes.Sample(ref random);
            if (size == 1) ones++;
            if (size == 2) twos++;
            if (size >= 20) tail++;
        }
        // The shares of the table add up to 99.9 %.
        Assert.That(ones / (double)Draws, Is.EqualTo(0.656).Within(0.003));
        Assert.That(twos / (double)Draws, Is.EqualTo(0.150).Within(0.002));
        Assert.That(tail / (double)Draws, Is.EqualTo(0.0111).Within(0.0005));
    }
}
