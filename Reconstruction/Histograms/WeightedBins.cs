using System;
using NA64Mu.Core;

namespace NA64Mu.Reconstruction.Histograms;

/// <summary>Contents of the bins of a histogram: exact sums of weights, and of their squares event by event.</summary>
/// <remarks>Branches of one event share a past: their weights in a bin are added before they are squared, Var(Σw) = Σ_events (Σ_branches w)² (docs/decisions/0011). The square is that
/// of two numbers of double precision, rounded; all sums are exact.</remarks>
public sealed class WeightedBins
{
    private readonly double[] _sumWeights;
    private readonly double[] _sumSquaredWeights;
    private int[] _binsOfEvent = new int[4];
    private double[] _weightsOfEvent = new double[4];
    private int _touched;
    private bool _isRounded = true;

    /// <summary>Empty bins.</summary>
    /// <param name="count">Number of bins, those for under- and overflow counted in.</param>
    public WeightedBins(int count)
    {
        Sums = new ExactSums(count);
        Squares = new ExactSums(count);
        _sumWeights = new double[count];
        _sumSquaredWeights = new double[count];
    }

    /// <summary>Number of bins.</summary>
    public int Count => Sums.Count;

    /// <summary>Number of fills in any bin.</summary>
    public long Entries { get; private set; }

    /// <summary>Fills with NaN, which are in no bin.</summary>
    public long Undefined { get; private set; }

    /// <summary>Σw per bin, exact.</summary>
    public ExactSums Sums { get; }

    /// <summary>Σw² per bin, exact; without the event that is not closed.</summary>
    public ExactSums Squares { get; }

    /// <summary>Σw per bin, rounded [Count].</summary>
    public ReadOnlySpan<double> SumWeights => Round(_sumWeights);

    /// <summary>Σw² per bin, rounded, the variance of Σw [Count].</summary>
    public ReadOnlySpan<double> SumSquaredWeights => Round(_sumSquaredWeights);

    /// <summary>Counts a fill that is in no bin.</summary>
    public void FillUndefined() => Undefined++;

    /// <summary>Fills a bin with a branch of the present event.</summary>
    /// <param name="bin">The bin.</param>
    /// <param name="weight">Weight of the branch.</param>
    public void Fill(int bin, double weight)
    {
        Entries++;
        _isRounded = false;
        Sums.Add(bin, weight);
        int place = 0;
        while (place < _touched && _binsOfEvent[place] != bin) place++;
        if (place == _touched)
        {
            if (place == _binsOfEvent.Length)
            {
                Array.Resize(ref _binsOfEvent, 2 * place);
                Array.Resize(ref _weightsOfEvent, 2 * place);
            }
            _binsOfEvent[_touched++] = bin;
            _weightsOfEvent[place] = 0;
        }
        _weightsOfEvent[place] += weight;
    }

    /// <summary>Ends the present event: what is filled from now on belongs to another.</summary>
    public void CloseEvent()
    {
        for (int place = 0; place < _touched; place++) Squares.Add(_binsOfEvent[place], _weightsOfEvent[place] * _weightsOfEvent[place]);
        _touched = 0;
    }

    /// <summary>Empties all bins and keeps the room.</summary>
    public void Clear()
    {
        Sums.Clear();
        Squares.Clear();
        Entries = Undefined = 0;
        _touched = 0;
        _isRounded = false;
    }

    /// <summary>Adds other bins, filled with other events.</summary>
    /// <param name="other">As many bins.</param>
    public void Add(WeightedBins other)
    {
        CloseEvent();
        other.CloseEvent();
        AddCounts(other.Entries, other.Undefined);
        Sums.Add(other.Sums);
        Squares.Add(other.Squares);
    }

    /// <summary>Adds numbers of fills that were counted elsewhere; their sums are added to <see cref="Sums"/> and <see cref="Squares"/>.</summary>
    /// <param name="entries">Fills in any bin.</param>
    /// <param name="undefined">Fills in none.</param>
    public void AddCounts(long entries, long undefined)
    {
        Requires.That(entries >= 0 && undefined >= 0, "numbers of fills");
        Entries += entries;
        Undefined += undefined;
        _isRounded = false;
    }

    private double[] Round(double[] wanted)
    {
        CloseEvent();
        if (_isRounded) return wanted;
        for (int bin = 0; bin < Count; bin++)
        {
            _sumWeights[bin] = Sums[bin];
            _sumSquaredWeights[bin] = Squares[bin];
        }
        _isRounded = true;
        return wanted;
    }
}
