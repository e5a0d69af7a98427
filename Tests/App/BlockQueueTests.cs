using System;
using System.Linq;
using System.Threading.Tasks;
using NA64Mu.App;
using NA64Mu.App.Configuration;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App;

/// <summary>Blocks that wait for threads.</summary>
[TestFixture]
public sealed class BlockQueueTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Test]
    [Category(Categories.Unit)]
    public void Take_AfterAdd_GivesTheFirstFirst()
    {
        EventBlock[] blocks = [NewBlock(), NewBlock(), NewBlock()];
        var queue = new BlockQueue();
        foreach (EventBlock block in blocks) queue.Add(block);
        Assert.That((EventBlock[])[queue.Take(), queue.Take(), queue.Take()], Is.EqualTo(blocks).Using<EventBlock>(ReferenceEquals));
        Assert.That(queue.TryTake(out _), Is.False);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Add_WhileThreadsWait_GivesEachOne()
    {
        var queue = new BlockQueue();
        Task<EventBlock>[] waiting = [Task.Run(queue.Take), Task.Run(queue.Take)];
        EventBlock[] blocks = [NewBlock(), NewBlock()];
        foreach (EventBlock block in blocks) queue.Add(block);
        Assert.That(Task.WhenAll(waiting).Wait(Patience), Is.True);
        Assert.That(waiting.Select(task => task.Result), Is.EquivalentTo(blocks).Using<EventBlock>(ReferenceEquals));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Stop_WhileAThreadWaits_EndsItsWaitAndLeavesTheBlocks()
    {
        var queue = new BlockQueue();
        Task<EventBlock> waiting = Task.Run(queue.Take);
        queue.Stop();
        Assert.That(() => waiting.Wait(Patience), Throws.InnerException.InstanceOf<OperationCanceledException>());
        EventBlock block = NewBlock();
        queue.Add(block);
        Assert.That(() => queue.Take(), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(queue.TryTake(out EventBlock? left) && ReferenceEquals(left, block), Is.True);
    }

    private static EventBlock NewBlock() => new(new ReadoutMap(DefaultLayout.Load()), new RunOptions());
}
