using System.Text.Json;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Commands;

[TestFixture]
public sealed class BenchCommandTests
{
    [TestCase("fast", "production", "tracking")]
    [TestCase("full", "electron_Pb_default", "tracking")]
    [Category(Categories.Unit)]
    public void Json_OfAShortBench_HasAllItsKeys(string physics, params string[] names)
    {
        CommandRun run = CommandRun.Of("bench", "--physics", physics, "--events", "100", "--json");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        foreach (string key in (string[])["ms_per_event", "cpu_ms_per_event"])
        {
            JsonElement time = run.Json.GetProperty(key);
            (double lowest, double median, double highest) = (Number(time, "lowest"), Number(time, "median"), Number(time, "highest"));
            Assert.That(lowest, Is.GreaterThan(0).And.LessThanOrEqualTo(median), key);
            Assert.That(highest, Is.GreaterThanOrEqualTo(median), key);
            Assert.That(Number(time, "mean"), Is.InRange(lowest, highest), key);
            Assert.That(Number(time, "error"), Is.GreaterThan(0), key);
        }
        Assert.That(run.Json.GetProperty("warm_up_events").GetInt64(), Is.GreaterThanOrEqualTo(200));
        foreach (string key in (string[])["steps_per_event", "ns_per_step", "allocated_bytes_per_event", "kernel_ns"])
            Assert.That(run.Json.GetProperty(key).GetDouble(), Is.GreaterThan(0), key);
        Assert.That((run.Json.GetProperty("events").GetInt64(), run.Json.GetProperty("threads").GetInt32()), Is.EqualTo((100, 1)));
        JsonElement cuts = run.Json.GetProperty("cuts_mev");
        Assert.That(run.Json.GetProperty("store").GetString(), Is.EqualTo("events"));
        foreach (string cut in names) Assert.That(cuts.GetProperty(cut).GetDouble(), Is.GreaterThan(0), cut);
    }

    [TestCase("none", false, false)]
    [TestCase("events", false, true)]
    [TestCase("summary", true, true)]
    [TestCase("histograms", true, true)]
    [Category(Categories.Unit)]
    public void Bench_OfEachStore_TimesItsPartsOfTheWork(string store, bool isReconstructed, bool isKept)
    {
        CommandRun run = CommandRun.Of("bench", "--physics", "fast", "--events", "100", "--json", "--store", store);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Json.GetProperty("store").GetString(), Is.EqualTo(store));
        JsonElement stages = run.Json.GetProperty("stages_ms");
        foreach ((string stage, bool isDone) in ((string, bool)[])[("physics", true), ("digitisation", true), ("reconstruction", isReconstructed), ("output", isKept)])
            Assert.That(Number(stages.GetProperty(stage), "highest"), isDone ? Is.GreaterThan(0) : Is.Zero, stage);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Bench_AsText_KeepsCutsApartFromTheirNames()
    {
        CommandRun run = CommandRun.Of("bench", "--physics", "full", "--events", "10", "--store", "none");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("electron_polystyrene_default cut 0.").And.Not.Match("cut[0-9]"));
    }

    private static double Number(JsonElement value, string name) => value.GetProperty(name).GetDouble();
}
