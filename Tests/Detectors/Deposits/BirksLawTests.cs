using System;
using MathNet.Numerics.Integration;
using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Physics;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.Hadron;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Detectors.Deposits;

/// <summary>Light that saturates where much is lost on a short way.</summary>
[TestFixture]
public sealed class BirksLawTests
{
    private const double Constant = 0.126, Density = 1.06;
    private static readonly BirksLaw Law = new(Constant, Density);
    private static readonly BirksLaw None = new(0, Density);

    [TestCase(Species.MuMinus, 0.4, 2.0, 1 / (1 + 0.126 * 0.2))]
    [TestCase(Species.PiPlus, 6.0, 2.0, 1 / (1 + 0.126 * 3))]
    [TestCase(Species.Neutron, 0.2, 30.0, 1 / (1 + 0.126 * 84.8))]
    [Category(Categories.Unit)]
    public void Share_OfAStep_IsBirksFormula(Species species, double deposit, double length, double expected)
    {
        var step = new Step { Deposit = deposit, Length = length };
        Assert.That(Law.Share(in step, species), Is.EqualTo(expected).Within(1e-12));
        Assert.That(None.Share(in step, species), Is.EqualTo(1).Within(1e-15));
    }

    /// <summary>What a reaction leaves on the spot is the energy of recoils, and gives hardly any light.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Share_OfAReactionAtTheEnd_IsThatOfRecoils()
    {
        var step = new Step { Deposit = 10.4, Length = 2, AtEnd = 10 };
        double expected = 0.4 / (1 + 0.126 * 0.2) + 10 / (1 + 0.126 * 84.8);
        Assert.That(Law.Share(in step, Species.PiMinus) * step.Deposit, Is.EqualTo(expected).Within(1e-12));
    }

    [Test]
    [Category(Categories.Unit)]
    public void ShareOfFast_InPlastic_IsThatOfLeastLoss() => Assert.That(Law.ShareOfFast(), Is.EqualTo(1 / (1 + 0.126 * 0.212)).Within(1e-12));

    /// <summary>Protons that end at once, against the integral over their way: some percent too bright between small and large losses.</summary>
    [TestCase(0.5)]
    [TestCase(5)]
    [TestCase(50)]
    [Category(Categories.Reference)]
    public void Share_OfAStoppingProton_IsTheIntegralOverItsRange(double energy)
    {
        const double lowest = 0.0625;
        MediumId medium = TestMaterials.Medium(TestMaterials.Polystyrene);
        var physics = new PhysicsList(
            TestLayouts.Homogeneous(TestMaterials.Polystyrene, 10, 10), CutTable.FromRanges(TestMaterials.Media), reactions: new HadronRates(TestMaterials.Media));
        double Light(double kineticEnergy)
        {
            var proton = new ParticleState { Species = Species.Proton, KineticEnergy = kineticEnergy };
            return 1 / (1 + Constant * physics.At(in proton, Kinematics.Of(in proton), medium).StoppingPower);
        }
        double integral = GaussLegendreRule.Integrate(x => Math.Exp(x) * Light(Math.Exp(x)), Math.Log(lowest), Math.Log(energy), 128) + lowest * Light(lowest);
        physics.Protons!.At(medium, energy, out double range, out _);
        var step = new Step { Deposit = energy, Length = range };
        Assert.That(energy * Law.Share(in step, Species.Proton) / integral, Is.InRange(0.99, 1.09));
    }

    /// <summary>Slow electrons: light yields of 10 to 100 keV over that of fast ones, which falls with the energy.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Share_OfSlowElectrons_FallsWithTheirEnergy()
    {
        double before = 0;
        foreach (double energy in new[] { 0.001, 0.01, 0.1, 1 })
        {
            var step = new Step { Deposit = energy };
            double share = Law.Share(in step, Species.Gamma);
            Assert.That(share, Is.GreaterThan(before).And.LessThan(1));
            Assert.That(Law.Share(in step, Species.Electron), Is.EqualTo(share), "an electron without a way stands for itself");
            before = share;
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Sink_WithAndWithoutBirks_TakesLightAndKeepsTheTrueEnergy()
    {
        (double plain, double plainTruth) = Shoot("");
        (double saturated, double truth) = Shoot(", birks: 0.126 mm/MeV");
        Assert.That((plain, plainTruth, truth), Is.EqualTo((2.0, 2.0, 2.0)));
        Assert.That(saturated, Is.EqualTo(2 / (1 + 0.126 * 0.5)).Within(1e-12));
    }

    /// <summary>A muon that leaves 2 MeV on 4 mm of scintillator.</summary>
    private static (double Cell, double Visible) Shoot(string birks)
    {
        string text = $$$"""
            name: one layer
            materials:
              Fe: {density: 7.874 g/cm3, composition: {Fe: 1}}
              plastic: {density: 1.06 g/cm3, atoms: {C: 8, H: 8}{{{birks}}}}
              vacuum: {density: 1e-12 g/cm3, composition: {N: 1}}
            world: {material: vacuum, size: 1 1 1 m, center: 0 0 0 m}
            volumes:
              HCAL:
                detector: hcal
                size: 100 100 29 mm
                front: 0 m
                layers: {count: 1, unit: [{material: Fe, thickness: 25 mm}, {material: plastic, thickness: 4 mm, active: true}]}
                cells: 1 1
            calibration: {hcal: 0.025}
            readout:
              hcal: {photoelectrons: 0.08 /MeV, constant_term: 6 %, noise: 25 MeV, threshold: 100 MeV, time_resolution: 1.5 ns}
            """;
        DetectorLayout layout = GeometryLoader.Parse(text, "birks.yaml");
        var deposits = new EventDeposits(new ReadoutMap(layout));
        var step = new Step { Deposit = 2, Length = 4, Location = new Location(new VolumeId(1), 1), From = new Vector3D(0, 0, 25), To = new Vector3D(0, 0, 29) };
        new DepositSink(deposits).Accept(in step, new ParticleState { Species = Species.MuMinus });
        return (deposits.Cell(deposits.TouchedCells[0]).Energy, deposits.Visible[0]);
    }
}
