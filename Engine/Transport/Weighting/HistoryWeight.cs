using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.Transport.Weighting;

/// <summary>Statistical weight of the history being followed: its probability in nature over that with which it was drawn.</summary>
/// <remarks>
/// One weight for the whole history, not one for each particle: whatever is measured in it, in any detector or in several together, counts with this weight. All
/// that makes rare events more frequent multiplies it here (docs/decisions/0011).
/// </remarks>
public sealed class HistoryWeight : IHistoryRecord
{
    private readonly List<double> _saved = [];

    /// <summary>The weight.</summary>
    public double Value { get; private set; } = 1;

    /// <summary>Starts an event.</summary>
    /// <param name="weight">Weight of its primaries.</param>
    public void Open(double weight) => Value = weight;

    /// <summary>Takes in a ratio of probabilities, in nature over as drawn.</summary>
    /// <param name="ratio">The ratio, not negative.</param>
    public void Multiply(double ratio) => Value *= ratio;

    /// <inheritdoc/>
    public void Save(int place)
    {
        if (place == _saved.Count) _saved.Add(Value);
        else _saved[place] = Value;
    }

    /// <inheritdoc/>
    public void Restore(int place) => Value = _saved[place];
}
