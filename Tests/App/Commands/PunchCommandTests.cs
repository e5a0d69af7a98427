using System.Text.Json;
using NA64Mu.App;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Commands;

[TestFixture]
public sealed class PunchCommandTests
{
    [Test]
    [Category(Categories.Regression)]
    public void Punch_FewProtons_PrintsJson()
    {
        CommandRun run = CommandRun.Of(
            "punch", "--particle", "proton", "--momentum", "2 GeV", "--modules", "1 2", "--limits", "60 MeV", "-n", "2", "--branches", "4", "--no-progress", "--json", "-j", "1");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Json.GetProperty("schema").GetString(), Is.EqualTo("na64mu.punch/1"));
        JsonElement rows = run.Json.GetProperty("rows");
        Assert.That(rows.GetArrayLength(), Is.EqualTo(2));
        Assert.That(rows[1].GetProperty("interaction_lengths").GetDouble(), Is.EqualTo(2 * rows[0].GetProperty("interaction_lengths").GetDouble()).Within(1e-9));
        Assert.That(rows[0].GetProperty("interaction_lengths").GetDouble(), Is.InRange(7, 8.5), "7.5 of the paper");
        Assert.That(rows[0].GetProperty("limits")[0].GetProperty("visible_mev").GetDouble(), Is.EqualTo(60));
    }

    [Test]
    [Category(Categories.Regression)]
    public void Punch_FewPions_PrintsATableWithAllRows()
    {
        CommandRun run = CommandRun.Of(
            "punch", "--momentum", "3 GeV", "--modules", "1", "-n", "4", "--no-progress", "--geometry", Repository.File("Tests/Reference/hcal_block.yaml"));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("pi- of 3 GeV/c").And.Contain("unreacted").And.Contain("visible up to 2.5 MeV").And.Contain("visible up to 109 MeV"));
    }

    [TestCase("--particle", "mu-", "no hadron")]
    [TestCase("--momentum", "100", "has no unit")]
    [TestCase("--momentum", "2 TeV", "too high")]
    [TestCase("--modules", "0", "no number from 1 to 8")]
    [TestCase("--modules", "", "names no number")]
    [TestCase("--limits", "109 2.5 MeV", "do not rise")]
    [TestCase("--limits", "-1 MeV", "not positive")]
    [TestCase("--branches", "0", "not from 1 to 100")]
    [TestCase("--branches", "2", "planes of splitting, more than 32")]
    [Category(Categories.Unit)]
    public void Punch_BadOption_IsRefused(string option, string value, string problem)
    {
        CommandRun run = CommandRun.Of("punch", option, value, "--no-progress");
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Usage));
        Assert.That(run.Error, Does.Contain(problem));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Punch_WeightedSetUp_IsRefused()
    {
        using var folder = new TemporaryFolder();
        string geometry = folder.File("weighted.yaml");
        System.IO.File.WriteAllText(
            geometry, System.IO.File.ReadAllText(DefaultLayout.File) + "\nweighting: {splitting: [{name: a, primary: true, z: 1 m, factor: 2}]}\n");
        CommandRun run = CommandRun.Of("punch", "--geometry", geometry);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(run.Error, Does.Contain("'punch' takes no weights from the geometry file"));
    }
}
