using System;
using System.IO;
using NA64Mu.App.Configuration;
using NA64Mu.App.Histograms;
using NA64Mu.App.Journals;

namespace NA64Mu.App.Batch;

/// <summary>What the journal of a share tells to somebody who looks at it from outside.</summary>
/// <param name="IsHeld">Whether a job has it open: the lock of a journal ends with its process.</param>
/// <param name="Blocks">Finished blocks of events in it; null where there is no journal, or it cannot be read now.</param>
internal sealed record JournalLook(bool IsHeld, long? Blocks)
{
    /// <summary>What the system answers where another process has the lock, EWOULDBLOCK.</summary>
    private const int WouldBlock = 11;

    private static readonly JournalLook Nothing = new(false, null);

    /// <summary>Looks at a journal, and leaves it as it is.</summary>
    /// <param name="path">Its name; it need not be there.</param>
    /// <param name="store">What the share keeps of its events.</param>
    public static JournalLook At(string path, StoreKind store)
    {
        if (!File.Exists(path)) return Nothing;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return new JournalLook(false, BlocksIn(new JournalReader(stream), store));
        }
        catch (IOException exception)
        {
            return exception.HResult == WouldBlock ? new JournalLook(true, null) : Nothing;
        }
        catch (UnauthorizedAccessException)
        {
            return Nothing;
        }
    }

    private static long BlocksIn(JournalReader reader, StoreKind store)
    {
        long blocks = 0;
        while (reader.TryReadNext(out ReadOnlySpan<byte> record)) blocks = store == StoreKind.Histograms ? HistogramRecord.BlocksDone(record) : reader.Records;
        return blocks;
    }
}
