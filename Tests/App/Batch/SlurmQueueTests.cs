using NA64Mu.App.Batch;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Batch;

[TestFixture]
public sealed class SlurmQueueTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Parse_OfTasks_GivesSharesOfThisProductionOnly()
    {
        var queue = SlurmQueue.Parse("12 3 RUNNING\n13 0 PENDING\n13 2 COMPLETING\n99 1 RUNNING\n14 N/A PENDING\n", "12 0\n13 16\n14 0\n");
        Assert.That(queue.Running, Is.EquivalentTo((int[])[3, 18]));
        Assert.That(queue.Waiting, Is.EquivalentTo((int[])[16]));
        Assert.That(queue.Arrays, Is.EqualTo((string[])["12", "13"]));
    }

    [TestCase("SLURM_CONF = /etc/slurm.conf\nMaxArraySize            = 4001\nMaxDBDMsgs = 20008\n", 4001)]
    [TestCase("MaxArraySize = 0\n", null)]
    [TestCase("", null)]
    [Category(Categories.Unit)]
    public void MaxArraySize_OfAnAnswer_IsReadOrUnknown(string answer, int? size) => Assert.That(SlurmConfiguration.MaxArraySize(answer), Is.EqualTo(size));

    [TestCase("", 0, null)]
    [TestCase("t h start\n", 1, null)]
    [TestCase("t h start\nt h exit 85\nt h start\nt h exit 4\n", 2, 4)]
    [TestCase("t h start\nt h exit 85\nt h start\n", 2, null)]
    [TestCase("t h start\nt h exit 0\nt h st", 1, 0)]
    [Category(Categories.Unit)]
    public void AttemptLog_OfNotes_HasStartsAndTheLastEnd(string text, int attempts, int? lastExit) =>
        Assert.That(AttemptLog.Parse(text), Is.EqualTo(new AttemptLog(attempts, lastExit, attempts == 0 ? null : "h")));
}
