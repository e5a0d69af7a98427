using NA64Mu.App.Dark;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Dark;

[TestFixture]
public sealed class FeldmanCousinsTests
{
    /// <summary>G. J. Feldman and R. D. Cousins, Phys. Rev. D 57 (1998) 3873, Table IV (90 %).</summary>
    [TestCase(0, 0.0, 0.00, 2.44)]
    [TestCase(1, 0.0, 0.11, 4.36)]
    [TestCase(2, 0.0, 0.53, 5.91)]
    [TestCase(3, 0.0, 1.10, 7.42)]
    [TestCase(10, 0.0, 5.50, 16.50)]
    [TestCase(0, 0.5, 0.00, 1.94)]
    [TestCase(0, 1.0, 0.00, 1.61)]
    [TestCase(1, 1.0, 0.00, 3.36)]
    [TestCase(3, 1.0, 0.10, 6.42)]
    [TestCase(3, 3.0, 0.00, 4.42)]
    [Category(Categories.Reference)]
    public void Interval_OfEachPoint_IsThatOfThePaper(int observed, double background, double low, double high)
    {
        (double Low, double High) interval = FeldmanCousins.Interval(observed, background, 0.9);
        Assert.That(interval.Low, Is.EqualTo(low).Within(0.0101));
        Assert.That(interval.High, Is.EqualTo(high).Within(0.0101));
    }
}
