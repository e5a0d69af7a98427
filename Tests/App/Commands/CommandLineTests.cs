using NA64Mu.App;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Commands;

/// <summary>The command line itself: what is no command, help, version, and streams that cannot be written.</summary>
[TestFixture]
public sealed class CommandLineTests
{
    [TestCase("", "'na64mu' needs a verb behind it: run, simulate, ")]
    [TestCase("simulat", "'simulat'")]
    [TestCase("geometry", "'na64mu geometry' needs a verb behind it: check, dump, plot")]
    [TestCase("geometry check a b", "'b'")]
    [TestCase("simulate --evnts 3", "'--evnts'")]
    [TestCase("simulate --events", "--events")]
    [TestCase("simulate --events many", "'many'")]
    [TestCase("simulate --events -5", "--events: -5 is not a positive number")]
    [TestCase("simulate --events 0", "--events: 0 is not a positive number")]
    [TestCase("simulate --first-event -1", "--first-event: -1 is negative")]
    [TestCase("simulate --first-event 9223372036854775807", "--first-event")]
    [TestCase("simulate --seed -1", "--seed: -1 is negative")]
    [TestCase("simulate --run 16777216", "--run: 16777216 is too large")]
    [TestCase("simulate --threads 0", "--threads: 0 is not a positive number")]
    [TestCase("simulate --threads many", "'many'")]
    [TestCase("simulate --physics slow", "'slow'")]
    [TestCase("simulate --source test", "'test'")]
    [TestCase("simulate --source pencil --particle tau", "--particle: 'tau' is not a known particle")]
    [TestCase("simulate --source pencil --momentum 160", "--momentum: '160' has no unit")]
    [TestCase("simulate --source pencil --momentum -1GeV", "--momentum: '-1GeV' is not positive")]
    [TestCase("simulate --source pencil --position 1mm", "--position")]
    [TestCase("simulate --particle e-", "--particle: has no effect on the m2 beam")]
    [TestCase("simulate --source hepmc: --particle e-", "the name is empty")]
    [TestCase("simulate --source hepmc:none.hepmc --particle e-", "--particle: has no effect on the particles of a beam file")]
    [TestCase("simulat --events 3", "error: 'simulat' is no verb of 'na64mu'; did you mean 'simulate'?")]
    [TestCase("config dmp", "'dmp' is no verb of 'na64mu config'; did you mean 'dump'?")]
    [TestCase("simulate --evnts 3", "'--evnts' is no option of 'na64mu simulate'; did you mean '--events'?")]
    [TestCase("simulate --evnts=3", "did you mean '--events'?")]
    [TestCase("simulate --out q.h5", "'--out' is no option of 'na64mu simulate'; did you mean '--output'?")]
    [TestCase("sim -n 3", "'sim' is no verb of 'na64mu'; did you mean 'simulate'?")]
    [TestCase("info a.h5 --verbos", "did you mean '--verbose'?")]
    [TestCase("info a.h5 b.h5", "'b.h5' is one word too many for 'na64mu info'")]
    [TestCase("merge --alow-gaps all.h5 a.h5 b.h5", "'--alow-gaps' is no option of 'na64mu merge'; did you mean '--allow-gaps'?")]
    [TestCase("validate --jsn a.h5", "did you mean '--json'?")]
    [TestCase("replay a.h5 --event x", "--event: 'x' is not a whole number")]
    [TestCase("replay a.h5 --event 1 --steps xml", "'csv' 'json'")]
    [TestCase("batch make slurm -o p --jobs two", "--jobs: 'two' is not a whole number")]
    [TestCase("batch make slurm -o p --jobs 2 --memory lots", "--memory: 'lots' is not a whole number")]
    [TestCase("batch make slurm -o p --jobs 2 --time-per-event slow", "--time-per-event: 'slow' is not a number")]
    [TestCase("run --threads -1", "--threads: -1")]
    [TestCase("reconstruct", "'file' is missing: event file of the simulation")]
    [TestCase("replay a.h5", "--event is missing: number of the event")]
    [TestCase("batch make local -o p", "--jobs is missing: number of jobs")]
    [TestCase("simulate -n", "-n has no value behind it: number of events")]
    [TestCase("simulate -n 1e3", "'1e3' is not a whole number; write 1000")]
    [TestCase("simulate -n 2.5", "'2.5' is not a whole number; write digits only, such as 100")]
    [TestCase("replay a.h5 --event 1E2", "'1E2' is not a whole number; write 100")]
    [TestCase("physics cuts a.yaml --geometry b.yaml", "--geometry: there is a geometry file without it as well; name one")]
    [TestCase("physics --particle zprime", "'zprime' has no report")]
    [TestCase("physics --material kryptonite", "'kryptonite' is not a material")]
    [TestCase("physics --energy 160", "--energy: '160' has no unit")]
    [TestCase("compare --physics slow", "'slow'")]
    [TestCase("compare --threads 0", "--threads: 0 is not a positive number")]
    [TestCase("compare --events 0", "--events: 0")]
    [TestCase("compare --particle tau", "--particle: 'tau' is not a known particle")]
    [TestCase("compare --momentum 160", "--momentum: '160' has no unit")]
    [TestCase("compare --position 1mm", "--position")]
    [TestCase("bench --events 0", "--events: 0 is not between 10")]
    [TestCase("bench --threads 0", "--threads: 0")]
    [Category(Categories.Unit)]
    public void Invoke_MistakeOnTheCommandLine_IsNamedWithExitCodeTwo(string line, string message)
    {
        CommandRun run = CommandRun.Of(line.Split(' ', System.StringSplitOptions.RemoveEmptyEntries));
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((ExitCode.Usage, "")), run.Error);
        Assert.That(run.Error, Does.StartWith("error: ").And.Contains(message).And.Not.Contains("   at "));
    }

    /// <summary>What stands behind a mistyped option belongs to it; options of the verb above are none of this one.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Invoke_MistypedOption_IsTheOneMistake()
    {
        string error = CommandRun.Of("physics", "cuts", "--matrial", "Pb").Error;
        Assert.That(error, Does.Contain("'--matrial' is no option of 'na64mu physics cuts'").And.Not.Contains("too many").And.Not.Contains("did you mean"));
    }

    /// <summary>Behind "--" stand names of files, whatever they begin with.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Invoke_FileThatBeginsAsAnOption_IsTakenBehindTwoDashes()
    {
        CommandRun run = CommandRun.Of("info", "--", "--there-is-none.h5");
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((ExitCode.InvalidInput, $"error: input file '--there-is-none.h5' does not exist; make it with 'simulate' or 'reconstruct'{System.Environment.NewLine}")));
    }

    [TestCase("simulate --evnts 3", "see `na64mu simulate --help`")]
    [TestCase("batch make slurm --no-such", "see `na64mu batch make --help`")]
    [TestCase("--nothing", "see `na64mu --help`")]
    [Category(Categories.Unit)]
    public void Invoke_UnknownOption_PointsToTheHelpOfItsVerb(string line, string hint) =>
        Assert.That(CommandRun.Of(line.Split(' ')).Error, Does.Contain(hint));

    [TestCase("run", "[default: 20000]", "[default: out]", "[default: m2]", "[default: 160 GeV]", "[default: 0 0 -3.5 m]")]
    [TestCase("simulate", "[default: 1000]", "[default: out/na64mu.sim.h5]", "[default: full]", "default: cores of the job")]
    [TestCase("reconstruct", "default: input with .reco.h5")]
    [TestCase("select", "[default: out]")]
    [TestCase("plot", "[default: out/plots]")]
    [TestCase("geometry check", "[default: 5000]", "default: the built-in geometry.yaml")]
    [TestCase("geometry dump", "default: the built-in geometry.yaml")]
    [TestCase("geometry plot", "[default: out]")]
    [TestCase("physics", "[default: Pb]", "[default: 160 GeV]", "[default: 1 MeV]")]
    [TestCase("compare", "[default: 1000]", "[default: pencil]", "default: cores of the job")]
    [TestCase("bench", "[default: 50000]", "[default: full]", "[default: 1]")]
    [Category(Categories.Unit)]
    public void Help_OfEachVerb_ShowsTheDefaults(string verb, params string[] defaults)
    {
        CommandRun run = CommandRun.Of([.. verb.Split(' '), "--help"]);
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((ExitCode.Success, "")));
        foreach (string text in defaults) Assert.That(run.Output, Does.Contain(text));
        Assert.That(run.Output, Does.Contain("--json"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Version_OfTheProgram_HasVersionAndCommit()
    {
        CommandRun run = CommandRun.Of("--version");
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.Contain(BuildInformation.Current.Version).And.Contains(BuildInformation.Current.Commit));
    }

    [TestCase("na64mu geometry dump > /dev/full", ExitCode.InputOutput)]
    [TestCase("na64mu geometry dump >&-", ExitCode.InputOutput)]
    [TestCase("na64mu geometry dump | head -1 > /dev/null; exit ${PIPESTATUS[0]}", ExitCode.Success)]
    [Platform("Linux")]
    [Category(Categories.Unit)]
    public void Output_FullOrClosed_IsAnInputOutputErrorAndABrokenPipeIsNone(string line, int exitCode)
    {
        CommandRun run = ChildProgram.Shell(line);
        Assert.That(run.ExitCode, Is.EqualTo(exitCode), run.Error);
        Assert.That(run.Error, exitCode == ExitCode.Success ? Is.Empty : Does.StartWith("error: ").And.Not.Contains("   at "));
    }

    [Test]
    [Platform("Linux")]
    [Category(Categories.Unit)]
    public void Simulate_MoreThanTheLimitOnFiles_LeavesNothing()
    {
        using var folder = new TemporaryFolder();
        // 64 blocks of 1024 bytes; the runtime itself must not map its code by way of a file.
        CommandRun run = ChildProgram.Shell(
            $"export DOTNET_EnableWriteXorExecute=0; trap '' XFSZ; ulimit -f 64; na64mu simulate --events 2000 --output {folder.File("run.h5")}");
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.InputOutput), run.Error);
        Assert.That(run.Error, Does.Contain("error: cannot write").And.Contains("run.h5").And.Not.Contains("   at "));
        Assert.That(folder.Files, Is.Empty);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Threads_FromABadEnvironment_IsAMistakeOfUse()
    {
        CommandRun run = ChildProgram.Shell("NA64_THREADS=some na64mu simulate --events 1 --output \"$(mktemp -d)/run.h5\"");
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Usage), run.Error);
        Assert.That(run.Error, Does.Contain("NA64_THREADS"));
    }
}
