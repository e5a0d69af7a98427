using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Physics.Scattering.Electron;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Scattering.Electron;

[TestFixture]
public sealed class ElectronScatteringSamplerTests
{
    private const int Count = 200_000;

    [TestCase("Pb", 20, 0.2)]
    [TestCase("Pb", 2, 0.01)]
    [TestCase("Pb", 0.2, 0.001)]
    [TestCase("Fe", 10, 0.5)]
    [TestCase("Fe", 0.5, 0.01)]
    [TestCase("polystyrene", 50, 10)]
    [TestCase("polystyrene", 1, 0.1)]
    [TestCase("air", 30, 5000)]
    [Category(Categories.Statistical)]
    public void OneMinusCos_OverAStep_HasTheMeanOfTransportTheory(string name, double energy, double length)
    {
        ElectronScatteringTable table = Table(name);
        ScatteringPoint point = Point(table, Species.Electron, energy);
        double expected = -Math.Exp(-length / point.TransportLength) + 1;
        Moments found = Sample(table, point, length, energy, 0, 1);
        // Where the central part and the tail alone turn more than e^(−τ) allows, nothing can be taken off: the model is then up to a tenth too wide.
        Assert.That(found.Mean / expected, Is.EqualTo(1).Within(0.12 + 4 * found.ErrorOfMean / expected));
    }

    /// <summary>The width of positrons has a correction that their tail and isotropic part do not undo in light matter.</summary>
    [TestCase("Pb", 5, 0.05, 1.075)]
    [TestCase("polystyrene", 1, 0.1, 1.42)]
    [Category(Categories.Regression)]
    public void OneMinusCos_OfPositrons_IsWiderThanTransportTheory(string name, double energy, double length, double excess)
    {
        ElectronScatteringTable table = Table(name);
        ScatteringPoint point = Point(table, Species.Positron, energy);
        Moments found = Sample(table, point, length, energy, 0, 1);
        double ratio = found.Mean / (1 - Math.Exp(-length / point.TransportLength));
        Assert.That(ratio, Is.EqualTo(excess).Within(0.03 + 4 * found.ErrorOfMean / found.Mean));
    }

    /// <summary>e⁻ of 20 MeV, 0.2 mm of lead: 1.088, sampled by an independent code from the same formulas with λ₁ = 10.54 mm.</summary>
    [Test]
    [Category(Categories.Reference)]
    public void OneMinusCos_BehindLead_HasTheMeanSampledIndependently()
    {
        ElectronScatteringTable table = Table("Pb");
        const double lambda = 10.543367824546037, length = 0.2;
        ScatteringPoint point = Point(table, Species.Electron, 20) with { TransportLength = lambda };
        Moments found = Sample(table, point, length, 20, 0, 2);
        double ratio = found.Mean / (1 - Math.Exp(-length / lambda));
        Assert.That(ratio, Is.EqualTo(1.0884266558094742).Within(0.01 + 4 * found.ErrorOfMean / found.Mean * ratio));
    }

    [TestCase("Pb", 5, 0.05)]
    [TestCase("Fe", 20, 0.5)]
    [TestCase("polystyrene", 20, 3)]
    [Category(Categories.Statistical)]
    public void OneMinusCos_OfOneStepOrTwoHalves_AddUp(string name, double energy, double length)
    {
        ElectronScatteringTable table = Table(name);
        ScatteringPoint point = Point(table, Species.Electron, energy);
        Moments whole = Sample(table, point, length, energy, 0, 3), half = Sample(table, point, 0.5 * length, energy, 0, 4);
        // Two independent deflections of random azimuth: the means of cos θ multiply.
        double two = 1 - Math.Pow(1 - half.Mean, 2);
        Assert.That(two / whole.Mean, Is.EqualTo(1).Within(0.06));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void OneMinusCos_WithHalfTheEnergyLost_HasBothMoments()
    {
        ElectronScatteringTable table = Table("Fe");
        ScatteringPoint point = Point(table, Species.Electron, 0.3);
        const double after = 0.1;
        double before = point.TransportLength, end = table.TransportLength(Species.Electron, after);
        const double length = 0.02;
        double tau = length * Math.Log(before / end) / (before - end);
        var cosines = new Moments();
        var squares = new Moments();
        var random = new RandomStream(5, 0, 0, StreamPurpose.Study);
        for (int index = 0; index < Count; index++)
        {
            double cosine = 1 - ElectronScatteringSampler.OneMinusCos(table, point, length, after, 0, ref random);
            cosines.Add(cosine);
            squares.Add(cosine * cosine);
        }
        Assert.That(cosines.PullOfMean(Math.Exp(-tau)), Is.LessThan(4));
        Assert.That(squares.PullOfMean((1 + 2 * Math.Exp(-2.5 * tau)) / 3), Is.LessThan(4));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void OneMinusCos_BehindManyLengths_IsIsotropic()
    {
        ElectronScatteringTable table = Table("Pb");
        ScatteringPoint point = Point(table, Species.Electron, 0.01);
        Moments found = Sample(table, point, 9 * point.TransportLength, 0.01, 0, 6);
        Assert.That(found.PullOfMean(1), Is.LessThan(4));
        Assert.That(found.Width, Is.EqualTo(1 / Math.Sqrt(3)).Within(1).Percent);
    }

    [Test]
    [Category(Categories.Statistical)]
    public void OneMinusCos_OfStepsShorterThanTheShortest_GoesWithTheLength()
    {
        ElectronScatteringTable table = Table("polystyrene");
        ScatteringPoint point = Point(table, Species.Electron, 5);
        const double shortest = 0.01;
        double whole = Median(table, point, shortest, shortest), tenth = Median(table, point, 0.1 * shortest, shortest);
        // The median of 10⁵ numbers, exponential at the core, has an error of 1/√10⁵.
        Assert.That(tenth / whole, Is.EqualTo(0.1).Within(0.003));
    }

    [Test]
    [Category(Categories.Unit)]
    public void OneMinusCos_AnyStep_IsInItsLimitsAndTakesFewDraws()
    {
        foreach (string name in new[] { "Pb", "Fe", "polystyrene", "air" })
        {
            ElectronScatteringTable table = Table(name);
            foreach (Species species in new[] { Species.Electron, Species.Positron })
            {
                for (double energy = 1e-4; energy < 100; energy *= 2)
                {
                    ScatteringPoint point = Point(table, species, energy);
                    var random = new RandomStream(8, 0, 0, StreamPurpose.Study);
                    for (int index = 0; index < 300; index++)
                    {
                        double length = point.TransportLength * Math.Pow(10, -9 + 10 * random.Uniform());
                        double after = energy * (random.Uniform() < 0.5 ? 1 : random.Uniform());
                        long before = random.Draws;
                        double found = ElectronScatteringSampler.OneMinusCos(table, point, length, after, 1e-3 * point.TransportLength, ref random);
                        Assert.That(found, Is.GreaterThanOrEqualTo(0).And.LessThanOrEqualTo(2));
                        Assert.That(random.Draws - before, Is.LessThanOrEqualTo(3));
                    }
                }
            }
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void OneMinusCos_OfMicroscopicSteps_KeepsTinyAngles()
    {
        ElectronScatteringTable table = Table("polystyrene");
        ScatteringPoint point = Point(table, Species.Electron, 99);
        var random = new RandomStream(9, 0, 0, StreamPurpose.Study);
        double smallest = Enumerable.Range(0, 1000).Min(_ => ElectronScatteringSampler.OneMinusCos(table, point, 1e-6, 99, 0, ref random));
        Assert.That(smallest, Is.GreaterThan(0).And.LessThan(1e-12));
    }

    private static ElectronScatteringTable Table(string name) => new(ScatteringMedia.Material(name));

    private static ScatteringPoint Point(ElectronScatteringTable table, Species species, double energy) =>
        new(new MediumId(0), species, energy, double.MaxValue, table.TransportLength(species, energy));

    private static Moments Sample(ElectronScatteringTable table, ScatteringPoint point, double length, double after, double shortest, ulong seed)
    {
        var random = new RandomStream(seed, 0, 0, StreamPurpose.Study);
        var moments = new Moments();
        for (int index = 0; index < Count; index++)
            moments.Add(ElectronScatteringSampler.OneMinusCos(table, point, length, after, shortest, ref random));
        return moments;
    }

    private static double Median(ElectronScatteringTable table, ScatteringPoint point, double length, double shortest)
    {
        var random = new RandomStream(7, 0, 0, StreamPurpose.Study);
        return new Quantiles([.. Enumerable.Range(0, Count / 2).Select(_ =>
            ElectronScatteringSampler.OneMinusCos(table, point, length, point.KineticEnergy, shortest, ref random))]).At(50);
    }
}
