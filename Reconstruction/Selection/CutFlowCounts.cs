using System;
using NA64Mu.Core;
using NA64Mu.Reconstruction.Histograms;

namespace NA64Mu.Reconstruction.Selection;

/// <summary>Numbers behind a cut flow: what passes each cut and all before it, in counts and in exact sums of weights. Row 0 is all events.</summary>
/// <remarks>a_r is the weight of one event behind cut r, those of its branches added; sums run over events. Products are of double precision, rounded; sums are exact, so those of
/// the parts of a run add up to those of the run, bit for bit.</remarks>
public sealed class CutFlowCounts
{
    private readonly long[] _raw;
    private readonly double[] _event;

    /// <summary>No events.</summary>
    /// <param name="rows">Number of cuts, and one for all events.</param>
    public CutFlowCounts(int rows)
    {
        _raw = new long[rows];
        _event = new double[rows];
        Passed = new ExactSums(rows);
        PassedSquared = new ExactSums(rows);
        WithBefore = new ExactSums(rows);
        WithAll = new ExactSums(rows);
    }

    /// <summary>Events, whatever their weight.</summary>
    public long Events { get; private set; }

    /// <summary>Whether any weight is not 1.</summary>
    public bool IsWeighted { get; private set; }

    /// <summary>Rows that pass: events, or their branches.</summary>
    public ReadOnlySpan<long> Raw => _raw;

    /// <summary>Σa_r.</summary>
    public ExactSums Passed { get; }

    /// <summary>Σa_r².</summary>
    public ExactSums PassedSquared { get; }

    /// <summary>Σa_r·a_(r−1), for row 0 Σa_0².</summary>
    public ExactSums WithBefore { get; }

    /// <summary>Σa_r·a_0.</summary>
    public ExactSums WithAll { get; }

    /// <summary>Begins an event; the one before is booked.</summary>
    public void OpenEvent()
    {
        CloseEvent();
        Events++;
    }

    /// <summary>Counts a branch of the present event in a row.</summary>
    /// <param name="row">Cut that it passes, as all before; 0 for every branch.</param>
    /// <param name="weight">Its weight.</param>
    public void Count(int row, double weight)
    {
        IsWeighted |= weight != 1;
        _raw[row]++;
        _event[row] += weight;
    }

    /// <summary>Books the weights of the event whose rows have all come; nothing where none has.</summary>
    public void CloseEvent()
    {
        double all = _event[0], before = all;
        for (int row = 0; row < _event.Length && _event[row] > 0; row++)
        {
            double passed = _event[row];
            Passed.Add(row, passed);
            PassedSquared.Add(row, passed * passed);
            WithBefore.Add(row, passed * before);
            WithAll.Add(row, passed * all);
            before = passed;
        }
        Array.Clear(_event);
    }

    /// <summary>Forgets all events.</summary>
    public void Clear()
    {
        Array.Clear(_raw);
        Array.Clear(_event);
        Events = 0;
        IsWeighted = false;
        foreach (ExactSums sums in (ReadOnlySpan<ExactSums>)[Passed, PassedSquared, WithBefore, WithAll]) sums.Clear();
    }

    /// <summary>Adds the numbers of other events.</summary>
    /// <param name="other">Of the same cuts.</param>
    public void Add(CutFlowCounts other)
    {
        CloseEvent();
        other.CloseEvent();
        AddCounts(other.Raw, other.Events, other.IsWeighted);
        Passed.Add(other.Passed);
        PassedSquared.Add(other.PassedSquared);
        WithBefore.Add(other.WithBefore);
        WithAll.Add(other.WithAll);
    }

    /// <summary>Adds counts that were made elsewhere; their sums are added to <see cref="Passed"/> and the others.</summary>
    /// <param name="raw">Rows that pass [rows].</param>
    /// <param name="events">Events.</param>
    /// <param name="isWeighted">Whether any weight is not 1.</param>
    public void AddCounts(ReadOnlySpan<long> raw, long events, bool isWeighted)
    {
        Requires.That(raw.Length == _raw.Length, "the same cuts");
        for (int row = 0; row < _raw.Length; row++) _raw[row] += raw[row];
        Events += events;
        IsWeighted |= isWeighted;
    }

    /// <summary>Sums for the ratio of a row to the one before.</summary>
    /// <param name="row">The row.</param>
    public WeightedRatio OfBefore(int row) => Ratio(row, Math.Max(row - 1, 0), WithBefore);

    /// <summary>Sums for the ratio of a row to all.</summary>
    /// <param name="row">The row.</param>
    public WeightedRatio OfAll(int row) => Ratio(row, 0, WithAll);

    private WeightedRatio Ratio(int row, int from, ExactSums products) =>
        new(Passed[row], Passed[from], PassedSquared[row], products[row], PassedSquared[from]);
}
