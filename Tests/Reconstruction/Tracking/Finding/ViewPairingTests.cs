using System;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Reconstruction.Tracking.Finding;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking.Finding;

[TestFixture]
public sealed class ViewPairingTests
{
    [Test]
    [Category(Categories.Unit)]
    public void ChiSquare_OfChargesAndTimes_IsThatOfTheirDifferences()
    {
        var hit = new ViewHit(0, 0, 0, 0.1, 1000, 5);
        Assert.That(ViewPairing.ChiSquare(in hit, in hit), Is.Zero);
        Assert.That(ViewPairing.ChiSquare(in hit, hit with { Charge = 1000 * Math.Exp(2 * ViewPairing.LogarithmicChargeWidth) }), Is.EqualTo(4).Within(1e-9));
        Assert.That(ViewPairing.ChiSquare(in hit, hit with { Time = 5 + 2 * ViewPairing.TimeWidth }), Is.EqualTo(4).Within(1e-9));
        Assert.That(ViewPairing.ChiSquare(in hit, hit with { Charge = 1e9 }), Is.EqualTo(ViewPairing.MaximumChiSquare));
        Assert.That(ViewPairing.ChiSquare(in hit, hit with { Charge = 0 }), Is.EqualTo(ViewPairing.MaximumChiSquare));
    }
}
