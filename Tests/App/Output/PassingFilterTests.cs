using System;
using System.Buffers;
using NA64Mu.App.Output;
using NA64Mu.Tests.Support;
using NUnit.Framework;
using PureHDF.Filters;

namespace NA64Mu.Tests.App.Output;

/// <summary>Filters that know what has gone through them already.</summary>
[TestFixture]
public sealed class PassingFilterTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Filter_FilteredChunk_GivesItOnAsItIs()
    {
        using IMemoryOwner<byte> memory = new FilteredChunk();
        var chunk = (FilteredChunk)memory;
        chunk.Resize(3).Fill(9);
        foreach (IH5Filter filter in (IH5Filter[])[new PassingFilter(new ShuffleFilter()), new PassingFilter(new DeflateFilter())])
            Assert.That(filter.Filter(new FilterInfo(H5FilterFlags.None, [1], 800, chunk.Memory)).ToArray(), Is.EqualTo((byte[])[9, 9, 9]));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Filter_OtherMemory_IsFiltered()
    {
        byte[] rows = [1, 2, 3, 4, 5, 6, 7, 8];
        Memory<byte> shuffled = new PassingFilter(new ShuffleFilter()).Filter(new FilterInfo(H5FilterFlags.None, [4], 8, rows));
        Assert.That(shuffled.ToArray(), Is.EqualTo((byte[])[1, 5, 2, 6, 3, 7, 4, 8]));
    }
}
