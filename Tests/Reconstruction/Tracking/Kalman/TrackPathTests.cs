using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Reconstruction.Tracking.Kalman;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking.Kalman;

[TestFixture]
public sealed class TrackPathTests
{
    private static readonly bool[] AcrossTheField = [false, true, true, false];
    private static readonly bool[] OutsideTheField = [false];
    private static readonly DetectorLayout Layout = DefaultLayout.Load();
    private static readonly Spectrometer Dipole = Spectrometer.Find(Layout)!;
    private static readonly TrackPath Way = TrackPath.Of(Layout, Dipole);

    [Test]
    [Category(Categories.Unit)]
    public void Of_GeometryFile_LeadsFromPlaneToPlane()
    {
        Assert.That(Way.LegsTo(0).IsEmpty);
        for (int plane = 1; plane < 6; plane++)
        {
            TransportLeg[] legs = Way.LegsTo(plane).ToArray();
            Assert.That(legs[^1].ZEnd, Is.EqualTo(Dipole.Planes[plane].Z), "the last leg ends at the plane");
            Assert.That(legs.Select(leg => leg.Field is not null),
                Is.EqualTo(plane == 3 ? AcrossTheField : OutsideTheField), $"to plane {plane}");
        }
        TransportLeg[] acrossField = Way.LegsTo(3).ToArray();
        Assert.That(acrossField.Select(leg => leg.ZEnd), Is.EqualTo(new[] { 5000, 6000, 7000, Dipole.Planes[3].Z }).Within(1e-9));
        Assert.That(acrossField[1].Field, Is.EqualTo(new Vector3D(0, 0.7, 0)));
    }

    /// <summary>From gas to gas: six planes of 0.7 % less the gas ends, 8.4 m of air.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Of_GeometryFile_HasAllMaterial() =>
        Assert.That(Way.RadiationLengths, Is.EqualTo(8.4 / 303.9 + 5 * 0.006).Within(10).Percent);

    [Test]
    [Category(Categories.Unit)]
    public void Moments_OfEvenMaterial_AreThoseOfALine()
    {
        TransportLeg leg = Way.LegsTo(3)[1];
        Assert.That(leg.FirstMoment, Is.EqualTo(leg.RadiationLengths * 500).Within(1e-9).Percent);
        Assert.That(leg.SecondMoment, Is.EqualTo(leg.RadiationLengths * 1e6 / 3).Within(1e-9).Percent);
    }

    /// <summary>Restricted Bethe loss of a 10 GeV muon is near 2 MeV cm²/g in air: 0.24 MeV a metre; the rest are the planes.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Loss_OfAllLegs_IsAFewMeV()
    {
        double loss = 0, variance = 0;
        for (int plane = 1; plane < 6; plane++)
        {
            foreach (TransportLeg leg in Way.LegsTo(plane))
            {
                loss += leg.Loss;
                variance += leg.LossVariance;
            }
        }
        TransportLeg air = Way.LegsTo(3)[1];
        TestContext.Out.WriteLine($"loss {loss:F3} MeV, σ {Math.Sqrt(variance):F3} MeV, air {air.Loss:F4} MeV/m");
        Assert.That(air.Loss, Is.EqualTo(0.12 * 2.2).Within(15).Percent, "0.12 g/cm² a metre");
        Assert.That(air.LossPerLogarithm, Is.InRange(0, 0.1 * air.Loss), "the density effect leaves a slow rise");
        Assert.That(loss, Is.InRange(2.5, 5));
        double width = MaterialBudget.Slices(new Navigator(Layout), 0, 0, Dipole.Planes[0].Z, Dipole.Planes[5].Z).Sum(EnergyLoss.Width);
        Assert.That(Math.Sqrt(variance), Is.EqualTo(15.8 * width).Within(0.1).Percent, "Landau, cut at 0.996");
    }
}
