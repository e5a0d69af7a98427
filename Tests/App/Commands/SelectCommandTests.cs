using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Commands;

[TestFixture]
public sealed class SelectCommandTests
{
    /// <summary>A pencil starts behind the beam momentum stations.</summary>
    [TestCase("m2", false)]
    [TestCase("pencil", true)]
    [Category(Categories.Unit)]
    public void Select_WithoutMomentaOfTheBeam_WarnsOfTheEmptyCut(string source, bool isWarned)
    {
        using var folder = new TemporaryFolder();
        Run("simulate", "--physics", "fast", "--source", source, "--events", "20", "--output", folder.File("a.sim.h5"), "--no-progress");
        Run("reconstruct", folder.File("a.sim.h5"), "--output", folder.File("a.reco.h5"));
        CommandRun select = Run("select", folder.File("a.reco.h5"), "--output", folder.Path);
        Assert.That(select.Error.Contains("warning: p_in is known in no event, so that cut (i) rejects all\n", System.StringComparison.Ordinal), Is.EqualTo(isWarned), select.Error);
    }

    private static CommandRun Run(params string[] words)
    {
        CommandRun run = CommandRun.Of(words);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return run;
    }
}
