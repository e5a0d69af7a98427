using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App;

/// <summary>The same numbers for any number of threads, any split into jobs, and a beam that does not know what it will hit.</summary>
[TestFixture("fast", 2000)]
[TestFixture("full", 400)]
public sealed class ReproducibilityTests(string physics, int events)
{
    private readonly TemporaryFolder _folder = new();
    private string _file = "";

    [OneTimeSetUp]
    public void SimulateOnOneThread() => _file = Simulate("one", "--events", $"{events}", "--threads", "1");

    [OneTimeTearDown]
    public void RemoveFiles() => _folder.Dispose();

    [TestCase(2)]
    [TestCase(16)]
    [Category(Categories.Regression)]
    public void EventFile_OnManyThreads_HasTheSameBytes(int threads)
    {
        string other = Simulate($"threads{threads}", "--events", $"{events}", "--threads", $"{threads}");
        Assert.That(Hash(other), Is.EqualTo(Hash(_file)));
    }

    [Test]
    [Category(Categories.Regression)]
    public void Datasets_OfTwoJobsBehindEachOther_AreThoseOfOneJob()
    {
        SortedDictionary<string, Array> first = StoredDatasets.Read(Simulate("first", "--events", $"{events / 2}"));
        SortedDictionary<string, Array> second = StoredDatasets.Read(Simulate("second", "--events", $"{events / 2}", "--first-event", $"{events / 2}"));
        SortedDictionary<string, Array> whole = StoredDatasets.Read(_file);
        Assert.That(whole, Has.Count.GreaterThan(60));
        StoredDatasets.AssertSame(StoredDatasets.Concatenate(first, second), whole);
    }

    [Test]
    [Category(Categories.Regression)]
    public void Beam_WithAnotherFieldAndNoTarget_StaysTheSame()
    {
        string geometry = File.ReadAllText(DefaultLayout.File)
            .Replace("0.7 T", "0.1 T", StringComparison.Ordinal).Replace("material: Pb", "material: air", StringComparison.Ordinal);
        Assert.That(geometry, Is.Not.EqualTo(File.ReadAllText(DefaultLayout.File)));
        File.WriteAllText(_folder.File("other.yaml"), geometry);
        SortedDictionary<string, Array> other = StoredDatasets.Read(Simulate("other", "--events", "300", "--geometry", _folder.File("other.yaml")));
        SortedDictionary<string, Array> whole = StoredDatasets.Read(_file);
        string[] beam = [.. whole.Keys.Where(path => path.StartsWith("Truth/primary_", StringComparison.Ordinal))];
        Assert.That(beam, Has.Length.EqualTo(7));
        foreach (string path in beam)
            Assert.That(other[path].Cast<object>(), Is.EqualTo(whole[path].Cast<object>().Take(300)), path);
        Assert.That(other["Truth/energy_deposited"].Cast<double>(), Is.Not.EqualTo(whole["Truth/energy_deposited"].Cast<double>().Take(300)));
    }

    private string Simulate(string name, params string[] options)
    {
        string path = _folder.File(name + ".sim.h5");
        CommandRun run = CommandRun.Of(["simulate", "--physics", physics, "--output", path, "--no-progress", .. options]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return path;
    }

    private static string Hash(string path) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
}
