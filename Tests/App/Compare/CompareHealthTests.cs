using System.IO;
using NA64Mu.App;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Compare;

[TestFixture]
public sealed class CompareHealthTests
{
    private const string EmptyMagnet = """
        materials: {vacuum: {density: 1e-12 g/cm3, composition: {N: 1}}}
        world: {material: vacuum, size: 2 2 6 m, center: 0 0 1 m}
        physics: {maximum_steps: 1000}
        volumes:
          block: {material: vacuum, size: 1 1 2 m, front: 0 m, field: 0 0.7 0 T}
        """;

    [Test]
    [Category(Categories.Unit)]
    public void Compare_WithAnAbandonedTrack_FailsAndSaysSo()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("magnet.yaml"), EmptyMagnet);
        CommandRun run = CommandRun.Of(
            "compare", "--geometry", folder.File("magnet.yaml"), "--physics", "full", "--particle", "e-", "--momentum", "10 MeV", "--position", "0 0 1 m",
            "--events", "2");
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.QualityLimit), run.Error);
        Assert.That(run.Error, Does.Contain("2 track(s) were abandoned"));
    }
}
