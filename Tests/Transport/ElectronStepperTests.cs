using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;
using NA64Mu.Geometry.Settings;
using NA64Mu.Geometry.Shapes;
using NA64Mu.Physics;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.Tables;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport;

[TestFixture]
public sealed class ElectronStepperTests
{
    private const double Half = 500;
    private const double KiloElectronVolt = 1e-3;
    private static readonly Vector3D Middle = new(0, 0, Half);
    private static readonly CascadePhysics WithoutSecondaries = CascadeBench.Make(CutTable.Uniform(TestMaterials.Media, 1 * Units.GeV));

    /// <summary>Without secondaries the mean path is the range of the continuous slowing-down approximation, here from the formulas of the whole loss.</summary>
    /// <remarks>Straggling adds to it: the range is a convex function of the energy. With a width of 0.1 MeV on the way from 1 MeV to half of that, it is 1 %.</remarks>
    [TestCase("polystyrene", 1.0, 0.2, 1.0)]
    [TestCase("polystyrene", 1.0, 0.05, 0.1)]
    [TestCase("polystyrene", 10.0, 0.2, 1.0)]
    [TestCase("Pb", 1.0, 0.1, 0.01)]
    [Category(Categories.Statistical)]
    public void Path_OfAnElectronWithoutSecondaries_IsItsRange(string material, double energy, double rangeShare, double finalRange)
    {
        const int electrons = 2000;
        var steps = new ElectronStepSettings { RangeShare = rangeShare, FinalRange = finalRange, RangeRejection = 0 };
        var bench = new CascadeBench(Block(TestMaterials.Get(material).Id, steps), WithoutSecondaries);
        var random = new RandomStream(1, 0, 0, StreamPurpose.Transport);
        var path = new Moments();
        for (int number = 0; number < electrons; number++)
        {
            ParticleState electron = bench.Start(Species.Electron, energy, Middle, Vector3D.AlongBeam);
            double length = 0;
            Outcome outcome = bench.Follow(ref electron, ref random, _ => length += bench.Step.Length);
            Assert.That((outcome, bench.Stack.Count), Is.EqualTo((Outcome.Stopped, 0)));
            Assert.That(bench.Ledger.Deposited, Is.EqualTo(energy).Within(1e-9));
            path.Add(length);
        }
        double range = Range(TestMaterials.Get(material), energy);
        TestContext.Out.WriteLine($"{path.Mean} ± {path.ErrorOfMean} mm, expected {range}");
        Assert.That(path.Mean, Is.EqualTo(1.01 * range).Within(0.01 * range + 4 * path.ErrorOfMean));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Step_OfAnyEnergy_KeepsTheEnergy(
        [Values(Species.Electron, Species.Positron)] Species species, [Values(1.0, 50.0, 10_000.0)] double energy, [Values("Pb", "polystyrene")] string material)
    {
        var bench = new CascadeBench(Block(TestMaterials.Get(material).Id));
        var random = new RandomStream(2, 0, 0, StreamPurpose.Transport);
        for (int number = 0; number < 20; number++)
        {
            ParticleState electron = bench.Start(species, energy, Middle, Vector3D.AlongBeam);
            double released = 0;
            Outcome outcome = bench.Follow(ref electron, ref random, after =>
            {
                double made = 0;
                while (bench.Stack.Count > 0) made += bench.Stack.Pop().KineticEnergy;
                double balance = bench.Step.KineticEnergyBefore + bench.Ledger.RestEnergyReleased - released
                    - after.KineticEnergy - bench.Step.Deposit - made;
                Assert.That(balance, Is.Zero.Within(1e-9 * energy));
                Assert.That(bench.Step.Deposit, Is.GreaterThanOrEqualTo(0));
                released = bench.Ledger.RestEnergyReleased;
            });
            Assert.That(outcome, Is.AnyOf(Outcome.Stopped, Outcome.Absorbed, Outcome.Escaped));
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Positron_AtRest_BecomesTwoPhotonsBackToBack()
    {
        var bench = new CascadeBench(Block(TestMaterials.Polystyrene));
        var random = new RandomStream(3, 0, 0, StreamPurpose.Transport);
        ParticleState positron = bench.Start(Species.Positron, 0.2, Middle, Vector3D.AlongBeam);
        Outcome outcome = bench.Follow(ref positron, ref random);
        Assert.That((outcome, positron.KineticEnergy, bench.Stack.Count), Is.EqualTo((Outcome.Absorbed, 0.0, 2)));
        ParticleState first = bench.Stack.Pop(), second = bench.Stack.Pop();
        foreach (ParticleState photon in (ParticleState[])[first, second])
        {
            Assert.That((photon.Species, photon.Position), Is.EqualTo((Species.Gamma, positron.Position)));
            Assert.That(photon.KineticEnergy, Is.EqualTo(PhysicalConstants.ElectronMass).Within(1e-12));
        }
        Assert.That((first.Direction + second.Direction).Length, Is.Zero.Within(1e-12));
        Assert.That(bench.Ledger.Deposited, Is.EqualTo(0.2).Within(1e-12));
        Assert.That(bench.Ledger.RestEnergy(ProcessId.Annihilation), Is.EqualTo(2 * PhysicalConstants.ElectronMass).Within(1e-12));
    }

    [Test]
    [Category(Categories.Unit)]
    public void RangeRejection_NearABorder_LeavesTheElectronAlone()
    {
        var bench = new CascadeBench(Block(TestMaterials.Lead));
        var random = new RandomStream(4, 0, 0, StreamPurpose.Transport);
        MediumId lead = TestMaterials.Medium("Pb");
        double range = CascadeBench.Physics.Electron.Range(lead, Species.Electron, 0.5), reach = CascadeBench.Physics.Reach.ShareOfRange(lead, 0.5) * range;
        ParticleState deep = bench.Start(Species.Electron, 0.5, new Vector3D(0, 0, 1.01 * reach), -Vector3D.AlongBeam);
        Assert.That(bench.Advance(ref deep, ref random), Is.EqualTo(Outcome.Stopped));
        Assert.That((bench.Step.Limiter, bench.Step.Length, bench.Step.Deposit), Is.EqualTo((StepLimiter.Range, range, 0.5)));
        ParticleState shallow = bench.Start(Species.Electron, 0.5, new Vector3D(0, 0, 0.99 * reach), -Vector3D.AlongBeam);
        bench.Advance(ref shallow, ref random);
        Assert.That(bench.Step.Length, Is.GreaterThan(0));
    }

    [Test]
    [Category(Categories.Unit)]
    public void LowestEnergy_OfTheSettings_EndsTheTrack()
    {
        const double lowest = 0.2;
        var settings = new ElectronStepSettings { RangeRejection = 0, LowestEnergy = lowest };
        var bench = new CascadeBench(Block(TestMaterials.Polystyrene, settings));
        var random = new RandomStream(5, 0, 0, StreamPurpose.Transport);
        for (int number = 0; number < 50; number++)
        {
            ParticleState electron = bench.Start(Species.Electron, 2, Middle, Vector3D.AlongBeam);
            Outcome outcome = bench.Follow(ref electron, ref random, _ => Assert.That(bench.Step.KineticEnergyBefore, Is.GreaterThan(lowest)));
            Assert.That((outcome, electron.KineticEnergy), Is.EqualTo((Outcome.Stopped, 0.0)));
        }
    }

    /// <summary>Electrons in the field of the spectrometer: positive field along y bends negative particles to positive x, on a circle of radius p/(0.2998 B).</summary>
    [TestCase(Species.Electron, 20.0)]
    [TestCase(Species.Positron, 20.0)]
    [TestCase(Species.Electron, 1000.0)]
    [Category(Categories.Unit)]
    public void Field_InVacuum_BendsOnACircle(Species species, double energy)
    {
        const double length = 50, field = 0.7;
        var bench = new CascadeBench(TestLayouts.Make(new Volume
        {
            Id = TestLayouts.Block,
            Name = "magnet",
            Mother = default,
            Shape = new Shape(ShapeKind.Box, 100, 100, 0.5 * length),
            Centre = new Vector3D(0, 0, 0.5 * length),
            Material = TestMaterials.Vacuum,
            Field = new Vector3D(0, field, 0),
        }));
        var random = new RandomStream(6, 0, 0, StreamPurpose.Transport);
        ParticleState electron = bench.Start(species, energy, default, Vector3D.AlongBeam);
        while (electron.Location.Volume == TestLayouts.Block) Assert.That(bench.Advance(ref electron, ref random), Is.EqualTo(Outcome.Alive));
        double radius = electron.MomentumMagnitude / (PhysicalConstants.MomentumPerTeslaMillimetre * field);
        double sine = length / radius, sense = species == Species.Electron ? 1 : -1;
        Assert.That(electron.Position.Z, Is.EqualTo(length));
        Assert.That(electron.Position.X, Is.EqualTo(sense * radius * (1 - Math.Sqrt(1 - sine * sine))).Within(1e-4));
        Assert.That(electron.Direction.X, Is.EqualTo(sense * sine).Within(1e-6));
        Assert.That(electron.KineticEnergy, Is.EqualTo(energy).Within(1e-9));
    }

    /// <summary>Half of the electrons stay within 0.6745 θ₀ in a plane; V. L. Highland's θ₀ in the form of G. R. Lynch and O. I. Dahl, good to 11 % (PDG 2022, Eq. 34.16).</summary>
    [TestCase("polystyrene", 4.0)]
    [TestCase("Pb", 0.2)]
    [Category(Categories.Statistical)]
    public void Angle_OfFastElectronsBehindAThinBlock_IsThatOfHighland(string material, double thickness)
    {
        const double energy = 10_000, medianOverWidth = 0.6745;
        var bench = new CascadeBench(TestLayouts.Homogeneous(TestMaterials.Get(material).Id, 100, thickness));
        var random = new RandomStream(7, 0, 0, StreamPurpose.Transport);
        List<double> angles = [];
        for (int number = 0; number < 5000; number++)
        {
            ParticleState electron = bench.Start(Species.Electron, energy, default, Vector3D.AlongBeam);
            while (electron.Location.Volume == TestLayouts.Block) bench.Advance(ref electron, ref random);
            if (electron.KineticEnergy < 0.99 * energy) continue;
            angles.Add(Math.Abs(electron.Direction.X));
            angles.Add(Math.Abs(electron.Direction.Y));
        }
        double depth = thickness / TestMaterials.Get(material).RadiationLength;
        double width = 13.6 / energy * Math.Sqrt(depth) * (1 + 0.038 * Math.Log(depth));
        double median = new Quantiles(angles).At(50);
        TestContext.Out.WriteLine($"{median / medianOverWidth} against {width}, {angles.Count} angles");
        Assert.That(median / medianOverWidth, Is.EqualTo(width).Within(11).Percent);
    }

    private static double Range(Material material, double energy)
    {
        const double low = 2 * KiloElectronVolt;
        return new LogQuadrature(0.1, 4).Integrate(
            kinetic => Units.Centimetre / (material.Density * PhysicsReport.Of(Species.Electron, material, kinetic, 1).Total.StoppingPower), low, energy);
    }

    private static DetectorLayout Block(MaterialId material, ElectronStepSettings? steps = null) => TestLayouts.Make(
        TestLayouts.Homogeneous(material, Half, 2 * Half).Volumes[1], new PhysicsSettings { ElectronSteps = steps ?? new ElectronStepSettings() });
}
