using System.IO;
using NA64Mu.App;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App;

/// <summary>Runs in which hadrons are followed, from the command line to the file.</summary>
[TestFixture]
public sealed class FollowedHadronRunTests
{
    [TestCase("pi-", "5 GeV")]
    [TestCase("neutron", "2 GeV")]
    [TestCase("kaon0L", "10 GeV")]
    [Category(Categories.Regression)]
    public void Validate_FileOfHadrons_FindsTheBooksClosed(string particle, string momentum)
    {
        using var folder = new TemporaryFolder();
        string geometry = folder.File("block.yaml");
        File.WriteAllText(geometry, File.ReadAllText(Repository.File("Tests/Reference/hcal_block.yaml")) + "\nphysics:\n  hadrons: followed\n");
        string file = folder.File("hadrons.sim.h5");
        CommandRun simulate = CommandRun.Of(
            "simulate", "--physics", "full", "--geometry", geometry, "--source", "pencil", "--particle", particle, "--momentum", momentum, "--position", "0 0 -1 mm",
            "--events", "8", "--output", file, "--no-progress");
        Assert.That(simulate.ExitCode, Is.Zero, simulate.Error);
        CommandRun validate = CommandRun.Of("validate", file);
        Assert.That(validate.ExitCode, Is.EqualTo(ExitCode.Success), validate.Output + validate.Error);
    }
}
