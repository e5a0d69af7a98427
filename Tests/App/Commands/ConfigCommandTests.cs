using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using NA64Mu.App;
using NA64Mu.App.Output;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Commands;

/// <summary>"config dump|diff|validate|schema", and the layers of settings that they show.</summary>
[TestFixture]
public sealed class ConfigCommandTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    [Category(Categories.Unit)]
    public void Dump_Layers_LaterPrevailAndOriginsAreTold()
    {
        string first = Card("first.yaml", "events: 10\nseed: 10\nrun: 10\nfirst_event: 10\nphysics: fast\n");
        string second = Card("second.yaml", "seed: 20\nrun: 20\nfirst_event: 20\n");
        JsonElement settings = Dump("-c", first, "--config", second, "--set", "run=30", "--set", "first_event=30", "--first-event", "40");
        Assert.That(Value(settings, "source"), Is.EqualTo(("m2", "default")));
        Assert.That(Value(settings, "events"), Is.EqualTo(("10", $"{first}:1")));
        Assert.That(Value(settings, "seed"), Is.EqualTo(("20", $"{second}:1")));
        Assert.That(Value(settings, "run"), Is.EqualTo(("30", "--set")));
        Assert.That(Value(settings, "first_event"), Is.EqualTo(("40", "option --first-event")));
    }

    [TestCase("", "card", "8 : /card.yaml:1")]
    [TestCase("NA64_THREADS=3", "card", "3 : environment NA64_THREADS")]
    [TestCase("NA64_THREADS=3", "card --set", "9 : --set")]
    [TestCase("NA64_THREADS=3", "card --set -j", "7 : option --threads")]
    [Category(Categories.Unit)]
    public void Dump_Threads_FollowThePrecedence(string environment, string given, string expected)
    {
        Card("card.yaml", "threads: 8\n");
        string options = (given.Contains("--set", StringComparison.Ordinal) ? " --set threads=9" : "") + (given.Contains("-j", StringComparison.Ordinal) ? " -j 7" : "");
        CommandRun run = ChildProgram.Shell($"export NA64_CONFIG_PATH=/nowhere:'{_folder.Path}' {environment}; na64mu config dump --json -c card.yaml{options}");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        (string value, string origin) = Value(run.Json.GetProperty("settings"), "threads");
        Assert.That($"{value} : {origin.Replace(_folder.Path, "", StringComparison.Ordinal)}", Is.EqualTo(expected));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Dump_AsText_IsACardThatGivesTheSameSettings()
    {
        string[] options = ["--signal", "scalar", "--mass", "0.3 GeV", "--epsilon", "1e-3", "--source", "pencil", "--particle", "13", "--seed", "18446744073709551615", "--set", "geometry.readout.ecal.noise=20MeV"];
        CommandRun first = CommandRun.Of(["config", "dump", .. options]);
        CommandRun second = CommandRun.Of("config", "dump", "-c", Card("dump.yaml", first.Output));
        Assert.That((first.ExitCode, second.ExitCode), Is.EqualTo((0, 0)), first.Error + second.Error);
        Assert.That(WithoutComments(second.Output), Is.EqualTo(WithoutComments(first.Output)));
        Assert.That(second.Output, Does.Contain($"{_folder.File("dump.yaml")}:"));

        static string[] WithoutComments(string text) => [.. text.Split('\n').Select(line => line.StartsWith('#') ? line : line.Split(" #")[0].TrimEnd())];
    }

    [Test]
    [Category(Categories.Unit)]
    public void Dump_CardFromStandardInput_IsRead()
    {
        CommandRun run = ChildProgram.Shell("printf 'seed: 77\\n' | na64mu config dump --json -c -");
        Assert.That(Value(run.Json.GetProperty("settings"), "seed"), Is.EqualTo(("77", "standard input:1")), run.Error);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Dump_ResponseFile_StandsForItsWords()
    {
        File.WriteAllText(_folder.File("words.txt"), "--seed 5\n--set run=6\n");
        JsonElement settings = Dump("@" + _folder.File("words.txt"));
        Assert.That((Value(settings, "seed").Value, Value(settings, "run").Value), Is.EqualTo(("5", "6")));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Dump_GeometryOfACard_IsLookedForBesideTheCard()
    {
        File.WriteAllText(_folder.File("block.yaml"), GeometryTexts.OneBlock);
        string card = Card("card.yaml", "geometry: block.yaml\nsource: pencil\npencil:\n  position: 0 0 -0.5 m\n");
        Assert.That(Value(Dump("-c", card), "geometry.file").Value, Is.EqualTo(_folder.File("block.yaml")));
    }

    [TestCase("source: m2\npencil: {momentum: 5 GeV}", "", ":2: pencil.momentum: has no effect on the m2 beam; add 'source: pencil'")]
    [TestCase("pencil: {momentum: 5 GeV}", "", ":1: pencil.momentum: has no effect on the m2 beam")]
    [TestCase("source: pencil\npencil: {momentum: 5 GeV}", "--source m2", "")]
    [TestCase("source: pencil\npencil: {momentum: 5 GeV}", "--source m2 --momentum 6GeV", "--momentum: has no effect on the m2 beam")]
    [TestCase("signal: {model: scalar, mass: 1 GeV, coupling: 1, volume: ECAL}", "", "")]
    [TestCase("signal: {model: scalar, mass: 1 GeV, coupling: 1, volume: ECAL}", "--signal none", "")]
    [TestCase("signal: {model: scalar, mass: 1 GeV, coupling: 1, volume: ECAL}", "--emission natural", "")]
    [TestCase("signal: {model: scalar, mass: 1 GeV, coupling: 1, volume: ECAL, emission: natural}", "", ":1: signal.volume: has no effect on natural emission")]
    [TestCase("signal: {model: scalar, mass: 1 GeV, coupling: 1}", "--epsilon 0.1", "")]
    [TestCase("signal: {model: scalar, mass: 1 GeV, coupling: 1, epsilon: 1}", "", ":1: signal.coupling: says the same as signal.epsilon")]
    [TestCase("signal: {model: scalar, mass: 1 GeV}", "", ":1: signal.coupling: is missing; give either signal.coupling or signal.epsilon")]
    [TestCase("signal: {model: scalar, coupling: 1}", "", ":1: signal.mass: is missing; such as 'signal.mass: 100 MeV'")]
    [TestCase("signal: {mass: 1 GeV, coupling: 1}", "--signal vector", "")]
    [TestCase("signal: {model: scalar, mass: 90 GeV, coupling: 1}", "", ":1: signal.mass: 90 GeV is too heavy for muons of 160 GeV")]
    [TestCase("source: pencil\npencil: {position: 0 0 900 m}", "", ":2: pencil.position: (0, 0, 900000) mm lies outside the world")]
    [TestCase("geometry: {readout: {ecal: {noise: 80}}}", "", ":1: geometry.readout.ecal.noise: '80' has no unit")]
    [TestCase("geometry: {readout: {ecall: {noise: 20 MeV}}}", "", ":1: geometry.readout.ecall.noise: the file has no such value")]
    [TestCase("seed: 1", "--set geometry=nosuch.yaml", "geometry file 'nosuch.yaml' does not exist")]
    [TestCase("seed: 1", "--set seed", "--set: 'seed' is not of the form key=value")]
    [TestCase("seed: 1", "--set sead=1", "--set: 'sead' is not a known setting; did you mean 'seed'?")]
    [TestCase("seed: 1", "--set seed=1 --set seed=2", "--set: 'seed' is given twice")]
    [TestCase("seed: 1", "--set seed=-1", "--set seed: -1 is negative")]
    [TestCase("seed: 1", "-c none.yaml", "--config: there is no file 'none.yaml'")]
    [Category(Categories.Unit)]
    public void Dump_SettingsThatDoNotFit_AreRefusedWhereTheyAreGiven(string card, string options, string message)
    {
        CommandRun run = CommandRun.Of(["config", "dump", "-c", Card("card.yaml", card), .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.That(run.ExitCode, message.Length == 0 ? Is.Zero : Is.EqualTo(ExitCode.Usage).Or.EqualTo(ExitCode.InvalidInput), run.Error);
        Assert.That(run.Error, message.Length == 0 ? Is.Empty : Does.StartWith("error: ").And.Contain(message));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Dump_MistakesInAllLayers_AreToldAtOnce()
    {
        string card = Card("card.yaml", "evnts: 5\nseed: x\n");
        CommandRun run = CommandRun.Of("config", "dump", "-c", card, "--set", "rum=3", "--physics", "slow", "--run", "-1");
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((ExitCode.Usage, "")));
        Assert.That(run.Error, Does.Contain("evnts").And.Contain("seed").And.Contain("rum").And.Contain("--physics").And.Contain("--run").And.Contain("5 problem(s)"));
    }

    [TestCase("compare", "signal.model=scalar")]
    [TestCase("compare", "output=here")]
    [Category(Categories.Unit)]
    public void Verb_SettingThatItDoesNotHave_IsRefused(string verb, string setting)
    {
        CommandRun run = CommandRun.Of(verb, "--set", setting);
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((ExitCode.Usage, "")));
        Assert.That(run.Error, Does.Contain($"has no effect on '{verb}'"));
    }

    [TestCase("simulate")]
    [TestCase("run")]
    [TestCase("compare")]
    [Category(Categories.Unit)]
    public void DryRun_OfAVerb_PrintsTheCardAndWritesNothing(string verb)
    {
        string place = _folder.File("none/here");
        string[] where = verb == "compare" ? [] : ["--output", place];
        CommandRun run = CommandRun.Of([verb, "--dry-run", "--events", "7", .. where]);
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Output, Does.StartWith("events: 7 "));
        Assert.That(Directory.GetFileSystemEntries(_folder.Path), Is.Empty);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Simulate_WithACard_StoresTheEffectiveCardAndGeometry()
    {
        string card = Card("card.yaml", $"events: 3\nseed: 9\nphysics: fast\noutput: {_folder.File("a.h5")}\ngeometry:\n  readout.ecal.noise: 20 MeV\n");
        CommandRun run = CommandRun.Of("simulate", "-c", card, "--no-progress", "-j", "1");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        using var reader = new EventFileReader(_folder.File("a.h5"), EventFileTypes.Simulation);
        Assert.That(reader.Header.Provenance[0].Configuration, Is.EqualTo("seed: 9\nrun: 1\nphysics: fast\nsource: m2\n"));
        Assert.That(reader.GeometryText, Does.Contain("noise: 20 MeV"));
        CommandRun diff = CommandRun.Of("config", "diff", _folder.File("a.h5"), Card("other.yaml", "seed: 8\nevents: 3\nphysics: fast\n"));
        Assert.That(diff.Output, Is.EqualTo("seed: 9 -> 8\noutput: (none) -> out/na64mu.sim.h5\n"), diff.Error);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Diff_OneCard_TellsWhatIsNotDefaultWhateverTheUnits()
    {
        string card = Card("card.yaml", "seed: 1\nrun: 002\nsource: pencil\npencil: {momentum: 160000 MeV/c}\n");
        CommandRun run = CommandRun.Of("config", "diff", card);
        Assert.That(run.Output, Does.Contain("run: 1 -> 002\n").And.Contain("source: m2 -> pencil\n").And.Not.Contain("seed"));
        CommandRun two = CommandRun.Of("config", "diff", card, Card("same.yaml", "run: 2\nsource: pencil\npencil: {momentum: 0.16 TeV}\n"), "--json");
        Assert.That(two.Json.GetProperty("differences").GetArrayLength(), Is.Zero, two.Output);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Diff_EventFilesOfTwoGeometries_TellsTheirLines()
    {
        string[] files = [_folder.File("one.h5"), _folder.File("same.h5"), _folder.File("other.h5")];
        foreach (string file in files)
        {
            string[] change = file == files[2] ? ["--set", "geometry.readout.ecal.noise=20 MeV"] : [];
            CommandRun run = CommandRun.Of(["simulate", "--physics", "fast", "-n", "1", "--no-progress", "-j", "1", "-o", file, .. change]);
            Assert.That(run.ExitCode, Is.Zero, run.Error);
        }
        Assert.That(CommandRun.Of("config", "diff", files[0], files[1]).Output, Is.Empty);
        Assert.That(CommandRun.Of("config", "diff", files[0], files[2]).Output, Does.Match("^geometry_sha256: [0-9a-f]{64} -> [0-9a-f]{64}\ngeometry: .*noise: 15 MeV.* -> .*noise: 20 MeV.*\n$"));
        Assert.That(CommandRun.Of("config", "diff", files[0]).Output, Does.Not.Contain("geometry"));
        Assert.That(CommandRun.Of("config", "diff", files[2]).Output, Does.Contain("noise: 20 MeV"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Diff_WhatIsNoConfiguration_SaysSo()
    {
        CommandRun run = CommandRun.Of("config", "diff", DefaultLayout.File, "none.h5");
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.InvalidInput), run.Error);
        Assert.That(run.Error, Does.Contain("it is a geometry file").And.Contain("there is no file 'none.h5'"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Diff_CardThatIsAbsent_BlamesNoOption()
    {
        CommandRun run = CommandRun.Of("config", "diff", "none.yaml");
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Usage), run.Error);
        Assert.That(run.Error, Does.Contain("there is no file 'none.yaml'").And.Not.Contain("--config"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Validate_SoundFiles_AreCalledSound()
    {
        CommandRun run = CommandRun.Of("config", "validate", Card("card.yaml", "seed: 4\n"), DefaultLayout.File);
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Output, Does.Contain("run card, sound").And.Contain("geometry file, sound"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Validate_BrokenFiles_TellsAllOfAll()
    {
        string card = Card("card.yaml", "sed: 4\nphysics: slow\n");
        string geometry = _folder.File("block.yaml");
        File.WriteAllText(geometry, GeometryTexts.OneBlock.Replace("11.35 g/cm3", "11.35", StringComparison.Ordinal));
        CommandRun run = CommandRun.Of("config", "validate", card, geometry, "none.yaml");
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Usage));
        Assert.That(run.Error, Does.Contain("card.yaml:1: sed").And.Contain("card.yaml:2: physics").And.Contain("block.yaml:").And.Contain("none.yaml: there is no such file").And.Contain("4 problem(s)"));
        Assert.That(CommandRun.Of("config", "validate", geometry).ExitCode, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(CommandRun.Of("config", "validate", _folder.File("none.yaml")).ExitCode, Is.EqualTo(ExitCode.InvalidInput));
    }

    [TestCase(new[] { "schema" }, "Run card of na64mu")]
    [TestCase(new[] { "schema", "card" }, "Run card of na64mu")]
    [TestCase(new[] { "schema", "geometry" }, "Geometry file of na64mu")]
    [Category(Categories.Unit)]
    public void Schema_OfASubject_IsThatOfItsFiles(string[] words, string title)
    {
        CommandRun run = CommandRun.Of(["config", .. words]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Json.GetProperty("title").GetString(), Is.EqualTo(title));
    }

    private static JsonElement Dump(params string[] options)
    {
        CommandRun run = CommandRun.Of(["config", "dump", "--json", .. options]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return run.Json.GetProperty("settings");
    }

    private static (string Value, string Origin) Value(JsonElement settings, string key)
    {
        JsonElement setting = settings.EnumerateArray().Single(setting => setting.GetProperty("key").GetString() == key);
        return (setting.GetProperty("value").GetString()!, setting.GetProperty("origin").GetString()!);
    }

    private string Card(string name, string text)
    {
        File.WriteAllText(_folder.File(name), text);
        return _folder.File(name);
    }
}
