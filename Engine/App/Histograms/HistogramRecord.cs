using System;
using System.Buffers.Binary;
using System.IO;
using NA64Mu.Reconstruction.Histograms;
using NA64Mu.Reconstruction.Selection;

namespace NA64Mu.App.Histograms;

/// <summary>Content of a record of histograms in a journal: which blocks are done, the sums of the run so far, and what the blocks since the record before have filled.</summary>
/// <remarks>Bins without fills take no room. Sums are exact: adding record after record gives those of the blocks, bit for bit.</remarks>
internal static class HistogramRecord
{
    private const byte EndOfPlanes = byte.MaxValue;

    /// <summary>The record as bytes.</summary>
    /// <param name="blocksDone">Blocks up to here.</param>
    /// <param name="report">Sums over those blocks.</param>
    /// <param name="added">What the blocks since the record before have filled.</param>
    public static ReadOnlySpan<byte> Encode(long blocksDone, RunReport report, RunHistograms added)
    {
        added.CloseEvent();
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        Span<byte> sums = stackalloc byte[RunReport.ByteLength];
        report.WriteTo(sums);
        writer.Write(blocksDone);
        writer.Write(sums);
        foreach ((_, WeightedBins bins) in added.Plots.Book.Contents)
        {
            writer.Write(bins.Entries);
            writer.Write(bins.Undefined);
            Write(writer, bins.Sums);
            Write(writer, bins.Squares);
        }
        CutFlowCounts counts = added.Cuts.Counts;
        foreach (long raw in counts.Raw) writer.Write(raw);
        writer.Write(counts.Events);
        writer.Write(counts.IsWeighted);
        foreach ((_, _, ExactSums exact) in HistogramDatasets.Sums(counts)) Write(writer, exact);
        writer.Flush();
        return stream.GetBuffer().AsSpan(0, (int)stream.Length);
    }

    /// <summary>Blocks up to a record.</summary>
    /// <param name="record">Its bytes.</param>
    public static long BlocksDone(ReadOnlySpan<byte> record) => BinaryPrimitives.ReadInt64LittleEndian(record);

    /// <summary>Adds a record to histograms.</summary>
    /// <param name="record">Its bytes.</param>
    /// <param name="histograms">Take what the record adds.</param>
    /// <returns>Blocks up to here, and the sums over them.</returns>
    /// <exception cref="InvalidDataException">It is no record of such histograms.</exception>
    public static (long BlocksDone, RunReport Report) Decode(ReadOnlySpan<byte> record, RunHistograms histograms)
    {
        using var reader = new BinaryReader(new MemoryStream(record.ToArray()));
        try
        {
            long blocksDone = reader.ReadInt64();
            var sums = new byte[RunReport.ByteLength];
            reader.BaseStream.ReadExactly(sums);
            RunReport report = RunReport.ReadFrom(sums);
            foreach ((_, WeightedBins bins) in histograms.Plots.Book.Contents)
            {
                bins.AddCounts(reader.ReadInt64(), reader.ReadInt64());
                Read(reader, bins.Sums);
                Read(reader, bins.Squares);
            }
            AddCutFlow(reader, histograms);
            if (reader.BaseStream.Position < record.Length) throw new InvalidDataException("histograms with more than they should have");
            return (blocksDone, report);
        }
        catch (EndOfStreamException exception)
        {
            throw new InvalidDataException("histograms that are too short", exception);
        }
    }

    private static void AddCutFlow(BinaryReader reader, RunHistograms histograms)
    {
        CutFlowCounts counts = histograms.Cuts.Counts;
        var raw = new long[counts.Raw.Length];
        for (int row = 0; row < raw.Length; row++) raw[row] = reader.ReadInt64();
        long events = reader.ReadInt64();
        counts.AddCounts(raw, events, reader.ReadBoolean());
        histograms.Plots.AddCounts(events, raw[0]);
        foreach ((_, _, ExactSums sums) in HistogramDatasets.Sums(counts)) Read(reader, sums);
    }

    private static void Write(BinaryWriter writer, ExactSums sums)
    {
        for (byte plane = 0; plane < ExactSums.PlaneCount; plane++)
        {
            ReadOnlySpan<ulong> digits = sums.Plane(plane);
            if (digits.IsEmpty) continue;
            writer.Write(plane);
            writer.Write(digits.Length - digits.Count(0UL));
            for (int index = 0; index < digits.Length; index++)
            {
                if (digits[index] == 0) continue;
                writer.Write(index);
                writer.Write(digits[index]);
            }
        }
        writer.Write(EndOfPlanes);
    }

    private static void Read(BinaryReader reader, ExactSums sums)
    {
        for (byte plane = reader.ReadByte(); plane != EndOfPlanes; plane = reader.ReadByte())
        {
            int count = reader.ReadInt32();
            for (int place = 0; place < count; place++)
            {
                int index = reader.ReadInt32();
                if (plane >= ExactSums.PlaneCount || index < 0 || index >= sums.Count) throw new InvalidDataException("histograms of other bins");
                sums.AddDigit(plane, index, reader.ReadUInt64());
            }
        }
    }
}
