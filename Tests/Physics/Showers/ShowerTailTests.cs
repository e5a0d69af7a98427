using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Physics.Showers;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Showers;

/// <summary>What leaves a calorimeter by its far face, as particles.</summary>
[TestFixture]
public sealed class ShowerTailTests
{
    private const double Shower = 50 * Units.GeV;
    private readonly ShowerMedium _medium = MediumOfThinPlates();

    [TestCase(0.0, 40_000)]
    [TestCase(100.0, 10_000)]
    [TestCase(400.0, 500)]
    [TestCase(400.0, 3)]
    [Category(Categories.Unit)]
    public void Draw_UntilNothingIsLeft_SpendsTheEnergyInFewParticles(double path, double leaked)
    {
        var random = new RandomStream(7, 0, 0, StreamPurpose.Study);
        foreach (Species species in (Species[])[Species.Gamma, Species.HadronicSystem])
        {
            var tail = new ShowerTail(_medium, species, Shower, path, leaked);
            for (int shower = 0; shower < 1000; shower++)
            {
                double left = leaked, sum = 0;
                int particles = 0;
                while (left > 0)
                {
                    double energy = tail.Draw(ref left, Vector3D.AlongBeam, out Vector3D direction, ref random);
                    Assert.That(energy, Is.GreaterThan(0));
                    Assert.That(direction.Length, Is.EqualTo(1).Within(1e-12));
                    Assert.That(direction.Z, Is.GreaterThan(0));
                    sum += energy;
                    particles++;
                }
                Assert.That(sum, Is.EqualTo(leaked).Within(1e-9 * leaked));
                Assert.That(particles, Is.LessThanOrEqualTo(16));
            }
        }
    }

    /// <summary>Of a spectrum ε^−(1+s) the median of the energy-weighted distribution is at half of ∫ ε^−s dε, whatever is bundled.</summary>
    [TestCase(0.0)]
    [TestCase(60.0)]
    [TestCase(150.0)]
    [TestCase(400.0)]
    [Category(Categories.Statistical)]
    public void Draw_FirstParticles_CarryTheEnergyAtTheAnglesOfTheSpectrum(double path)
    {
        double lengths = path / _medium.RadiationLength;
        double age = lengths > 0 ? 3 * lengths / (lengths + 2 * Math.Log(Shower / _medium.CriticalEnergy)) : 0;
        double split = Median(age, _medium.CriticalEnergy, Shower);
        var tail = new ShowerTail(_medium, Species.Gamma, Shower, path, Shower);
        var random = new RandomStream(8, 0, 0, StreamPurpose.Study);
        // The slope of a particle of energy ε is (21.2 MeV/√2 ε) g; energy below a slope limit, against the integral over the spectrum.
        double limit = 15 / split;
        double inside = 0, insideSquared = 0, all = 0;
        const int Draws = 200_000;
        for (int draw = 0; draw < Draws; draw++)
        {
            double left = Shower;
            double energy = tail.Draw(ref left, Vector3D.AlongBeam, out Vector3D direction, ref random);
            all += energy;
            if (Math.Abs(direction.X / direction.Z) > limit) continue;
            inside += energy;
            insideSquared += energy * energy;
        }
        double error = Math.Sqrt(insideSquared) / all;
        Assert.That(inside / all, Is.EqualTo(ShareInside(age, limit)).Within(4 * error));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Draw_OfAYoungShower_IsHarderAndNarrowerThanOfAnOldOne()
    {
        var random = new RandomStream(9, 0, 0, StreamPurpose.Study);
        (double young, double youngWidth) = Means(10, ref random);
        (double old, double oldWidth) = Means(400, ref random);
        Assert.That(young, Is.GreaterThan(2 * old));
        Assert.That(youngWidth, Is.LessThan(0.1 * oldWidth));
    }

    private (double Energy, double Slope) Means(double path, ref RandomStream random)
    {
        var tail = new ShowerTail(_medium, Species.Gamma, Shower, path, Shower);
        var energies = new Moments();
        var slopes = new double[5000];
        for (int draw = 0; draw < slopes.Length; draw++)
        {
            double left = Shower;
            energies.Add(tail.Draw(ref left, Vector3D.AlongBeam, out Vector3D direction, ref random));
            slopes[draw] = Math.Abs(direction.X / direction.Z);
        }
        return (energies.Mean, slopes.Order().ElementAt(slopes.Length / 2));
    }

    /// <summary>Energy at slopes below a limit over all energy.</summary>
    private double ShareInside(double age, double limit)
    {
        double low = _medium.CriticalEnergy, inside = 0, all = 0;
        const int Steps = 20_000;
        double ratio = Math.Pow(Shower / low, 1.0 / Steps);
        for (int step = 0; step < Steps; step++)
        {
            double energy = low * Math.Pow(ratio, step + 0.5);
            double weight = Math.Pow(energy, 1 - age);
            all += weight;
            inside += weight * MathNet.Numerics.SpecialFunctions.Erf(limit * energy / 21.2);
        }
        return inside / all;
    }

    private static double Median(double age, double low, double high)
    {
        if (Math.Abs(1 - age) < 1e-9) return Math.Sqrt(low * high);
        double power = 1 - age;
        return Math.Pow(0.5 * (Math.Pow(low, power) + Math.Pow(high, power)), 1 / power);
    }

    private static ShowerMedium MediumOfThinPlates()
    {
        NA64Mu.Geometry.DetectorLayout layout = TestLayouts.ThinPlates();
        foreach (NA64Mu.Geometry.Volume volume in layout.Volumes)
        {
            if (volume.System == DetectorSystem.Ecal) return ShowerMediumBuilder.Build(volume, layout.Materials);
        }
        throw new InvalidOperationException("no calorimeter");
    }
}
