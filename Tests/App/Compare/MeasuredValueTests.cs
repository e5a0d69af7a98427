using NA64Mu.App.Compare;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Compare;

[TestFixture]
public sealed class MeasuredValueTests
{
    [TestCase(3.0, 4.0, 2.0)]
    [TestCase(0.0, 4.0, double.NaN)]
    [TestCase(1e-15, 1e-15, double.NaN)]
    [Category(Categories.Unit)]
    public void Deviations_OfTwoValues_NeedTheErrorOfEach(double error, double otherError, double expected)
    {
        double deviations = new MeasuredValue(20, error).Deviations(new MeasuredValue(10, otherError));
        Assert.That(deviations, Is.EqualTo(expected));
    }
}
