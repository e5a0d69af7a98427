using System;
using System.Collections.Generic;
using NA64Mu.App.Output;
using NA64Mu.Core;

namespace NA64Mu.App.Validation;

/// <summary>Check that a file has every event of its range once, in order, with its branches behind each other; sums the weights on the way.</summary>
internal sealed class EventSequence
{
    private const double RelativeTolerance = 1e-9;

    private readonly List<(long First, long End)> _ranges = [];
    private readonly RunTotals _totals;
    private int _range;
    private long _expected;
    private long _number = -1;
    private int _branch;
    private long _events;
    private double _weightOfEvent;
    private double _sumOfWeights;
    private double _sumOfSquares;

    /// <summary>Check of a file from its first row on.</summary>
    /// <param name="header">What the file says of its events.</param>
    /// <param name="totals">What it says of their sums.</param>
    public EventSequence(EventFileHeader header, RunTotals totals)
    {
        _totals = totals;
        foreach (FilePart part in header.Parts) _ranges.Add((part.FirstEvent, part.EndEvent));
        if (_ranges.Count == 0) _ranges.Add((header.FirstEvent, header.FirstEvent + totals.Tries));
        _expected = _ranges[0].First;
    }

    /// <summary>Goes through a block of rows.</summary>
    /// <param name="first">Row of the file that the block begins with.</param>
    /// <param name="numbers">Number of the event of each row.</param>
    /// <param name="branches">Branch of each row.</param>
    /// <param name="weights">Weight of each row.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public void Add(long first, Column<long> numbers, Column<int> branches, Column<double> weights, RowProblems problems)
    {
        for (int row = 0; row < numbers.Count; row++)
        {
            if (numbers[row] == _number && branches[row] != 0) Continue(branches[row], first + row, problems);
            else Begin(numbers[row], branches[row], first + row, problems);
            if (weights[row] < 0) problems.Add("the weight is negative", first + row);
            _weightOfEvent += weights[row];
        }
    }

    /// <summary>Compares with what the file says of itself, after the last row.</summary>
    /// <returns>What is wrong.</returns>
    public IEnumerable<string> Close()
    {
        CloseEvent();
        if (_events != _totals.Tries) yield return FormattableString.Invariant($"it has {_events} events, but n_tries is {_totals.Tries}");
        if (!IsClose(_sumOfWeights, _totals.SumOfWeights)) yield return Differs("the sum of the weights", _sumOfWeights, "sum_w", _totals.SumOfWeights);
        if (!IsClose(_sumOfSquares, _totals.SumOfSquaredWeights))
            yield return Differs("the sum of the squared weights of events", _sumOfSquares, "sum_w2", _totals.SumOfSquaredWeights);
    }

    private static string Differs(string what, double found, string attribute, double stored) =>
        FormattableString.Invariant($"{what} is {found:R}, but {attribute} is {stored:R}");

    private static bool IsClose(double found, double stored) =>
        Math.Abs(found - stored) <= RelativeTolerance * Math.Max(Math.Abs(found), Math.Abs(stored));

    private void Continue(int branch, long row, RowProblems problems)
    {
        if (branch != _branch + 1) problems.Add("branches of an event are not numbered 0, 1, 2, ...", row);
        _branch = branch;
    }

    private void Begin(long number, int branch, long row, RowProblems problems)
    {
        CloseEvent();
        if (branch != 0) problems.Add("branches of an event are not numbered 0, 1, 2, ...", row);
        if (number == _number) problems.Add("an event is there twice", row);
        else if (number != _expected) problems.Add("the number of the event is not the next of the range that the file should have", row);
        _number = number;
        _branch = branch;
        _events++;
        Advance();
    }

    /// <summary>Follows the ranges of the parts, so that one missing or strange event is told once.</summary>
    private void Advance()
    {
        _expected = _number + 1;
        if (_expected < _ranges[_range].End || _range + 1 == _ranges.Count) return;
        _range++;
        _expected = _ranges[_range].First;
    }

    private void CloseEvent()
    {
        _sumOfWeights += _weightOfEvent;
        _sumOfSquares += _weightOfEvent * _weightOfEvent;
        _weightOfEvent = 0;
    }
}
