using System;
using System.IO;
using System.Text;
using NA64Mu.App;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Stages;

/// <summary>Event files in which a number of the geometry was changed: a field of other strength would give other momenta.</summary>
[TestFixture]
public sealed class StoredGeometryTests
{
    private readonly TemporaryFolder _folder = new();
    private string _simulated = "", _reconstructed = "";

    [OneTimeSetUp]
    public void MakeFiles()
    {
        _simulated = _folder.File("good.sim.h5");
        _reconstructed = _folder.File("good.reco.h5");
        CommandRun simulate = CommandRun.Of("simulate", "--physics", "fast", "--events", "10", "--store", "hits", "--output", _simulated, "--no-progress", "--threads", "1");
        Assert.That(simulate.ExitCode, Is.Zero, simulate.Error);
        Assert.That(CommandRun.Of("reconstruct", _simulated, "--output", _reconstructed).ExitCode, Is.Zero);
    }

    [OneTimeTearDown]
    public void RemoveFiles() => _folder.Dispose();

    [TestCase("reconstruct")]
    [TestCase("digitize")]
    [TestCase("validate")]
    [TestCase("replay", "--event", "3")]
    [Category(Categories.Regression)]
    public void SimulatedFile_WithAnotherField_IsRefused(string verb, params string[] options) =>
        AssertRefused(Damaged(_simulated), "geometry_sha256 is not the hash of the geometry", verb, options);

    [TestCase("select")]
    [TestCase("validate")]
    [TestCase("plot")]
    [TestCase("replay", "--event", "3")]
    [Category(Categories.Regression)]
    public void ReconstructedFile_WithAnotherFieldInItsFirstStage_IsRefused(string verb, params string[] options) =>
        AssertRefused(Damaged(_reconstructed), "the geometry of stage reco is not that of stage sim before it", verb, options);

    private static void AssertRefused(string file, string problem, string verb, string[] options)
    {
        CommandRun run = CommandRun.Of([verb, file, .. options]);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.InvalidInput), run.Output);
        Assert.That(run.Error + run.Output, Does.Contain(problem).And.Contain(file));
    }

    /// <summary>A copy with one digit of the first stored geometry changed.</summary>
    private string Damaged(string good)
    {
        byte[] bytes = File.ReadAllBytes(good);
        byte[] field = Encoding.UTF8.GetBytes("field: ");
        int place = bytes.AsSpan().IndexOf(field);
        Assert.That(place, Is.Positive);
        int digit = place + bytes.AsSpan(place).IndexOfAnyInRange((byte)'1', (byte)'8');
        bytes[digit]++;
        string file = _folder.File($"damaged{TestContext.CurrentContext.Test.ID}.h5");
        File.WriteAllBytes(file, bytes);
        return file;
    }
}
