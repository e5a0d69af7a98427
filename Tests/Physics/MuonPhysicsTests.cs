using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics;
using NA64Mu.Physics.Cuts;
using NA64Mu.Tests.Physics.Muon;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics;

[TestFixture]
public sealed class MuonPhysicsTests
{
    private static readonly Lazy<MuonPhysics> FineMuonPhysics = new(() => new MuonPhysics(TestMaterials.Media, CutTable.FromRanges(TestMaterials.Media)));

    private static readonly MuonPhysics MuonPhysics = new(TestMaterials.Media, CutTable.Uniform(TestMaterials.Media, 1 * Units.MeV));

    [Test]
    [Category(Categories.Unit)]
    public void Tables_AgainstDirectIntegration_AgreeToTwoPerMille(
        [Values("Pb", "polystyrene", "air")] string name,
        [Values(0.3, 1.7, 12.3, 77.7, 140.0, 431.0, 1.9e3, 7.77e3, 44e3, 157e3, 940e3)] double kineticEnergy)
    {
        Material material = TestMaterials.Get(name);
        PhysicsReportLine total = PhysicsReport.OfMuon(Species.MuMinus, material, kineticEnergy, 1).Total;
        double rate = total.CrossSection * material.Density / Units.Centimetre;
        double loss = total.RestrictedStoppingPower * material.Density / Units.Centimetre;
        Assert.That(MuonPhysics.InverseMeanFreePath(TestMaterials.Medium(name), kineticEnergy), Is.EqualTo(rate).Within(0.2).Percent);
        Assert.That(MuonPhysics.StoppingPower(TestMaterials.Medium(name), kineticEnergy), Is.EqualTo(loss).Within(0.2).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void AllFunctions_InVacuum_AreZero()
    {
        MediumId vacuum = TestMaterials.Medium("vacuum");
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        Assert.That(MuonPhysics.InverseMeanFreePath(vacuum, 160e3), Is.Zero);
        Assert.That(MuonPhysics.StoppingPower(vacuum, 160e3), Is.Zero);
        Assert.That(MuonPhysics.SampleLoss(vacuum, 160e3, 0, 1000, ref random), Is.Zero);
    }

    /// <remarks>Shares of the processes against the rates of the report, in units of the binomial deviation.</remarks>
    [TestCase("Pb", 160e3)]
    [TestCase("polystyrene", 100e3)]
    [TestCase("air", 10e3)]
    [Category(Categories.Statistical)]
    public void Interact_ManyTimes_PicksProcessesByTheirRates(string name, double kineticEnergy)
    {
        const int samples = 300_000;
        Material material = TestMaterials.Get(name);
        ParticleState muon = MuonStates.Of(kineticEnergy);
        var random = new RandomStream(41, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        var counts = new Dictionary<ProcessId, int>();
        for (int sample = 0; sample < samples; sample++)
        {
            secondaries.Clear();
            Interaction interaction = MuonPhysics.Interact(muon, TestMaterials.Medium(name), secondaries, ref random);
            InteractionChecks.Conserved(muon, interaction, secondaries);
            counts[interaction.Process] = counts.GetValueOrDefault(interaction.Process) + 1;
        }
        PhysicsReport report = PhysicsReport.OfMuon(Species.MuMinus, material, kineticEnergy, 1);
        ProcessId[] order = [ProcessId.Ionisation, ProcessId.Bremsstrahlung, ProcessId.PairProduction, ProcessId.MuonNuclear];
        for (int line = 0; line < order.Length; line++)
        {
            double expected = samples * report.Lines[line].CrossSection / report.Total.CrossSection;
            double bound = 4 * Math.Sqrt(expected + 1) + 1e-3 * expected;
            Assert.That(counts.GetValueOrDefault(order[line]), Is.EqualTo(expected).Within(bound), $"{order[line]}");
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Interact_JustAboveTheThresholds_StaysSound()
    {
        var random = new RandomStream(42, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        foreach (double kineticEnergy in new[] { 43.5, 44.5, 101.0, 845.0, 855.0, 990.0, 1010.0 })
        {
            ParticleState muon = MuonStates.Of(kineticEnergy);
            for (int sample = 0; sample < 20_000; sample++)
            {
                secondaries.Clear();
                Interaction interaction = MuonPhysics.Interact(muon, new MediumId(sample % 6), secondaries, ref random);
                InteractionChecks.Conserved(muon, interaction, secondaries);
            }
        }
    }

    /// <remarks>Copper in a region of its own: each medium has the rates and the smallest secondaries of its cuts.</remarks>
    [Test]
    [Category(Categories.Unit)]
    public void Media_OfOneMaterialAndOtherCuts_KeepToTheirOwnCuts()
    {
        const double kineticEnergy = 120e3;
        Material copper = TestMaterials.Get("Cu");
        var fine = new Region("fine", RangeCuts.Default);
        var media = new MediumTable([new Medium(new MediumId(0), copper, Region.Default), new Medium(new MediumId(1), copper, fine)]);
        double[] cuts = [5, 0.2];
        var physics = new MuonPhysics(media, new CutTable([.. cuts.Select(cut => new ProductionCuts(cut, cut, cut))]));
        var random = new RandomStream(43, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState muon = MuonStates.Of(kineticEnergy);
        for (int index = 0; index < cuts.Length; index++)
        {
            double rate = PhysicsReport.OfMuon(Species.MuMinus, copper, kineticEnergy, cuts[index]).Total.CrossSection * copper.Density / Units.Centimetre;
            Assert.That(physics.InverseMeanFreePath(new MediumId(index), kineticEnergy), Is.EqualTo(rate).Within(0.2).Percent);
            double smallest = double.PositiveInfinity;
            for (int sample = 0; sample < 2000; sample++)
            {
                secondaries.Clear();
                Interaction interaction = physics.Interact(muon, new MediumId(index), secondaries, ref random);
                smallest = Math.Min(smallest, muon.KineticEnergy - interaction.KineticEnergy);
            }
            Assert.That(smallest, Is.InRange(cuts[index] * (1 - 1e-9), cuts[index] * 1.02));
        }
    }

    /// <remarks>Cuts of 0.7 mm, from 990 eV in air to 1 MeV in lead: each process by its own.</remarks>
    [Test]
    [Category(Categories.Unit)]
    public void Tables_OfRangeCuts_AgreeWithDirectIntegration(
        [Values("Pb", "polystyrene", "air")] string name, [Values(12.3, 431.0, 7.77e3, 157e3)] double kineticEnergy)
    {
        CutTable cuts = CutTable.FromRanges(TestMaterials.Media);
        ProductionCuts cut = cuts[TestMaterials.Medium(name)];
        Material material = TestMaterials.Get(name);
        double[] ofLines = [cut.Electron, cut.Photon, cut.Positron, 200, 1];
        double rate = 0, loss = 0;
        for (int line = 0; line < ofLines.Length; line++)
        {
            PhysicsReportLine part = PhysicsReport.OfMuon(Species.MuMinus, material, kineticEnergy, ofLines[line]).Lines[line];
            rate += part.CrossSection * material.Density / Units.Centimetre;
            loss += part.RestrictedStoppingPower * material.Density / Units.Centimetre;
        }
        Assert.That(FineMuonPhysics.Value.InverseMeanFreePath(TestMaterials.Medium(name), kineticEnergy), Is.EqualTo(rate).Within(0.3).Percent);
        Assert.That(FineMuonPhysics.Value.StoppingPower(TestMaterials.Medium(name), kineticEnergy), Is.EqualTo(loss).Within(0.3).Percent);
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Interact_WithRangeCutsInAir_Conserves()
    {
        var random = new RandomStream(44, 0, 0, StreamPurpose.Study);
        var secondaries = new SecondaryBuffer();
        ParticleState muon = MuonStates.Of(160e3);
        for (int sample = 0; sample < 50_000; sample++)
        {
            secondaries.Clear();
            Interaction interaction = FineMuonPhysics.Value.Interact(muon, TestMaterials.Medium("air"), secondaries, ref random);
            InteractionChecks.Conserved(muon, interaction, secondaries);
        }
    }

    [TestCase(10.0, 10.0)]
    [TestCase(1000.0, 100.0)]
    [Category(Categories.Unit)]
    public void Tables_OtherCuts_AgreeWithDirectIntegration(double productionCut, double radiativeCut)
    {
        var cuts = new ProductionCuts(productionCut, radiativeCut, radiativeCut);
        var physics = new MuonPhysics(TestMaterials.Media, new CutTable([.. TestMaterials.Media.All.Select(_ => cuts)]));
        Material copper = TestMaterials.Get("Cu");
        IReadOnlyList<PhysicsReportLine> collisions = PhysicsReport.OfMuon(Species.MuMinus, copper, 120e3, productionCut).Lines;
        IReadOnlyList<PhysicsReportLine> radiation = PhysicsReport.OfMuon(Species.MuMinus, copper, 120e3, radiativeCut).Lines;
        double loss = collisions[0].RestrictedStoppingPower
            + radiation[1].RestrictedStoppingPower + radiation[2].RestrictedStoppingPower + radiation[3].RestrictedStoppingPower;
        Assert.That(physics.StoppingPower(TestMaterials.Medium("Cu"), 120e3) * Units.Centimetre / copper.Density, Is.EqualTo(loss).Within(0.2).Percent);
    }
}
