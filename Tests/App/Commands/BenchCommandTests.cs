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
        JsonElement time = run.Json.GetProperty("ms_per_event");
        Assert.That(time.GetProperty("mean").GetDouble(), Is.GreaterThan(0));
        Assert.That(time.GetProperty("error").GetDouble(), Is.GreaterThan(0));
        foreach (string key in (string[])["steps_per_event", "ns_per_step", "allocated_bytes_per_event", "kernel_ns"])
            Assert.That(run.Json.GetProperty(key).GetDouble(), Is.GreaterThan(0), key);
        Assert.That((run.Json.GetProperty("events").GetInt64(), run.Json.GetProperty("threads").GetInt32()), Is.EqualTo((100, 1)));
        JsonElement cuts = run.Json.GetProperty("cuts_mev");
        Assert.That(run.Json.GetProperty("store").GetString(), Is.EqualTo("events"));
        foreach (string cut in names) Assert.That(cuts.GetProperty(cut).GetDouble(), Is.GreaterThan(0), cut);
    }

    [TestCase("none")]
    [TestCase("summary")]
    [TestCase("histograms")]
    [Category(Categories.Unit)]
    public void Bench_OfEachStore_SaysWhatWasKept(string store)
    {
        CommandRun run = CommandRun.Of("bench", "--physics", "fast", "--events", "100", "--json", "--store", store);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Json.GetProperty("store").GetString(), Is.EqualTo(store));
    }
}
