using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Geometry.Settings;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Geometry.Configuration;

[TestFixture]
public sealed class StepSettingsReaderTests
{
    [Test]
    [Category(Categories.Unit)]
    public void File_WithoutThem_HasTheDefaults()
    {
        PhysicsSettings settings = Read("physics: {range_cut: 1 mm}");
        Assert.That((settings.ElectronSteps, settings.ElectronScattering), Is.EqualTo((new ElectronStepSettings(), new ScatteringSettings())));
    }

    [Test]
    [Category(Categories.Unit)]
    public void DefaultSetUp_SpelledOut_HasTheDefaultsOfTheCode()
    {
        PhysicsSettings settings = DefaultLayout.Load().Physics;
        Assert.That((settings.ElectronSteps, settings.ElectronScattering), Is.EqualTo((new ElectronStepSettings(), new ScatteringSettings())));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Values_OfAllKeys_AreRead()
    {
        PhysicsSettings settings = Read("""
            physics:
              electron_steps: {range_share: 0.1, final_range: 50 um, range_rejection: 0 mm, passive_rejection: 5 mm, radiating_share: 0.1, soft_radiation: 2 %, reach_margin: 0, lowest_energy: 990 eV}
              electron_scattering: {range_factor: 2 %, safety_factor: 0.3, lambda_limit: 2 mm, smearing: 0}
            """);
        Assert.That(settings.ElectronSteps, Is.EqualTo(
            new ElectronStepSettings { RangeShare = 0.1, FinalRange = 0.05, RangeRejection = 0, PassiveRejection = 5, RadiatingShare = 0.1, SoftRadiation = 0.02, ReachMargin = 0, LowestEnergy = 990e-6 }));
        Assert.That(settings.ElectronScattering, Is.EqualTo(
            new ScatteringSettings { RangeFactor = 0.02, SafetyFactor = 0.3, LambdaLimit = 2, Smearing = 0 }));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Hadrons_FollowedWithATimeLimit_AreRead()
    {
        PhysicsSettings settings = Read("physics: {hadrons: followed, neutron_time_limit: 2 us, hadron_processes: geant4_reference}");
        Assert.That((settings.Hadrons, settings.NeutronTimeLimit, settings.HadronProcesses), Is.EqualTo((HadronTreatment.Followed, 2000.0, HadronProcesses.Geant4Reference)));
        Assert.That(Read("physics: {hadrons: parametrised}").Hadrons, Is.EqualTo(new PhysicsSettings().Hadrons));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Value_OfOneKey_LeavesTheOthers() =>
        Assert.That(Read("physics: {electron_steps: {range_share: 1}}").ElectronSteps, Is.EqualTo(new ElectronStepSettings { RangeShare = 1 }));

    [TestCase("hadrons: none", "hadrons", "not known here")]
    [TestCase("hadron_processes: none", "hadron_processes", "not known here")]
    [TestCase("hadron_processes: geant4_reference", "hadron_processes", "has no effect")]
    [TestCase("neutron_time_limit: 0 ns", "neutron_time_limit", "greater than zero")]
    [TestCase("electron_steps: {range_share: 0}", "electron_steps.range_share", "greater than zero")]
    [TestCase("electron_steps: {range_share: 1.5}", "electron_steps.range_share", "between 0 and 1")]
    [TestCase("electron_steps: {range_share: 0.2 mm}", "electron_steps.range_share", "not a pure number")]
    [TestCase("electron_steps: {final_range: 1}", "electron_steps.final_range", "has no unit")]
    [TestCase("electron_steps: {final_range: 0 mm}", "electron_steps.final_range", "greater than zero")]
    [TestCase("electron_steps: {range_rejection: -1 mm}", "electron_steps.range_rejection", "not be negative")]
    [TestCase("electron_steps: {passive_rejection: -1 mm}", "electron_steps.passive_rejection", "not be negative")]
    [TestCase("electron_steps: {radiating_share: -1}", "electron_steps.radiating_share", "not be negative")]
    [TestCase("electron_steps: {reach_margin: -1}", "electron_steps.reach_margin", "not be negative")]
    [TestCase("electron_steps: {lowest_energy: 1}", "electron_steps.lowest_energy", "has no unit")]
    [TestCase("electron_steps: {lowest_energy: 0 keV}", "electron_steps.lowest_energy", "greater than zero")]
    [TestCase("electron_steps: {lowest_energy: 1 mm}", "electron_steps.lowest_energy", "not an energy")]
    [TestCase("electron_steps: 0.2", "electron_steps", "a group of settings was expected")]
    [TestCase("electron_scattering: {range_factor: 0}", "electron_scattering.range_factor", "greater than zero")]
    [TestCase("electron_scattering: {safety_factor: -0.1}", "electron_scattering.safety_factor", "greater than zero")]
    [TestCase("electron_scattering: {lambda_limit: 1}", "electron_scattering.lambda_limit", "has no unit")]
    [TestCase("electron_scattering: {smearing: 2}", "electron_scattering.smearing", "between 0 and 1")]
    [TestCase("maximum_loss_fraction: 0", "maximum_loss_fraction", "greater than zero")]
    [TestCase("maximum_loss_fraction: 1 mm", "maximum_loss_fraction", "not a pure number")]
    [Category(Categories.Unit)]
    public void Mistake_InOneSetting_IsOneProblemWithItsLine(string setting, string key, string problem)
    {
        ConfigurationProblem found = Problems("\nphysics:\n  " + setting).Single();
        Assert.That((found.Line, found.Key), Is.EqualTo((9, "physics." + key)));
        Assert.That(found.Problem, Does.Contain(problem));
    }

    [TestCase("electron_step: {range_share: 0.1}", "did you mean 'electron_steps'?")]
    [TestCase("electron_steps: {rangeshare: 0.1}", "did you mean 'range_share'?")]
    [TestCase("electron_scattering: {safty_factor: 0.1}", "did you mean 'safety_factor'?")]
    [TestCase("electron_steps: {final_range: 1}", "write for example '1 mm'")]
    [Category(Categories.Unit)]
    public void Mistake_InOneSetting_ComesWithASuggestion(string setting, string suggestion) =>
        Assert.That(Problems("physics:\n  " + setting).Single().Suggestion, Is.EqualTo(suggestion));

    private static PhysicsSettings Read(string physics) => GeometryLoader.Parse($"{GeometryTexts.OneBlock}\n{physics}\n", "test.yaml").Physics;

    private static IReadOnlyList<ConfigurationProblem> Problems(string physics) =>
        Assert.Throws<ConfigurationException>(() => Read(physics))!.Problems;
}
