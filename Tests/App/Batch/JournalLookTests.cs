using System.IO;
using NA64Mu.App.Batch;
using NA64Mu.App.Configuration;
using NA64Mu.App.Journals;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Batch;

[TestFixture]
[Platform("Linux")]
public sealed class JournalLookTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Look_AtAJournal_TellsWhetherAJobHasItAndHowFarItCame()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("a.journal");
        Assert.That(JournalLook.At(path, StoreKind.Events), Is.EqualTo(new JournalLook(false, null)));
        using (Stream stream = JournalFile.OpenLocked(path))
        {
            var writer = new JournalWriter(stream, "header"u8);
            for (byte block = 0; block < 3; block++) writer.Append([block, 0, 0, 0, 0, 0, 0, 0]);
            Assert.That(JournalLook.At(path, StoreKind.Events), Is.EqualTo(new JournalLook(true, null)));
        }
        Assert.That(JournalLook.At(path, StoreKind.Events), Is.EqualTo(new JournalLook(false, 3)));
        Assert.That(JournalLook.At(path, StoreKind.Histograms), Is.EqualTo(new JournalLook(false, 2)), "as the last record says, of however many blocks it is");
        File.AppendAllText(path, "torn");
        Assert.That(JournalLook.At(path, StoreKind.Events), Is.EqualTo(new JournalLook(false, 3)));
    }
}
