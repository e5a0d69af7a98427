using System.IO;
using System.Linq;
using NA64Mu.App;
using NA64Mu.App.Output;
using NA64Mu.Tests.App.Output;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Stages;

/// <summary>Files made of journals, and what the other verbs say of them.</summary>
[TestFixture]
public sealed class SalvageStageTests
{
    private readonly StoredRun _run = new();
    private readonly TemporaryFolder _folder = new();

    [OneTimeSetUp]
    public void LeaveAJournal()
    {
        using EventStore store = StoredRun.Open(_folder.File("a.h5"));
        _run.FillTo(store, 4);
    }

    [OneTimeTearDown]
    public void RemoveFiles() => _folder.Dispose();

    [Test]
    [Category(Categories.Unit)]
    public void Salvage_JournalOfAStoppedRun_GivesItsEventsMarkedAsIncomplete()
    {
        string file = _folder.File("saved.h5");
        CommandRun run = CommandRun.Of("salvage", _folder.File("a.h5.journal"), "-o", file);
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((ExitCode.Success, $"wrote {file}, 400 of 950 events\n")));
        using var reader = new EventFileReader(file, EventFileTypes.Simulation);
        Assert.That((reader.Events, reader.Totals.Tries, reader.Totals.Completeness), Is.EqualTo((400L, 400L, Completeness.Interrupted)));
        Assert.That((reader.Header.Shard!.RunEvents, reader.Header.FirstEvent), Is.EqualTo((950L, 0L)));
        Assert.That(File.Exists(_folder.File("a.h5.journal")));
        CommandRun validation = CommandRun.Of("validate", file);
        Assert.That(validation.ExitCode, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(validation.Output.Split('\n').Count(line => line.Contains("incomplete")), Is.EqualTo(1));
        Assert.That(validation.Output, Does.Contain("1 problem"));
        CommandRun reconstruction = CommandRun.Of("reconstruct", file);
        Assert.That((reconstruction.ExitCode, reconstruction.Error.Contains("does not hold all events", System.StringComparison.Ordinal)), Is.EqualTo((ExitCode.Success, true)), reconstruction.Error);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Salvage_ThenMerge_IsRefusedUnlessLeftOut()
    {
        Assert.That(CommandRun.Of("salvage", _folder.File("a.h5.journal"), "-o", _folder.File("part.h5")).ExitCode, Is.Zero);
        CommandRun merge = CommandRun.Of("merge", _folder.File("merged.h5"), _folder.File("part.h5"));
        Assert.That(merge.ExitCode, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(merge.Error, Does.Contain("incomplete"));
        Assert.That(File.Exists(_folder.File("merged.h5")), Is.False);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Salvage_EventsOfTheJournal_AreThoseOfTheWholeRun()
    {
        File.WriteAllBytes(_folder.File("whole.h5"), _run.Bytes);
        Assert.That(CommandRun.Of("salvage", _folder.File("a.h5.journal"), "-o", _folder.File("events.h5")).ExitCode, Is.Zero);
        using var whole = new EventFileReader(_folder.File("whole.h5"), EventFileTypes.Simulation);
        using var saved = new EventFileReader(_folder.File("events.h5"), EventFileTypes.Simulation);
        Assert.That(saved.ColumnPaths(), Is.EqualTo(whole.ColumnPaths()));
        Assert.That(saved.ReadColumn<double>("Truth/energy_deposited"), Is.EqualTo(whole.ReadColumn<double>("Truth/energy_deposited")[..400]));
        float[] energies = saved.ReadColumn<float>("CalorimeterDigits/energy");
        Assert.That(energies, Is.EqualTo(whole.ReadColumn<float>("CalorimeterDigits/energy")[..energies.Length]));
        Assert.That(energies, Has.Length.EqualTo(whole.FirstRow("CalorimeterDigits/energy", 400)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Salvage_DamagedJournal_GivesWhatIsGoodAndWarns()
    {
        byte[] journal = File.ReadAllBytes(_folder.File("a.h5.journal"));
        journal[^20_000] ^= 1;
        File.WriteAllBytes(_folder.File("bent.h5.journal"), journal);
        CommandRun run = CommandRun.Of("salvage", _folder.File("bent.h5.journal"), "-o", _folder.File("bent.h5"));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Error, Does.Contain("warning: ").And.Contain("are damaged").And.Contain("300 of 950 events"));
    }

    [TestCase("", "ends within its header")]
    [TestCase("NA64MUJ\u0002 and so on, long enough", "header")]
    [TestCase("# notes", "is not a journal")]
    [Category(Categories.Unit)]
    public void Salvage_NoJournal_IsRefused(string content, string message)
    {
        File.WriteAllText(_folder.File("no.journal"), content);
        CommandRun run = CommandRun.Of("salvage", _folder.File("no.journal"), "-o", _folder.File("no.h5"));
        Assert.That((run.ExitCode, File.Exists(_folder.File("no.h5"))), Is.EqualTo((ExitCode.InvalidInput, false)));
        Assert.That(run.Error, Does.Contain(message));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Salvage_RunIsAtWork_IsRefused()
    {
        using var folder = new TemporaryFolder();
        using EventStore store = StoredRun.Open(folder.File("a.h5"));
        _run.FillTo(store, 1);
        Assert.That(CommandRun.Of("salvage", folder.File("a.h5.journal"), "-o", folder.File("b.h5")).ExitCode, Is.EqualTo(ExitCode.InputOutput));
        Assert.That(File.Exists(folder.File("b.h5")), Is.False);
    }
}
