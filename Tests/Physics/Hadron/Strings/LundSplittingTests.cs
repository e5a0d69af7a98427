using NA64Mu.Core;
using NA64Mu.Physics.Hadron.Strings;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Hadron.Strings;

[TestFixture]
public sealed class LundSplittingTests
{
    [TestCase(0.05)]
    [TestCase(0.5)]
    [TestCase(2.0)]
    [Category(Categories.Statistical)]
    public void Sample_ManyShares_HaveTheMeanOfTheFunction(double squareGev)
    {
        double c = 0.7 * squareGev;
        double Function(double z) => (1 - z) / z * System.Math.Exp(-c / z);
        double norm = MathNet.Numerics.Integration.GaussLegendreRule.Integrate(Function, 1e-6, 1, 512);
        double mean = MathNet.Numerics.Integration.GaussLegendreRule.Integrate(z => z * Function(z), 1e-6, 1, 512) / norm;
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        var moments = new Moments();
        for (int draw = 0; draw < 50_000; draw++) moments.Add(LundSplitting.Sample(squareGev * Units.GeV * Units.GeV, ref random));
        Assert.That(moments.PullOfMean(mean), Is.LessThan(4));
        Assert.That(random.Draws / 50_000.0, Is.LessThan(12));
    }
}
