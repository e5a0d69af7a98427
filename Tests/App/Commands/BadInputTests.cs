using System;
using System.IO;
using NA64Mu.App;
using NA64Mu.App.Output;
using NA64Mu.Reconstruction;
using NA64Mu.Tests.App.Output;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Commands;

/// <summary>Bad files and bad places: one clear message, the right exit code, and no half-written file.</summary>
[TestFixture]
public sealed class BadInputTests
{
    private const string Air = "composition: {N: 0.77, O: 0.23}}";

    [TestCase(Air, "composition: {N: 0.77, O:", "is not valid YAML", TestName = "Geometry_CutOff_IsRefused")]
    [TestCase("density: 11.35", "densty: 11.35", "did you mean", TestName = "Geometry_UnknownKey_IsRefused")]
    [TestCase("size: 1 1 0.2 m", "size: 1 1 0.2", "has no unit", TestName = "Geometry_MissingUnit_IsRefused")]
    [TestCase("material: lead", "material: led", "volumes.block.material", TestName = "Geometry_UnknownMaterial_IsRefused")]
    [TestCase("  block:", "  other: {material: air, size: 1 1 1 m, front: 0.1 m}\n  block:", "overlap", TestName = "Geometry_OverlappingVolumes_IsRefused")]
    [Category(Categories.Unit)]
    public void BadGeometry(string text, string mistake, string message)
    {
        using var folder = new TemporaryFolder();
        string geometry = folder.File("bad.yaml");
        File.WriteAllText(geometry, GeometryTexts.OneBlock.Replace(text, mistake, StringComparison.Ordinal));
        string[][] verbs =
        [
            ["simulate", "--source", "pencil", "--output", folder.File("run.h5"), "--geometry", geometry],
            ["run", "--source", "pencil", "--output", folder.File("out"), "--geometry", geometry],
            ["geometry", "check", geometry],
            ["geometry", "dump", geometry],
            ["geometry", "plot", geometry, "--output", folder.File("out")],
            ["physics", "--geometry", geometry],
            ["bench", "--geometry", geometry],
        ];
        foreach (string[] verb in verbs)
        {
            AssertRefused(CommandRun.Of(verb), ExitCode.InvalidInput, geometry, message);
            Assert.That(folder.Files, Is.EquivalentTo((string[])["bad.yaml"]));
        }
        Assert.That(Directory.Exists(folder.File("out")), Is.False);
    }

    [TestCase("\tcount: 10", 13)]
    [TestCase("\t      count: 10", 13)]
    [Category(Categories.Unit)]
    public void Geometry_IndentedWithATab_IsReportedAtItsLine(string tab, int line)
    {
        using var folder = new TemporaryFolder();
        string geometry = folder.File("tab.yaml");
        File.WriteAllText(geometry, GeometryTexts.Sandwich.Replace("      count: 10", tab, StringComparison.Ordinal));
        AssertRefused(CommandRun.Of("geometry", "check", geometry), ExitCode.InvalidInput, $"{geometry}:{line}: ", "spaces, not tabs", "1 problem(s)");
    }

    [TestCase("simulate --output")]
    [TestCase("run --output")]
    [TestCase("reconstruct no-such-file --output")]
    [TestCase("select no-such-file --output")]
    [TestCase("plot no-such-file --output")]
    [TestCase("geometry plot --output")]
    [Category(Categories.Unit)]
    public void Output_WithoutAName_IsRefused(string verb) =>
        AssertRefused(CommandRun.Of([.. verb.Split(' '), ""]), ExitCode.Usage, "the name is empty");

    [Test]
    [Category(Categories.Unit)]
    public void Reconstruct_WithThreads_IsRefused() =>
        AssertRefused(CommandRun.Of("reconstruct", "no-such-file", "--threads", "4"), ExitCode.Usage, "--threads");

    [TestCase("simulate --geometry")]
    [TestCase("run --geometry")]
    [TestCase("bench --geometry")]
    [TestCase("physics --geometry")]
    [TestCase("geometry check")]
    [TestCase("geometry dump")]
    [TestCase("geometry plot")]
    [TestCase("reconstruct")]
    [TestCase("select")]
    [TestCase("plot")]
    [Category(Categories.Unit)]
    public void Input_ThatIsAbsent_IsRefused(string verb)
    {
        AssertRefused(CommandRun.Of([.. verb.Split(' '), "no-such-file"]), ExitCode.InvalidInput, "'no-such-file' does not exist");
    }

    [TestCase("bench --geometry")]
    [TestCase("geometry check")]
    [TestCase("select")]
    [Category(Categories.Unit)]
    public void Input_ThatIsAFolder_IsRefused(string verb)
    {
        using var folder = new TemporaryFolder();
        AssertRefused(CommandRun.Of([.. verb.Split(' '), folder.Path]), ExitCode.InvalidInput, $"'{folder.Path}' is a folder, not a file");
    }

    [Test]
    [Category(Categories.Unit)]
    public void Simulate_M2WithoutABeamInTheGeometry_SaysWhatIsMissing()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("block.yaml"), GeometryTexts.OneBlock);
        CommandRun run = CommandRun.Of("simulate", "--geometry", folder.File("block.yaml"), "--output", folder.File("run.h5"));
        AssertRefused(run, ExitCode.InvalidInput, folder.File("block.yaml"), "beam: the section is missing", "--source pencil");
        Assert.That(folder.Files, Has.Length.EqualTo(1));
    }

    [TestCase("0 0 -100 m")]
    [TestCase("3 0 0 m")]
    [Category(Categories.Unit)]
    public void Simulate_SourceOutsideTheWorld_IsRefused(string position)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("block.yaml"), GeometryTexts.OneBlock);
        CommandRun run = CommandRun.Of(
            "simulate", "--geometry", folder.File("block.yaml"), "--output", folder.File("run.h5"), "--source", "pencil", "--position", position);
        AssertRefused(run, ExitCode.Usage, "--position", "outside the world");
        Assert.That(folder.Files, Has.Length.EqualTo(1));
    }

    [TestCase("3 0 m")]
    [TestCase("1 400 mm")]
    [Category(Categories.Unit)]
    public void Simulate_SpotThatReachesOutOfTheWorld_IsRefused(string spot)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("block.yaml"), GeometryTexts.OneBlock);
        CommandRun run = CommandRun.Of(
            "simulate", "--geometry", folder.File("block.yaml"), "--output", folder.File("run.h5"), "--source", "pencil", "--position", "0 0 -0.5 m",
            "--spot", spot);
        AssertRefused(run, ExitCode.Usage, "--spot", "outside the world", "1 problem(s)");
        Assert.That(folder.Files, Has.Length.EqualTo(1));
    }

    [TestCase("reconstruct")]
    [TestCase("select")]
    [TestCase("plot")]
    [Category(Categories.Unit)]
    public void EventFile_DamagedOrOfAnotherKind_IsRefused(string verb)
    {
        using var folder = new TemporaryFolder();
        string good = folder.File("good.h5"), bad = folder.File("bad.h5");
        if (verb == "reconstruct") WriteReconstructed(folder, good);
        else SampleEvents.Write(good, events: 10, blockLength: 10);
        byte[] bytes = File.ReadAllBytes(good);
        string[] before = folder.Files;

        File.WriteAllText(folder.File("cutflow.csv"), "");
        AssertRefused(Run(good), ExitCode.InvalidInput, good, "it is of type", verb == "reconstruct" ? "'simulate' has written" : "make one with 'reconstruct'");
        File.Delete(folder.File("cutflow.csv"));
        File.WriteAllBytes(bad, bytes[..(bytes.Length / 2)]);
        AssertRefused(Run(bad), ExitCode.InvalidInput, bad, "it is cut off", "copy it again, or make it anew");
        File.WriteAllText(bad, "no HDF5 at all");
        AssertRefused(Run(bad), ExitCode.InvalidInput, bad, "it is not an HDF5 file");
        File.WriteAllText(bad, "");
        AssertRefused(Run(bad), ExitCode.InvalidInput, bad, "it is not an HDF5 file");
        Assert.That(folder.Files, Is.EquivalentTo((string[])[.. before, "bad.h5"]));

        CommandRun Run(string path) =>
            CommandRun.Of(verb == "reconstruct" ? [verb, path, "--output", folder.File("new.h5")] : [verb, path, "--output", folder.Path]);
    }

    [TestCase("simulate --source pencil --events 10 --output")]
    [TestCase("run --source pencil --events 10 --output")]
    [TestCase("geometry plot --output")]
    [Category(Categories.Unit)]
    public void Output_BelowAFile_CannotBeWritten(string verb)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("file"), "");
        AssertRefused(CommandRun.Of([.. verb.Split(' '), folder.File("file/below")]), ExitCode.InputOutput, "cannot write", folder.File("file"));
        Assert.That(folder.Files, Has.Length.EqualTo(1));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Output_ThatIsThere_IsReplacedOnlyByForce()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("run.h5");
        File.WriteAllText(path, "precious");
        AssertRefused(Simulate(), ExitCode.InputOutput, path, "--force");
        Assert.That(File.ReadAllText(path), Is.EqualTo("precious"));
        Assert.That(folder.Files, Has.Length.EqualTo(1));
        Assert.That(Simulate("--force").ExitCode, Is.Zero);
        AssertRefused(CommandRun.Of("reconstruct", path, "--output", path, "--force"), ExitCode.Usage, path, "is the input");
        Assert.That(CommandRun.Of("reconstruct", path).ExitCode, Is.Zero);
        AssertRefused(CommandRun.Of("reconstruct", path), ExitCode.InputOutput, folder.File("run.reco.h5"), "--force");

        CommandRun Simulate(params string[] options) => CommandRun.Of(["simulate", "--source", "pencil", "--events", "10", "--output", path, .. options]);
    }

    [Test]
    [Platform("Linux")]
    [Category(Categories.Unit)]
    public void Output_WhereNoFileCanBe_IsToldWithoutNamesOfTheProgramsOwn()
    {
        CommandRun run = CommandRun.Of("simulate", "--events", "1", "--output", "/proc/x.h5");
        AssertRefused(run, ExitCode.InputOutput, "cannot write /proc: no file can be made there; give another directory");
        Assert.That(run.Error, Does.Not.Contain("write-test"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Output_InANewDirectory_IsTold()
    {
        using var folder = new TemporaryFolder();
        string place = folder.File("new");
        for (int time = 0; time < 2; time++)
        {
            CommandRun run = CommandRun.Of("simulate", "--source", "pencil", "--events", "1", "--physics", "fast", "--output", Path.Combine(place, $"{time}.h5"));
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Error, time == 0 ? Does.Contain($"note: made the directory {place}") : Does.Not.Contain("made the directory"));
        }
    }

    private static void WriteReconstructed(TemporaryFolder folder, string path)
    {
        using var writer = new EventFileWriter(
            path, new ReconstructedEvents(DefaultLayout.Load()).Columns, SampleEvents.Header(EventFileTypes.Reconstruction),
            OverwritePolicy.Refuse);
        writer.Complete(SampleEvents.Totals(0));
    }

    private static void AssertRefused(CommandRun run, int exitCode, params string[] messages)
    {
        Assert.That(run.ExitCode, Is.EqualTo(exitCode), run.Error);
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.Error, Does.StartWith("error: ").And.Not.Contains("   at "));
        foreach (string message in messages) Assert.That(run.Error, Does.Contain(message));
    }
}
