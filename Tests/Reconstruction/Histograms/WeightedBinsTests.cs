using System.Linq;
using NA64Mu.Reconstruction.Histograms;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Histograms;

[TestFixture]
public sealed class WeightedBinsTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Fill_BranchesOfOneEvent_AddsTheirWeightsInABinBeforeSquaring()
    {
        var bins = new WeightedBins(10);
        foreach (int bin in (int[])[3, 4, 3, 5, 6, 7, 8, 3]) bins.Fill(bin, 0.25);
        bins.CloseEvent();
        bins.Fill(3, 0.25);
        bins.FillUndefined();
        Assert.Multiple(() =>
        {
            Assert.That(bins.SumWeights.ToArray(), Is.EqualTo(new[] { 0, 0, 0, 1, 0.25, 0.25, 0.25, 0.25, 0.25, 0 }));
            Assert.That(bins.SumSquaredWeights[3], Is.EqualTo(0.75 * 0.75 + 0.25 * 0.25), "two events");
            Assert.That(bins.SumSquaredWeights[8], Is.EqualTo(0.25 * 0.25));
            Assert.That((bins.Entries, bins.Undefined), Is.EqualTo((9L, 1L)));
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void Add_Parts_IsTheWholeInAnyOrder()
    {
        double[] weights = [0.1, 1e-17, 0.7, 3, 1e9, 0.2];
        var whole = new WeightedBins(1);
        var sum = new WeightedBins(1);
        foreach (double weight in weights) Fill(whole, weight);
        foreach (double weight in weights.Reverse())
        {
            var part = new WeightedBins(1);
            Fill(part, weight);
            sum.Add(part);
        }
        Assert.That(sum.SumWeights[0], Is.EqualTo(whole.SumWeights[0]));
        Assert.That(sum.SumSquaredWeights[0], Is.EqualTo(whole.SumSquaredWeights[0]));
        Assert.That(sum.Entries, Is.EqualTo(6));
    }

    private static void Fill(WeightedBins bins, double weight)
    {
        bins.Fill(0, weight);
        bins.CloseEvent();
    }
}
