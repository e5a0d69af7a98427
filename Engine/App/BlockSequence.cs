using System;
using System.Collections.Generic;

namespace NA64Mu.App;

/// <summary>Blocks put back into order: they arrive as the workers finish them, and are written by their index.</summary>
internal sealed class BlockSequence
{
    private readonly Action<EventBlock> _write;
    private readonly Dictionary<long, EventBlock> _early = [];

    /// <summary>A sequence that waits for its first block.</summary>
    /// <param name="first">Index of that block.</param>
    /// <param name="report">Sums over the blocks before it; those of the blocks to come are added.</param>
    /// <param name="write">Takes the blocks in order.</param>
    public BlockSequence(long first, RunReport report, Action<EventBlock> write)
    {
        Next = first;
        Report = report;
        _write = write;
    }

    /// <summary>Index of the next block to be written.</summary>
    public long Next { get; private set; }

    /// <summary>Sums over all blocks before it.</summary>
    public RunReport Report { get; }

    /// <summary>Takes a block, and writes it and those that waited for it if it is the next.</summary>
    /// <param name="arrived">The block.</param>
    /// <param name="traffic">Gets the blocks that are written.</param>
    public void Add(EventBlock arrived, BlockTraffic traffic)
    {
        _early.Add(arrived.Index, arrived);
        while (_early.Remove(Next, out EventBlock? block))
        {
            _write(block);
            Report.Add(block.Report);
            Next++;
            traffic.GiveBack(block);
        }
    }
}
