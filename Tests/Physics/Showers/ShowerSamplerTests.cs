using System;
using System.Diagnostics;
using System.Globalization;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Shapes;
using NA64Mu.Physics.Showers;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Showers;

[TestFixture]
public sealed class ShowerSamplerTests
{
    internal static ParticleState At(Species species, double energy, Vector3D position, Vector3D direction) => new()
    {
        Species = species,
        KineticEnergy = energy,
        Position = position,
        Direction = direction,
        Location = new Location(TestLayouts.Block, 0),
    };

    private static (double Mean, double Rms, double Deposited, double Layer, double Within) Run(
        DetectorLayout layout, Species species, double energy, int count, double pitch, double front = 0)
    {
        var sampler = new ShowerSampler(layout);
        var random = new RandomStream(1, 0, (ulong)energy, StreamPurpose.Study);
        double sum = 0, square = 0, deposited = 0, depth = 0;
        long start = Stopwatch.GetTimestamp();
        long spots = 0;
        double largestError = 0, within = 0;
        for (int shower = 0; shower < count; shower++)
        {
            var sink = new SpotCollector();
            ParticleState particle = At(species, energy, front * Vector3D.AlongBeam, Vector3D.AlongBeam);
            ShowerEnergy result = sampler.Deposit(particle, ref sink, ref random);
            double total = energy + result.RestEnergyRelease;
            largestError = Math.Max(largestError, Math.Abs(result.Deposited + result.Escaped + result.Invisible + result.Leaked - total) / total);
            largestError = Math.Max(largestError, Math.Abs(sink.Visible + sink.Passive - result.Deposited) / total);
            sum += sink.Visible;
            square += sink.Visible * sink.Visible;
            deposited += result.Deposited;
            depth += sink.DepthSum;
            within += sink.VisibleWithin;
            spots += sink.Spots;
        }
        Assert.That(largestError, Is.LessThan(1e-10), "energy balance");
        double time = Stopwatch.GetElapsedTime(start).TotalMicroseconds / count;
        double mean = sum / count, rms = Math.Sqrt(square / count - mean * mean);
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{species} {energy} MeV: visible {mean / energy:F5} sigma/mean {rms / mean:F4} (x sqrtE {rms / mean * Math.Sqrt(energy / 1000):F4}) deposited {deposited / count / energy:F4} layer {depth / sum / pitch:F2} within 31.5 mm {within / sum:F3} spots {(double)spots / count:F1} {time:F2} us"));
        return (mean / energy, rms / mean, deposited / count / energy, depth / sum / pitch, within / sum);
    }

    /// <summary>Geant4 11.4.0, 0.7 mm production cut, electrons at the centre of the front face of 150 × (1.5 mm Pb + 1.5 mm polystyrene).</summary>
    [TestCase(1000.0, 0.10914, 0.0826, 0.9950, 21.51)]
    [TestCase(10_000.0, 0.10956, 0.02622, 0.9979, 30.20)]
    [TestCase(50_000.0, 0.10956, 0.01095, 0.9985, 36.51)]
    [Category(Categories.Reference)]
    public void Deposit_ElectronInThinPlates_AgreesWithGeant4(double energy, double visible, double resolution, double deposited, double layer)
    {
        (double mean, double rms, double inside, double depth, double within) = Run(TestLayouts.ThinPlates(), Species.Electron, energy, 1500, 3.0);
        Assert.Multiple(() =>
        {
            Assert.That(mean / visible, Is.EqualTo(1).Within(0.02));
            Assert.That(rms / resolution, Is.EqualTo(1).Within(0.15));
            Assert.That(inside, Is.EqualTo(deposited).Within(0.006));
            Assert.That(depth, Is.EqualTo(layer).Within(0.07 * layer));
            Assert.That(within, Is.EqualTo(0.9).Within(0.03), "Geant4 has 90 % within 31.2 to 31.7 mm");
        });
    }

    /// <summary>
    /// Geant4 11.4.0 (FTFP and Bertini cascade), π⁻ on 96 × (25 mm Fe + 4 mm polystyrene): medians, half width between the 16 and 84 % points, mean layer.
    /// The long tail of Geant4 to low deposits (a tenth of the showers at 100 GeV, with muons and late neutrons) is not parametrised.
    /// </summary>
    [TestCase(20_000.0, 0.02579, 0.1045, 0.9012, 15.36)]
    [TestCase(100_000.0, 0.02533, 0.0537, 0.9170, 20.28)]
    [Category(Categories.Reference)]
    public void Deposit_PionInThickPlates_AgreesWithGeant4(double energy, double visible, double resolution, double deposited, double layer)
    {
        (double mean, double rms, double inside, double depth, _) = Run(TestLayouts.ThickPlates(96), Species.PiMinus, energy, 1500, 29.0);
        Assert.Multiple(() =>
        {
            Assert.That(mean / visible, Is.EqualTo(1).Within(0.04));
            Assert.That(rms / resolution, Is.EqualTo(1).Within(0.25));
            Assert.That(inside, Is.EqualTo(deposited).Within(0.02));
            Assert.That(depth, Is.EqualTo(layer).Within(0.16 * layer));
        });
    }

    [TestCase(Species.Electron, 2.0)]
    [TestCase(Species.Electron, 10.0)]
    [TestCase(Species.Positron, 5.0)]
    [TestCase(Species.Gamma, 5.0)]
    [TestCase(Species.Electron, 50.0)]
    [TestCase(Species.Gamma, 50.0)]
    [TestCase(Species.Electron, 300.0)]
    [TestCase(Species.HadronicSystem, 1000.0)]
    [Category(Categories.Statistical)]
    public void Deposit_LowEnergies_KeepTheMeanVisibleFraction(Species species, double energy)
    {
        (double thin, _, _, _, _) = Run(TestLayouts.ThinPlates(), species, energy, 20_000, 3.0, front: 150);
        (double thick, _, _, _, _) = Run(TestLayouts.ThickPlates(48), species, energy, 40_000, 29.0, front: 580);
        if (species == Species.HadronicSystem) return;
        double release = species == Species.Positron ? 1 + 2 * PhysicalConstants.ElectronMass / energy : 1;
        Assert.That(thin / release, Is.EqualTo(0.1085).Within(0.004));
        Assert.That(thick / release, Is.EqualTo(0.0243).Within(0.001));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Deposit_AnyDirectionAndPlace_BalancesAndStaysInside(
        [Values(Species.Electron, Species.Positron, Species.Gamma, Species.PiPlus, Species.AntiProton, Species.Neutron, Species.HadronicSystem,
            Species.PiZero)] Species species,
        [Values(0.2, 8.0, 3000.0)] double energy)
    {
        var sampler = new ShowerSampler(TestLayouts.ThinPlates(100));
        var random = new RandomStream(2, 0, 0, StreamPurpose.Study);
        Vector3D[] directions = [new(0, 0, 1), new(0, 0, -1), new(1, 0, 0), new(0, -0.6, 0.8), new(0.6, 0, -0.8)];
        Vector3D[] positions = [new(0, 0, 0), new(100, 0, 225), new(-100, 100, 450), new(0, 0, 224.3), new(0, 99.999, 449.999)];
        foreach (Vector3D direction in directions)
        {
            foreach (Vector3D position in positions)
            {
                for (int draw = 0; draw < 20; draw++)
                {
                    var sink = new SpotCollector();
                    ShowerEnergy result = sampler.Deposit(At(species, energy, position, direction), ref sink, ref random);
                    double total = energy + result.RestEnergyRelease;
                    Assert.That(result.Deposited + result.Escaped + result.Invisible + result.Leaked, Is.EqualTo(total).Within(1e-9 * total));
                    Assert.That(sink.Visible + sink.Passive, Is.EqualTo(result.Deposited).Within(1e-9 * total));
                    Assert.That(Math.Min(Math.Min(result.Deposited, result.Escaped), result.Invisible), Is.GreaterThanOrEqualTo(-1e-9 * total));
                    Assert.That(sink.InWrongSlab, Is.Zero, "visible energy goes to active slabs");
                    Assert.That(sink.SmallestZ, Is.GreaterThanOrEqualTo(0));
                    Assert.That(sink.LargestZ, Is.LessThanOrEqualTo(450));
                }
            }
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Deposit_HomogeneousBlock_SeesEverything()
    {
        var sampler = new ShowerSampler(TestLayouts.Homogeneous(TestMaterials.Lead, 500, 600));
        var random = new RandomStream(3, 0, 0, StreamPurpose.Study);
        for (int draw = 0; draw < 100; draw++)
        {
            var sink = new SpotCollector();
            ShowerEnergy result = sampler.Deposit(At(Species.Electron, 5000, default, Vector3D.AlongBeam), ref sink, ref random);
            Assert.That(sink.Visible, Is.EqualTo(result.Deposited).Within(1e-6));
            Assert.That(result.Escaped + result.Leaked, Is.LessThan(0.02 * 5000));
        }
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Deposit_LowEnergy_HasTheMeanDepthOfTheFormula()
    {
        // Below (e² − 1) E_c the form is exponential and does not fluctuate.
        var sampler = new ShowerSampler(TestLayouts.Homogeneous(TestMaterials.Iron, 2000, 5000));
        var random = new RandomStream(4, 0, 0, StreamPurpose.Study);
        double radiationLength = TestMaterials.Table[TestMaterials.Iron].RadiationLength;
        double y = 50 / CriticalEnergy.Of(TestMaterials.Table[TestMaterials.Iron]);
        double expected = radiationLength * Math.Log(1 + 2.6 * y * y / (1 + y));
        double mean = 0, energy = 0, square = 0;
        for (int draw = 0; draw < 20_000; draw++)
        {
            var sink = new SpotCollector();
            sampler.Deposit(At(Species.Electron, 50, default, Vector3D.AlongBeam), ref sink, ref random);
            mean += sink.DepthSum;
            energy += sink.Visible;
            square += sink.DepthSum / sink.Visible * (sink.DepthSum / sink.Visible);
        }
        mean /= energy;
        double sigma = Math.Sqrt((square / 20_000 - mean * mean) / 20_000);
        Assert.That(mean, Is.EqualTo(expected).Within(4 * sigma));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Deposit_SameStream_GivesTheSameShowerWithoutAllocating()
    {
        var sampler = new ShowerSampler(TestLayouts.ThinPlates());
        ParticleState particle = At(Species.Gamma, 2000, new Vector3D(3, 4, 50), Vector3D.AlongBeam);
        var first = new SpotCollector();
        var second = new SpotCollector();
        var random = new RandomStream(9, 1, 1, StreamPurpose.Study);
        RandomStream copy = random;
        ShowerEnergy one = sampler.Deposit(particle, ref first, ref random);
        long before = GC.GetAllocatedBytesForCurrentThread();
        ShowerEnergy two = sampler.Deposit(particle, ref second, ref copy);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(two, Is.EqualTo(one));
        Assert.That(second.DepthSum, Is.EqualTo(first.DepthSum));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Deposit_IntoAHole_Escapes()
    {
        // A shower along the axis of a wide hole hits nothing.
        Volume solid = TestLayouts.ThinPlates().Volumes[1];
        var pierced = new Volume
        {
            Id = solid.Id,
            Name = solid.Name,
            Mother = solid.Mother,
            Shape = new Shape(ShapeKind.Box, 500, 500, 225, 499, 499),
            Centre = solid.Centre,
            Material = solid.Material,
            Layers = solid.Layers,
            System = DetectorSystem.Vhcal,
        };
        var sampler = new ShowerSampler(TestLayouts.Make(pierced));
        var random = new RandomStream(5, 0, 0, StreamPurpose.Study);
        var sink = new SpotCollector();
        ShowerEnergy result = sampler.Deposit(At(Species.Electron, 1000, default, Vector3D.AlongBeam), ref sink, ref random);
        Assert.That(result.Escaped + result.Leaked, Is.EqualTo(1000).Within(1e-6));
        Assert.That(sink.Spots, Is.Zero);
    }
}
