using System.IO;
using System.Linq;
using System.Text.Json;
using NA64Mu.App;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Commands;

/// <summary>"info", "validate" and "merge" from the command line.</summary>
[TestFixture]
public sealed class EventFileCommandTests
{
    private readonly TemporaryFolder _folder = new();
    private string _first = "";
    private string _second = "";

    [OneTimeSetUp]
    public void Simulate()
    {
        _first = Simulate(0);
        _second = Simulate(1);
    }

    [OneTimeTearDown]
    public void RemoveFiles() => _folder.Dispose();

    [Test]
    [Category(Categories.Unit)]
    public void Info_OfAShare_TellsWhereItComesFrom()
    {
        JsonElement info = CommandRun.Of("info", _second, "--json").Json;
        Assert.Multiple(() =>
        {
            Assert.That(info.GetProperty("schema").GetString(), Is.EqualTo("na64mu.info/1"));
            Assert.That(info.GetProperty("file_type").GetString(), Is.EqualTo("na64mu.sim"));
            Assert.That(Numbers(info, "shard", "shards", "run_first_event", "run_events", "first_event", "end_event", "tries", "rows"), Is.EqualTo((long[])[1, 2, 0, 30, 15, 30, 15, 15]));
            Assert.That(info.GetProperty("seed").GetUInt64(), Is.EqualTo(5));
            Assert.That(info.GetProperty("complete").GetBoolean());
            Assert.That(info.GetProperty("sum_w").GetDouble(), Is.EqualTo(15));
            Assert.That(info.GetProperty("muons_on_target").GetDouble(), Is.EqualTo(15));
            JsonElement stage = info.GetProperty("stages")[0];
            Assert.That(stage.GetProperty("version").GetString(), Is.EqualTo(BuildInformation.Current.Version));
            Assert.That(stage.GetProperty("commit").GetString(), Is.EqualTo(BuildInformation.Current.Commit));
            Assert.That(stage.GetProperty("configuration").GetString(), Does.Contain("seed: 5"));
            JsonElement weight = info.GetProperty("datasets").EnumerateArray().Single(dataset => dataset.GetProperty("path").GetString() == "Truth/energy_deposited");
            Assert.That((weight.GetProperty("rows").GetInt64(), weight.GetProperty("unit").GetString()), Is.EqualTo((15L, "MeV")));
            Assert.That(info.GetProperty("parts").GetArrayLength(), Is.Zero);
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void Info_AsText_HasPartsAndDatasets()
    {
        string merged = _folder.File("info.h5");
        Assert.That(CommandRun.Of("merge", merged, _second, _first).ExitCode, Is.Zero);
        CommandRun run = CommandRun.Of("info", merged);
        string hash = JsonDocument.Parse(File.ReadAllText(_second + ".json")).RootElement.GetProperty("file_sha256").GetString()!;
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("events 15 to 29, share 1 of 2, 15 rows, sha256 " + hash).And.Contains("0 to 29, complete").And.Contains("Truth/energy_deposited  Double  30 rows  [MeV]"));
    }

    [TestCase("info")]
    [TestCase("validate")]
    [Category(Categories.Unit)]
    public void Verb_OnNoEventFile_EndsWithThree(string verb)
    {
        File.WriteAllText(_folder.File("text.h5"), "text");
        foreach (string file in (string[])["text.h5", "absent.h5"])
            Assert.That(CommandRun.Of(verb, _folder.File(file)).ExitCode, Is.EqualTo(ExitCode.InvalidInput));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Validate_OfAGoodFile_SaysSo()
    {
        CommandRun text = CommandRun.Of("validate", _first);
        Assert.That((text.ExitCode, text.Error), Is.EqualTo((ExitCode.Success, "")));
        Assert.That(text.Output, Does.Contain("good, 15 events"));
        JsonElement json = CommandRun.Of("validate", _first, "--json").Json;
        Assert.That(json.GetProperty("valid").GetBoolean());
        Assert.That(json.GetProperty("files")[0].GetProperty("problems").GetArrayLength(), Is.Zero);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Info_OfAJournal_TellsWhatItIsGoodFor()
    {
        string journal = _folder.File("stopped.h5.journal");
        File.WriteAllText(journal, "text");
        CommandRun run = CommandRun.Of("info", journal);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(run.Error, Does.Contain("journal of a run that was stopped").And.Contain("--resume").And.Contain("na64mu salvage"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Validate_OfSeveralFiles_ChecksEachAndFailsForAny()
    {
        File.WriteAllText(_folder.File("none.h5"), "text");
        string[] bad = [_folder.File("none.h5"), _folder.File("absent.h5")];
        CommandRun run = CommandRun.Of("validate", bad[0], _first, bad[1], _second);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(run.Output, Does.Contain($"{bad[0]}: it is not an HDF5 file").And.Contains($"{bad[1]}: there is no such file").And.Contains($"{_first}: good").And.Contains($"{_second}: good"));
        JsonElement json = CommandRun.Of("validate", _first, bad[1], "--json").Json;
        Assert.That(json.GetProperty("valid").GetBoolean(), Is.False);
        Assert.That(json.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("valid").GetBoolean()), Is.EqualTo((bool[])[true, false]));
        Assert.That(CommandRun.Of("validate", _first, _second).ExitCode, Is.Zero);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Merge_WhereAFileIs_NeedsForce()
    {
        string merged = _folder.File("twice.h5");
        JsonElement json = CommandRun.Of("merge", merged, _first, _second, "--json").Json;
        Assert.That(Numbers(json, "tries", "rows"), Is.EqualTo((long[])[30, 30]));
        byte[] before = File.ReadAllBytes(merged);
        CommandRun again = CommandRun.Of("merge", merged, _first, _second);
        Assert.That(again.ExitCode, Is.EqualTo(ExitCode.InputOutput));
        Assert.That(again.Error, Does.Contain("--force"));
        Assert.That(CommandRun.Of("merge", merged, _second, _first, "--force").ExitCode, Is.Zero);
        Assert.That(File.ReadAllBytes(merged), Is.EqualTo(before));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Merge_IntoOneOfItsFiles_IsAMistakeOfUse()
    {
        byte[] before = File.ReadAllBytes(_first);
        CommandRun run = CommandRun.Of("merge", _first, _first, _second, "--force");
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Usage), run.Error);
        Assert.That(run.Error, Does.Contain("is one of the files to merge"));
        Assert.That(File.ReadAllBytes(_first), Is.EqualTo(before));
    }

    private static long[] Numbers(JsonElement json, params string[] names) => [.. names.Select(name => json.GetProperty(name).GetInt64())];

    private string Simulate(int shard)
    {
        string path = _folder.File($"{shard}.sim.h5");
        CommandRun run = CommandRun.Of(
            "simulate", "--physics", "fast", "--events", "30", "--seed", "5", "--shard", $"{shard}", "--of", "2", "--output", path, "--no-progress", "--threads", "1");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return path;
    }
}
