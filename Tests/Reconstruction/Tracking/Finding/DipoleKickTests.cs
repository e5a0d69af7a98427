using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Reconstruction.Tracking.Finding;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking.Finding;

[TestFixture]
public sealed class DipoleKickTests
{
    private static readonly Spectrometer Dipole = Spectrometer.Find(SmallLayout.WithDipole())!;

    [TestCase(-1, 160_000, 0.0, 0.0)]
    [TestCase(1, 160_000, 1e-3, -2e-3)]
    [TestCase(1, 2_000, 0.02, 0.0)]
    [Category(Categories.Unit)]
    public void Join_LinesOfAnExactArc_GivesChargeOverMomentumAndMeets(int charge, double momentum, double slopeX, double slopeY)
    {
        var track = new DipoleTrack(charge, momentum, 3, -4, slopeX, slopeY);
        StraightLine before = Line(track, Dipole.FieldZMin, Dipole.FieldZMin - 1000), behind = Line(track, Dipole.FieldZMax, Dipole.FieldZMax + 1000);
        BentLines bent = new DipoleKick(Dipole, 0).Join(in before, in behind, slopeY);
        Assert.That(bent.ChargeOverMomentum, Is.EqualTo(charge / momentum).Within(1e-4).Percent);
        Assert.That(bent.MatchChiSquare, Is.LessThan(1e-9));
    }

    /// <summary>Two lines that miss each other by 5σ in the middle of the field, and scattering that makes up for it.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Join_LinesThatMiss_HasTheirChiSquare()
    {
        var before = new StraightLine(0, 0, 0.01, 1e-8, 0, 0);
        double half = 0.5 * Dipole.FieldLength, sigma = System.Math.Sqrt(2 * (0.01 + half * half * 1e-8));
        var behind = new StraightLine(5 * sigma + half * -1e-3, -1e-3, 0.01, 1e-8, 0, 0);
        BentLines thin = new DipoleKick(Dipole, 0).Join(in before, in behind, 0);
        BentLines thick = new DipoleKick(Dipole, 100).Join(in before, in behind, 0);
        Assert.That(thin.MatchChiSquare, Is.EqualTo(25).Within(1e-3));
        Assert.That(thick.MatchChiSquare, Is.LessThan(thin.MatchChiSquare));
        Assert.That(thick.Variance, Is.GreaterThan(thin.Variance));
    }

    private static StraightLine Line(DipoleTrack track, double reference, double other)
    {
        // B = (0, 0.7 T, 0): the axis across the field is u = z × B/|B| = −x.
        (double near, _) = track.At(reference, 0.7, Dipole.FieldZMin, Dipole.FieldZMax);
        (double far, _) = track.At(other, 0.7, Dipole.FieldZMin, Dipole.FieldZMax);
        return new StraightLine(-near, -(far - near) / (other - reference), 0.01, 1e-8, 0, 0);
    }
}
