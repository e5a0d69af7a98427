using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Geometry.Settings;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Geometry.Configuration;

[TestFixture]
public sealed class RegionReaderTests
{
    private const string File = """
        materials:
          air: {density: 0.0012 g/cm3, composition: {N: 0.77, O: 0.23}}
          lead: {density: 11.35 g/cm3, composition: {Pb: 1}}
        world: {material: air, size: 2 2 4 m, center: 0 0 1 m}
        volumes:
          block: {material: lead, size: 1 1 0.2 m, front: 0 m}
          tube: {material: air, size: 0.5 0.5 0.1 m, front: 0 m, inside: block}
          wire: {material: lead, size: 0.1 0.1 0.1 m, front: 0 m, inside: tube}
          other: {material: lead, size: 1 1 0.2 m, front: 1 m}

        """;

    [Test]
    [Category(Categories.Unit)]
    public void File_WithoutCuts_HasTheUsualOnes()
    {
        DetectorLayout layout = Read("");
        Assert.That(layout.Regions, Is.EqualTo(new[] { Region.Default }));
        Assert.That(layout.Media.Count, Is.EqualTo(2));
    }

    [Test]
    [Category(Categories.Unit)]
    public void RangeCut_OfOneLength_HoldsForAllKinds() => Assert.That(
        Read("physics: {range_cut: 1 cm}").Regions.Single().Cuts, Is.EqualTo(new RangeCuts { Electron = 10, Positron = 10, Photon = 10 }));

    [Test]
    [Category(Categories.Unit)]
    public void RangeCut_OfSomeKinds_LeavesTheOthers() => Assert.That(
        Read("physics: {range_cut: {electron: 50 um, photon: 1 mm}}").Regions.Single().Cuts,
        Is.EqualTo(new RangeCuts { Electron = 0.05, Positron = 0.7, Photon = 1 }));

    [Test]
    [Category(Categories.Unit)]
    public void Region_OfAVolume_HoldsForWhatStandsInsideIt()
    {
        DetectorLayout layout = Read("""
            physics:
              range_cut: 1 mm
              regions:
                - {name: fine, volumes: [block], range_cut: {electron: 0.1 mm}}
                - {name: wires, volumes: [wire]}
            """);
        string[] expected = ["default", "fine", "fine", "wires", "default"];
        Assert.That(layout.Volumes.Select(volume => layout.Regions[volume.Region].Name), Is.EqualTo(expected));
        Assert.That(layout.Regions[1].Cuts, Is.EqualTo(new RangeCuts { Electron = 0.1, Positron = 1, Photon = 1 }));
        Assert.That(layout.Regions[2].Cuts, Is.EqualTo(layout.Regions[0].Cuts));
        string[] media = ["air default", "lead default", "lead fine", "air fine", "lead wires"];
        Assert.That(layout.Media.All.Select(medium => $"{medium.Material.Name} {medium.Region.Name}"), Is.EqualTo(media));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Region_OfTheWorld_HoldsForItsOwnMatterAlone()
    {
        DetectorLayout layout = Read("physics: {regions: [{name: open, volumes: [world], range_cut: 1 cm}]}");
        Assert.That(layout.Volumes.Select(volume => layout.Regions[volume.Region].Name), Is.EqualTo(["open", "default", "default", "default", "default"]));
        Assert.That(layout.Media.All.Select(medium => $"{medium.Material.Name} {medium.Region.Name}"), Is.EqualTo(["air default", "lead default", "air open"]));
    }

    [TestCase("range_cut: 0.7", 11, "physics.range_cut", "has no unit")]
    [TestCase("range_cut: -1 mm", 11, "physics.range_cut", "'-1 mm' must be greater than zero")]
    [TestCase("range_cut: 20 m", 11, "physics.range_cut", "'20 m' is longer than 10 m")]
    [TestCase("range_cut: 1 MeV", 11, "physics.range_cut", "not a length")]
    [TestCase("range_cut: {proton: 1 mm}", 11, "physics.range_cut.proton", "not a known setting")]
    [TestCase("range_cut: {photon: 0 mm}", 11, "physics.range_cut.photon", "greater than zero")]
    [TestCase("regions: fine", 11, "physics.regions", "is 'fine', must be a list of groups")]
    [TestCase("regions: {a: {volumes: [block]}}", 11, "physics.regions", "is a group of settings, must be a list of groups")]
    [TestCase("regions: [{volumes: [block]}]", 11, "physics.regions[1].name", "is missing")]
    [TestCase("regions: [{name: a}]", 11, "physics.regions[1].volumes", "is missing")]
    [TestCase("regions: [{name: a, volumes: block}]", 11, "physics.regions[1].volumes", "must be a list of names")]
    [TestCase("regions: [{name: a, volumes: []}]", 11, "physics.regions[1].volumes", "is an empty list, must be a list of names")]
    [TestCase("regions: [{name: a, volumes: [blok]}]", 11, "physics.regions[1].volumes", "there is no volume 'blok'")]
    [TestCase("regions: [{name: a, volumes: [block, block]}]", 11, "physics.regions[1].volumes", "'block' is named twice")]
    [TestCase("regions: [{name: a, volumes: [block]}, {name: b, volumes: [block]}]", 11, "physics.regions[2].volumes", "'block' is in region 'a' already")]
    [TestCase("regions: [{name: a, volumes: [block]}, {name: a, volumes: [tube]}]", 11, "physics.regions[2].name", "there is a region 'a' already")]
    [TestCase("regions: [{name: default, volumes: [block]}]", 11, "physics.regions[1].name", "all volumes that belong to no other")]
    [TestCase("regions: [{name: a, volumes: [block], cut: 1 mm}]", 11, "physics.regions[1].cut", "not a known setting")]
    [TestCase("regions: [{name: a, volumes: [block], range_cut: -1 mm}]", 11, "physics.regions[1].range_cut", "greater than zero")]
    [TestCase("regions: \n    - name: a\n      volumes:\n        - block\n        - blok", 15, "physics.regions[1].volumes", "there is no volume 'blok'")]
    [TestCase("production_cut: 1 MeV", 11, "physics.production_cut", "not a known setting")]
    [Category(Categories.Unit)]
    public void Mistake_InOneSetting_IsReportedWithLineAndKey(string setting, int line, string key, string problem)
    {
        ConfigurationProblem found = Problems("physics:\n  " + setting).Single();
        Assert.That((found.Line, found.Key), Is.EqualTo((line, key)));
        Assert.That(found.Problem, Does.Contain(problem));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Volume_MistypedByOneLetter_IsProposed() => Assert.That(
        Problems("physics: {regions: [{name: a, volumes: [blok]}]}").Single().Suggestion, Is.EqualTo("did you mean 'block'?"));

    private static DetectorLayout Read(string physics) => GeometryLoader.Parse(File + physics + "\n", "test.yaml");

    private static IReadOnlyList<ConfigurationProblem> Problems(string physics) =>
        Assert.Throws<ConfigurationException>(() => Read(physics))!.Problems;
}
