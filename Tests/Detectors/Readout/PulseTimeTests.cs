using NA64Mu.Detectors.Readout;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Detectors.Readout;

[TestFixture]
[Category(Categories.Unit)]
public sealed class PulseTimeTests
{
    [TestCase(1.5, 0, 0, 1.5)]
    [TestCase(3, 8, 4, 5)]
    [TestCase(0, 2, 0, 2)]
    public void Resolution_FloorAndLight_AddInSquares(double floor, double perElectron, double photoelectrons, double expected) =>
        Assert.That(PulseTime.Resolution(floor, perElectron, photoelectrons), Is.EqualTo(expected).Within(1e-12));

    [TestCase(2, 0.5, 0.5, 2)]
    [TestCase(2, 0.5, 8, 0.5)]
    [TestCase(2, 0.5, 0.1, 2)]
    [TestCase(2, 0.5, -1, 0)]
    [TestCase(0, 0.5, 8, 0)]
    public void Walk_HigherPulse_FallsWithTheRootOfTheHeight(double walk, double threshold, double height, double expected) =>
        Assert.That(PulseTime.Walk(walk, threshold, height), Is.EqualTo(expected).Within(1e-12));
}
