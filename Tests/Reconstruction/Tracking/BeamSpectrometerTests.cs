using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking;

/// <summary>The upstream spectrometer of the default set-up.</summary>
[TestFixture]
public sealed class BeamSpectrometerTests
{
    private readonly DetectorLayout _layout = DefaultLayout.Load();

    [Test]
    [Category(Categories.Unit)]
    public void Find_DefaultLayout_HasStationsAndTheMicromegasNextToThem()
    {
        Spectrometer spectrometer = BeamSpectrometer.Find(_layout)!;
        Assert.Multiple(() =>
        {
            Assert.That(spectrometer.PlanesBefore, Is.EqualTo(3));
            Assert.That(spectrometer.Planes.ToArray().Select(plane => Math.Round(plane.Z / 1000)), Is.EqualTo(new double[] { -112, -106, -104, -49, -42, -36, -35, -34 }));
            Assert.That(spectrometer.Planes.ToArray().Select(plane => plane.Views), Is.EqualTo(new uint[] { 2, 2, 2, 2, 2, 2, 3, 3 }));
            Assert.That(spectrometer.FieldIntegral, Is.EqualTo(15_000).Within(1e-9), "three dipoles of 5 T m");
            Assert.That((spectrometer.FieldX, spectrometer.FieldY), Is.EqualTo((1.0, 0.0)));
            Assert.That((spectrometer.FieldZMin, spectrometer.FieldZMax), Is.EqualTo((-95_000.0, -60_000.0)));
            Assert.That(spectrometer.AlongField, Is.EqualTo(AlongField.Optional));
            Assert.That(spectrometer.PlaneOf(DetectorSystem.BeamMomentumStation, 0), Is.Zero, "BM01");
            Assert.That(spectrometer.PlaneOf(DetectorSystem.Tracker, 0), Is.EqualTo(6), "MM1");
            Assert.That(spectrometer.PlaneOf(DetectorSystem.Tracker, 2), Is.EqualTo(-1), "MM3 stands behind the target");
            Assert.That(spectrometer.PlaneOf(DetectorSystem.Tracker, 99), Is.EqualTo(-1));
        });
    }

    /// <summary>Half of BM01, then BM02, BM05, BM03, BM06 and BM04, plastic of 20 and 4 mm; two Micromegas and 1.6 m of air; not the air beside the bent pipe.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Find_DefaultLayout_CountsMaterialAlongTheBentAxis()
    {
        double plastic = (10 + 20 + 4 + 20 + 4 + 20) / 413.1;
        Assert.That(BeamSpectrometer.Find(_layout)!.RadiationLengths, Is.EqualTo(plastic + 2 * 0.007 + 1600 / 304_000.0).Within(0.002));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Stations_DefaultLayout_StandOnTheAxisOfTheBeam()
    {
        Volume[] magnets = [.. _layout.Volumes.Where(volume => volume.Name.StartsWith("BEND6", StringComparison.Ordinal))];
        var axis = new BeamAxis(magnets, -1 / _layout.Beam.Momentum, 0, 0);
        Assert.That(magnets, Has.Length.EqualTo(3));
        foreach (Volume station in _layout.Volumes.Where(volume => volume.System == DetectorSystem.BeamMomentumStation))
        {
            Vector3D point = axis.At(station.Centre.Z);
            Assert.That(station.Centre.Y, Is.EqualTo(point.Y).Within(0.1), station.Name);
            Assert.That(station.Centre.X, Is.EqualTo(point.X).Within(1e-9), station.Name);
        }
    }

    /// <summary>An arc in each dipole, straight lines between: y goes down by ρ (cos θ − cos θ') and L tan θ.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Axis_BeforeBend_IsThatOfTheExactHelix()
    {
        Volume[] magnets = [.. _layout.Volumes.Where(volume => volume.Name.StartsWith("BEND6", StringComparison.Ordinal))];
        double radius = _layout.Beam.Momentum / PhysicalConstants.MomentumPerTeslaMillimetre, sine = 0, y = 0;
        foreach (double gap in (double[])[10_000, 10_000, 17_500])
        {
            double next = sine + 5000 / radius;
            y -= radius * (Math.Sqrt(1 - sine * sine) - Math.Sqrt(1 - next * next)) + gap * next / Math.Sqrt(1 - next * next);
            sine = next;
        }
        Vector3D point = new BeamAxis(magnets, -1 / _layout.Beam.Momentum, 0, 0).At(-112_500);
        Assert.That(point.Y, Is.EqualTo(y).Within(1e-4));
        Assert.That(point.X, Is.Zero.Within(1e-9));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Find_WithoutReadoutOrBeam_FindsNone()
    {
        Assert.That(BeamSpectrometer.Find(_layout with { Readout = _layout.Readout with { Hodoscopes = null } }), Is.Null);
        Assert.That(BeamSpectrometer.Find(_layout with { Beam = _layout.Beam with { Momentum = 0 } }), Is.Null);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Find_WithoutMicromegas_KeepsTheStations()
    {
        Spectrometer spectrometer = BeamSpectrometer.Find(_layout with { Readout = _layout.Readout with { Tracker = null } })!;
        Assert.That(spectrometer.Planes.Length, Is.EqualTo(6));
    }
}
