using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Geometry.Configuration;

[Category(Categories.Unit)]
public sealed class GeometryLoaderTests
{
    [Test]
    public void OneBlock_OfOneMaterial_IsALegalSetUp()
    {
        DetectorLayout layout = GeometryLoader.Parse(GeometryTexts.OneBlock, "block.yaml");
        Assert.That(layout.Volumes, Has.Count.EqualTo(2));
        Assert.That(layout.Find("block")!.ZMax, Is.EqualTo(200));
        Assert.That(layout.TruthPlanes, Is.EqualTo(new[] { new TruthPlane("block_exit", 200) }));
        Assert.That(layout.SourceText, Is.EqualTo(GeometryTexts.OneBlock));
    }

    [Test]
    public void Sandwich_WithCellsAndSections_IsRead()
    {
        Volume volume = GeometryLoader.Parse(GeometryTexts.Sandwich, "beam.yaml").Find("calorimeter")!;
        int[] sections = [3, 7];
        Assert.That(volume.System, Is.EqualTo(DetectorSystem.Hcal));
        Assert.That(volume.Layers!.Pitch, Is.EqualTo(29));
        Assert.That(volume.Layers.Unit[1].IsActive);
        Assert.That((volume.Segmentation.CellsX, volume.Segmentation.CellsY), Is.EqualTo((5, 4)));
        Assert.That(volume.Segmentation.LayersPerSection, Is.EqualTo(sections));
    }

    [TestCase("size: 1 1 0.2 m", "size: 1 1 0.2", 6, "volumes.block.size", "has no unit")]
    [TestCase("size: 1 1 0.2 m", "size: 1 1 0.2 GeV", 6, "volumes.block.size", "not a length")]
    [TestCase("size: 1 1 0.2 m", "size: 1 0.2 m", 6, "volumes.block.size", "2 numbers, not 3")]
    [TestCase("size: 1 1 0.2 m", "size: 1 1 0 m", 6, "volumes.block.size", "'1 1 0 m' must all be greater than zero")]
    [TestCase("size: 1 1 0.2 m, ", "", 6, "volumes.block.size", "is missing")]
    [TestCase("size: 1 1 0.2 m", "size: [1, 1, 0.2]", 6, "volumes.block.size", "a list")]
    [TestCase("front: 0 m", "front: 0 m, colour: red", 6, "volumes.block.colour", "not a known setting")]
    [TestCase("front: 0 m", "front: 0 m, front: 1 m", 6, "volumes.block.front", "given twice")]
    [TestCase("front: 0 m", "front: 2.9 m", 6, "volumes.block", "sticks out of 'world'")]
    [TestCase("material: lead", "material: leed", 6, "volumes.block.material", "no material 'leed'")]
    [TestCase("front: 0 m", "front: 0 m, inside: box", 6, "volumes.block.inside", "no volume 'box'")]
    [TestCase("front: 0 m", "front: 0 m, inside: block", 6, "volumes.block.inside", "inside itself")]
    [TestCase("front: 0 m", "front: 0 m, hole: 1 2 m", 6, "volumes.block.hole", "smaller than the box")]
    [TestCase("front: 0 m", "front: 0 m, detector: ekal", 6, "volumes.block.detector", "'ekal' is not known")]
    [TestCase("front: 0 m", "front: 0 m, detector: ekal, cells: 2 2", 6, "volumes.block.detector", "'ekal' is not known")]
    [TestCase("front: 0 m", "front: 0 m, detector: traker, view_angle: 45 deg", 6, "volumes.block.detector", "'traker' is not known")]
    [TestCase("front: 0 m", "front: 0 m, cells: 2 2", 6, "volumes.block.cells", "belong to a detector")]
    [TestCase("front: 0 m}", "front: 0 m}\ntruth_planes: {near: 1 m, far: 77 m}", 7, "truth_planes.far", "lies outside the world")]
    [TestCase("front: 0 m}", "front: 0 m}\ntruth_planes: {front: -1 m}", 7, "truth_planes.front", "lies outside the world")]
    [TestCase("Pb: 1", "Pb: 0.9", 3, "materials.lead.composition", "add up to 0.9")]
    [TestCase("Pb: 1", "Pbb: 1", 3, "materials.lead.composition.Pbb", "not a chemical element")]
    [TestCase("density: 11.35 g/cm3", "density: 11.35", 3, "materials.lead.density", "has no unit")]
    [TestCase("center: 0 0 1 m", "", 4, "world.center", "is missing")]
    public void Mistake_InOneSetting_IsReportedWithLineAndKey(string text, string mistake, int line, string key, string problem)
    {
        ConfigurationProblem found = Problems(GeometryTexts.OneBlock.Replace(text, mistake)).Single();
        Assert.That(found.Line, Is.EqualTo(line));
        Assert.That(found.Key, Is.EqualTo(key));
        Assert.That(found.Problem, Does.Contain(problem));
        Assert.That(found.File, Is.EqualTo("test.yaml"));
    }

    [Test]
    public void TruthPlane_OutsideTheWorld_IsToldWhereThatEnds()
    {
        ConfigurationProblem found = Problems(GeometryTexts.OneBlock + "\ntruth_planes: {far: 77 m}").Single();
        Assert.That((found.Reason, found.Suggestion), Is.EqualTo(("the primary never passes there", "give a z between -1 m and 3 m")));
    }

    [Test]
    public void Counter_ThatTheReadoutForgets_IsReported()
    {
        const string counters = """

              one: {detector: counter, material: lead, size: 0.1 0.1 0.1 m, front: 1 m}
              two: {detector: counter, material: lead, size: 0.1 0.1 0.1 m, front: 1.5 m}
            readout:
              counters:
                one: {role: beam, mip: 1 MeV, threshold: 0.3, photoelectrons: 20, inefficiency: 0, time_resolution: 1 ns}
            """;
        ConfigurationProblem found = Problems(GeometryTexts.OneBlock.TrimEnd() + counters).Single();
        Assert.That(found.Key, Is.EqualTo("volumes.two.detector"));
        Assert.That(found.Problem, Does.Contain("'readout.counters' does not name it"));
    }

    /// <summary>What stands under a mistyped key is not missing, and names that it gives are known.</summary>
    [TestCase("front: 0 m", "frnt: 0 m", "volumes.block.frnt", "did you mean 'front'?")]
    [TestCase("size: 1 1", "sice: 1 1", "volumes.block.sice", "did you mean 'size'?")]
    [TestCase("material: lead", "matrial: lead", "volumes.block.matrial", "did you mean 'material'?")]
    [TestCase("density: 11.35", "densty: 11.35", "materials.lead.densty", "did you mean 'density'?")]
    [TestCase("composition: {Pb", "compositon: {Pb", "materials.lead.compositon", "did you mean 'composition'?")]
    [TestCase("materials:", "matreials:", "matreials", "did you mean 'materials'?")]
    [TestCase("world:", "wrold:", "wrold", "did you mean 'world'?")]
    [TestCase("volumes:", "volumse:", "volumse", "did you mean 'volumes'?")]
    public void Key_MistypedByALetter_IsTheOneProblem(string key, string mistake, string path, string suggestion)
    {
        ConfigurationProblem found = Problems(GeometryTexts.OneBlock.Replace(key, mistake) + "\nphysics: {regions: [{name: dense, volumes: [block]}]}\n").Single();
        Assert.That((found.Key, found.Suggestion), Is.EqualTo((path, suggestion)));
    }

    [TestCase("detector: hcal", "detecotr: hcal", "volumes.calorimeter.detecotr")]
    [TestCase("size: 1000 1000 290 mm", "shpae: tube\n    radius: 0.5 m\n    length: 290 mm", "volumes.calorimeter.shpae")]
    [TestCase("cells: 5 4", "cels: 5 4", "volumes.calorimeter.cels")]
    [TestCase("      count: 10", "      conut: 10", "volumes.calorimeter.layers.conut")]
    [TestCase("      unit:", "      units:", "volumes.calorimeter.layers.units")]
    public void Key_MistypedInLayers_IsTheOneProblem(string key, string mistake, string path) =>
        Assert.That(Problems(GeometryTexts.Sandwich.Replace(key, mistake)).Single().Key, Is.EqualTo(path));

    /// <summary>A value that cannot be read is one problem: what stands for it is held against nothing.</summary>
    [TestCase("origin: -112.5 m", "beam.origin")]
    [TestCase("momentum: 160 GeV", "beam.core.momentum")]
    [TestCase("first_view_share: 0.5", "readout.tracker.first_view_share")]
    [TestCase("threshold: 6000 e", "readout.tracker.threshold")]
    [TestCase("saturation: 180000 e", "readout.tracker.saturation")]
    public void Value_ThatCannotBeRead_IsTheOneProblem(string setting, string key)
    {
        string text = File.ReadAllText(DefaultLayout.File), unreadable = setting[..setting.IndexOf(':')] + ": much";
        Assert.That(text.Split(setting), Has.Length.EqualTo(2), "the setting stands there once");
        Assert.That(Problems(text.Replace(setting, unreadable)).Single().Key, Is.EqualTo(key));
    }

    [Test]
    public void Sections_ThatAreAbsent_AreMissedOnceEach()
    {
        IReadOnlyList<ConfigurationProblem> found = Problems("volumes: {block: {material: lead, size: 1 1 0.2 m, front: 0 m}}");
        Assert.That(found.Select(one => one.Key), Is.EqualTo(BasicSections));
    }

    [TestCase("name: ''", "name", "is nothing, a value was expected", "write it behind 'name:', or leave the line out")]
    [TestCase("selection: 5", "selection", "is '5', a group of settings was expected", "write 'selection:' and its settings below")]
    [TestCase("physics: {maximum_loss_fraction: 500 %}", "physics.maximum_loss_fraction", "'500 %' must lie between 0 and 1", "'0.1' or '10 %'")]
    [TestCase("physics: {fast_cut: 30 MeV}", "physics.fast_cut", "'30 MeV' lies outside 0.05 to 20 MeV", "the default is 1 MeV")]
    [TestCase("selection: {vhcal_energy_maximum: -1 GeV}", "selection.vhcal_energy_maximum", "'-1 GeV' must be greater than zero", "write for example '1 MeV'")]
    [TestCase("selection: {incoming_momentum: 180 140 GeV}", "selection.incoming_momentum", "'180 140 GeV' must have the lower end first", "write 'low high unit'")]
    public void Mistake_InAValue_IsToldWithTheValueAndAWayOut(string setting, string key, string problem, string suggestion)
    {
        ConfigurationProblem found = Problems($"{GeometryTexts.OneBlock}\n{setting}\n").Single();
        Assert.That((found.Key, found.Problem), Is.EqualTo((key, problem)));
        Assert.That(found.Suggestion, Does.Contain(suggestion));
    }

    [TestCase("count: 10", "count: 9", "volumes.calorimeter.sections", "10 layers together, not 9")]
    [TestCase("count: 10", "count: ten", "volumes.calorimeter.layers.count", "not a pure number")]
    [TestCase("count: 10", "count: 1.5", "volumes.calorimeter.layers.count", "'1.5' must be a whole number from 1")]
    [TestCase("290 mm", "300 mm", "volumes.calorimeter.layers", "290 mm thick, the volume is 300 mm long")]
    [TestCase(", active: true", "", "volumes.calorimeter.layers", "no slab is active")]
    [TestCase("cells: 5 4", "cells: 5 0", "volumes.calorimeter.cells", "whole numbers")]
    [TestCase("sections: 3 7", "sections: 3 8", "volumes.calorimeter.sections", "11 layers together, not 10")]
    [TestCase("thickness: 25 mm", "thickness: 25", "volumes.calorimeter.layers.unit[1].thickness", "has no unit")]
    public void Mistake_InLayers_IsReported(string text, string mistake, string key, string problem)
    {
        IReadOnlyList<ConfigurationProblem> found = Problems(GeometryTexts.Sandwich.Replace(text, mistake));
        Assert.That(found.Select(one => $"{one.Key} {one.Problem}"), Has.Some.Contains($"{key} ").And.Some.Contains(problem));
    }

    [Test]
    public void Mistakes_InManyPlaces_AreReportedTogetherInOrderOfLine()
    {
        const string text = """
            materials:
              air: {density: 0.0012 g/cm3, composition: {N: 0.77, O: 0.23}}
              lead: {density: 11.35, composition: {Pb: 1}}
            world: {material: air, size: 2 2 4 m, center: 0 0 1 m}
            volumes:
              a: {material: air, size: 1 1 0.2 m, front: 0 m}
              b: {material: air, size: 1 1 0.2 m, front: 0.1 m}
              c: {material: tin, size: 1 1 0.2 m, front: 0.5 m}
            bean: {}
            """;
        IReadOnlyList<ConfigurationProblem> found = Problems(text);
        int[] lines = [3, 7, 8, 9];
        Assert.That(found.Select(one => one.Line), Is.EqualTo(lines));
        Assert.That(found[1].Problem, Is.EqualTo("overlaps with 'a' of line 6"));
        Assert.That(found[3].Suggestion, Is.EqualTo("did you mean 'beam'?"));
    }

    [TestCase("", 1, "the file is empty")]
    [TestCase("# only a comment\n", 1, "the file is empty")]
    [TestCase("just text", 1, "instead of settings")]
    [TestCase("materials:\n  air: {density: 1 g/cm3, composition: {N: 1", 2, "not valid YAML")]
    [TestCase("materials:\n\tair: 1", 2, "not valid YAML")]
    [TestCase("materials:\n  air: \"unfinished", 2, "not valid YAML")]
    [TestCase("a: *nothing", 1, "not valid YAML")]
    public void File_ThatIsNoYamlMapping_IsOneProblemWithItsLine(string text, int line, string problem)
    {
        ConfigurationProblem found = Problems(text).Single();
        Assert.That(found.Problem, Does.Contain(problem));
        Assert.That(found.Line, Is.EqualTo(line).Within(1));
    }

    [Test]
    public void File_CutOffAnywhere_IsRefusedOrComplete()
    {
        string whole = File.ReadAllText(DefaultLayout.File);
        int refused = 0;
        for (int length = 0; length < whole.Length * 9 / 10; length += 997)
        {
            try
            {
                GeometryLoader.Parse(whole[..length], "cut.yaml");
            }
            catch (ConfigurationException exception)
            {
                Assert.That(exception.Problems, Is.Not.Empty);
                refused++;
            }
        }
        Assert.That(refused, Is.GreaterThan(4));
    }

    [Test]
    public void File_ThatIsNotUtf8_IsOneProblemWithItsLine()
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "latin1.yaml");
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes("name: test\nmaterials: µ\n"));
        ConfigurationProblem found = Assert.Throws<ConfigurationException>(() => GeometryLoader.Load(path))!.Problems.Single();
        Assert.That((found.Line, found.Problem), Is.EqualTo((2, "the file is not UTF-8 text")));
    }

    [Test]
    public void File_ThatIsAbsent_IsAFileError() => Assert.Throws<FileNotFoundException>(() => GeometryLoader.Load("no-such-file.yaml"));

    [Test]
    public void Readout_OfAnUnknownCounter_IsRefused()
    {
        const string text = GeometryTexts.OneBlock + """

            readout:
              counters:
                blok: {role: veto, mip: 2 MeV, threshold: 0.5, photoelectrons: 20, inefficiency: 2, time_resolution: 1 ns}
              ecal: {photoelectrons: 1 /MeV, constant_term: 1 %, noise: 15 MeV, threshold: 30 MeV, time_resolution: 1 ns}
            """;
        Assert.That(Problems(text).Select(one => one.Key), Is.EquivalentTo(Keys));
    }

    private static readonly string[] BasicSections = ["materials", "world"];
    private static readonly string[] Keys = ["readout.counters.blok", "readout.counters.blok.inefficiency", "readout.ecal"];

    private static IReadOnlyList<ConfigurationProblem> Problems(string text) =>
        Assert.Throws<ConfigurationException>(() => GeometryLoader.Parse(text, "test.yaml"))!.Problems;
}
