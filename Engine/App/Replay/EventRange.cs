using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.App.Output;

namespace NA64Mu.App.Replay;

/// <summary>The rows of an event in a file: one, or one for each of its branches.</summary>
/// <param name="First">First row.</param>
/// <param name="Count">Number of rows; 0 where the file keeps no events.</param>
internal readonly record struct EventRange(long First, int Count)
{
    /// <summary>Finds the rows of an event.</summary>
    /// <param name="reader">File of any kind.</param>
    /// <param name="number">Number of the event.</param>
    /// <exception cref="InvalidInputException">The file does not cover the event.</exception>
    public static EventRange Find(EventFileReader reader, long number)
    {
        RequireCovered(reader, number);
        string path = Table(reader) + "/event_number";
        if (!reader.HasColumn(path)) return default;
        long first = FirstRow(reader, path, number), end = first;
        while (end < reader.Events && NumberAt(reader, path, end) == number) end++;
        return end > first ? new EventRange(first, (int)(end - first)) : throw new InvalidInputException($"{reader.Path}: there is no event {number}, although its range has it");
    }

    /// <summary>Table with a row an event, in files that keep events.</summary>
    /// <param name="reader">The file.</param>
    public static string Table(EventFileReader reader) => reader.Header.FileType == EventFileTypes.Reconstruction ? "Reco" : "Event";

    private static void RequireCovered(EventFileReader reader, long number)
    {
        EventFileHeader header = reader.Header;
        (long First, long End)[] ranges = header.Parts.Count > 0
            ? [.. header.Parts.Select(part => (part.FirstEvent, part.EndEvent))]
            : [(header.FirstEvent, header.FirstEvent + reader.Totals.Tries)];
        if (Array.Exists(ranges, range => number >= range.First && number < range.End)) return;
        throw new InvalidInputException(
            $"{reader.Path}: there is no event {number}; it has events {string.Join(", ", Joined(ranges).Select(range => $"{range.First} to {range.End - 1}"))}");
    }

    /// <summary>The same events in as few ranges as there can be.</summary>
    private static List<(long First, long End)> Joined(IEnumerable<(long First, long End)> ranges)
    {
        var joined = new List<(long First, long End)>();
        foreach ((long first, long end) in ranges.Order())
        {
            if (joined.Count > 0 && joined[^1].End == first) joined[^1] = (joined[^1].First, end);
            else joined.Add((first, end));
        }
        return joined;
    }

    /// <summary>First row with at least this number, by halving: numbers rise.</summary>
    private static long FirstRow(EventFileReader reader, string path, long number)
    {
        long low = 0, high = reader.Events;
        while (low < high)
        {
            long middle = low + (high - low) / 2;
            if (NumberAt(reader, path, middle) < number) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static long NumberAt(EventFileReader reader, string path, long row)
    {
        Span<long> value = stackalloc long[1];
        reader.ReadRows(path, row, value);
        return value[0];
    }
}
