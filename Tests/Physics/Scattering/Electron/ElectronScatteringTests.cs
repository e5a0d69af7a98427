using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics.Scattering;
using NA64Mu.Physics.Scattering.Electron;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Scattering.Electron;

[TestFixture]
public sealed class ElectronScatteringTests
{
    private const double Far = 1e6;
    private readonly ElectronScattering _scattering = new(ScatteringMedia.Table);

    /// <summary>
    /// Electrons of 15.7 MeV behind foils [mg/cm²]: angle where the intensity is 1/e of that forward [degrees], measured by A. O. Hanson,
    /// L. H. Lanzl, E. M. Lyman and M. B. Scott, Phys. Rev. 84 (1951) 634.
    /// </summary>
    [TestCase("Au", 18.66, 2.58)]
    [TestCase("Au", 37.28, 3.76)]
    [TestCase("Be", 257, 3.06)]
    [TestCase("Be", 491, 4.25)]
    [Category(Categories.Reference)]
    public void Sample_BehindFoils_HasTheMeasuredAngle(string name, double milligrams, double degrees)
    {
        const double energy = 15.7;
        double length = milligrams / 1000 / ScatteringMedia.Material(name).Density * Units.Centimetre;
        // Collision loss of minimum-ionising electrons, 1.6 (Be) and 1.2 MeV cm²/g (Au) within a tenth: it hardly moves the angle.
        double after = energy - milligrams / 1000 * (name == "Be" ? 1.6 : 1.2);
        ScatteringPoint point = _scattering.At(ScatteringMedia.Id(name), Species.Electron, energy, Far);
        var history = default(ScatteringHistory);
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        const int count = 400_000;
        var found = new double[count];
        for (int index = 0; index < count; index++)
            found[index] = _scattering.Sample(point, history, length, length, after, ref random).OneMinusCos;
        double angle = FallToOneOverE(found);
        Assert.That(angle, Is.EqualTo(degrees).Within(3).Percent);
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Sample_WithShift_LiesBesideTheLineTowardsTheNewDirection()
    {
        MediumId lead = ScatteringMedia.Id("Pb");
        ScatteringPoint point = _scattering.At(lead, Species.Electron, 5, 3);
        var random = new RandomStream(2, 0, 0, StreamPurpose.Study);
        var history = default(ScatteringHistory);
        _scattering.LimitLength(point, ref history, 1, 0, ref random);
        var path = new PathConversion(point, 0.1, point.TransportLength);
        double radius = 0.73 * Math.Sqrt(path.TrueLength * path.TrueLength - path.StraightLength * path.StraightLength);
        var alignment = new Moments();
        var sideways = new Moments();
        for (int index = 0; index < 100_000; index++)
        {
            ScatteringResult result = _scattering.Sample(point, history, path.TrueLength, path.StraightLength, 5, ref random);
            double sine = Math.Sqrt(result.SinCosPhi * result.SinCosPhi + result.SinSinPhi * result.SinSinPhi);
            Assert.That(sine * sine, Is.EqualTo(result.OneMinusCos * (2 - result.OneMinusCos)).Within(1e-12));
            double shift = Math.Sqrt(result.DisplacementX * result.DisplacementX + result.DisplacementY * result.DisplacementY);
            Assert.That(shift, Is.EqualTo(radius).Within(1e-6 * radius));
            alignment.Add((result.SinCosPhi * result.DisplacementX + result.SinSinPhi * result.DisplacementY) / (sine * shift));
            sideways.Add((result.SinCosPhi * result.DisplacementY - result.SinSinPhi * result.DisplacementX) / (sine * shift));
        }
        // Mean of cos ψ under exp(−β ψ) on (0, π): β² (1 + e^(−βπ))/((1 + β²)(1 − e^(−βπ))).
        double tail = Math.Exp(-2.16 * Math.PI);
        double expected = 2.16 * 2.16 / (1 + 2.16 * 2.16) * (1 + tail) / (1 - tail);
        Assert.That(alignment.PullOfMean(expected), Is.LessThan(4));
        Assert.That(sideways.PullOfMean(0), Is.LessThan(4));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Sample_AtTheEndOfTheTrack_IsStraight()
    {
        ScatteringPoint point = _scattering.At(ScatteringMedia.Id("Fe"), Species.Electron, 0.1, 0.02);
        var random = new RandomStream(3, 0, 0, StreamPurpose.Study);
        var history = default(ScatteringHistory);
        Assert.That(_scattering.Sample(point, history, 0.02, 0.01, 0, ref random), Is.EqualTo(default(ScatteringResult)));
        Assert.That(_scattering.Sample(point, history, 1e-9, 1e-9, 0.1, ref random), Is.EqualTo(default(ScatteringResult)));
        Assert.That(random.Draws, Is.Zero);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Step_AllCallsTogether_AllocatesNothingAndTakesFewDraws()
    {
        MediumId lead = ScatteringMedia.Id("Pb");
        var random = new RandomStream(4, 0, 0, StreamPurpose.Study);
        double sum = Steps(lead, 1000, ref random);
        long draws = random.Draws, bytes = GC.GetAllocatedBytesForCurrentThread();
        const int count = 10_000;
        sum += Steps(lead, count, ref random);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - bytes, Is.Zero);
        Assert.That((random.Draws - draws) / (double)count, Is.EqualTo(6.3).Within(0.3));
        Assert.That(sum, Is.GreaterThan(0));
    }

    [TestCase(0.0, 0.0)]
    [TestCase(1.0, 0.99 / 5)]
    [TestCase(6.0, 1.0)]
    [Category(Categories.Unit)]
    public void ShareOfShift_NearABorder_StaysInside(double safety, double expected) =>
        Assert.That(ElectronScattering.ShareOfShift(new ScatteringResult(0, 0, 0, 3, 4), safety), Is.EqualTo(expected).Within(1e-12));

    [Test]
    [Category(Categories.Unit)]
    public void TransportLength_OfMediaOfOneMaterial_IsTheSame()
    {
        var media = new MediumTable([.. Enumerable.Range(0, 2).Select(index =>
            new Medium(new MediumId(index), ScatteringMedia.Material("Pb"), Region.Default))]);
        var scattering = new ElectronScattering(media, new ScatteringSettings());
        Assert.That(
            scattering.TransportLength(new MediumId(0), Species.Electron, 3), Is.EqualTo(scattering.TransportLength(new MediumId(1), Species.Electron, 3)));
    }

    private double Steps(MediumId medium, int count, ref RandomStream random)
    {
        double sum = 0;
        for (int index = 0; index < count; index++)
        {
            var history = default(ScatteringHistory);
            ScatteringPoint point = _scattering.At(medium, Species.Electron, 4, 2);
            double length = _scattering.LimitLength(point, ref history, 1, 0, ref random);
            var path = new PathConversion(point, length, point.TransportLength);
            ScatteringResult result = _scattering.Sample(point, history, path.TrueLength, path.StraightLength, 3.9, ref random);
            sum += result.OneMinusCos * ElectronScattering.ShareOfShift(result, 1);
        }
        return sum;
    }

    /// <summary>Angle of intensity 1/e: a parabola through the logarithm of counts in equal steps of 1 − cos θ [degrees].</summary>
    private static double FallToOneOverE(double[] oneMinusCos)
    {
        const int bins = 24;
        double median = new Quantiles(oneMinusCos).At(50), width = 2.2 * median / bins;
        var counts = new double[bins];
        foreach (double value in oneMinusCos)
        {
            if (value < bins * width) counts[(int)(value / width)]++;
        }
        double[] places = [.. Enumerable.Range(0, bins).Select(bin => bin + 0.5)];
        double[] fit = MathNet.Numerics.Fit.Polynomial(places, [.. counts.Select(number => Math.Log(number))], 2);
        // b₁ s + b₂ s² = −1, at the nearer root.
        double root = -2 / (fit[1] - Math.Sqrt(fit[1] * fit[1] - 4 * fit[2]));
        return 2 * Math.Asin(Math.Sqrt(0.5 * root * width)) * 180 / Math.PI;
    }
}
