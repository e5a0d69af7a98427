namespace NA64Mu.App.Scans;

/// <summary>Sums of the weights of events of which a share is asked for.</summary>
internal struct Population
{
    /// <summary>Σ w.</summary>
    public double Sum { get; private set; }

    /// <summary>Σ w².</summary>
    public double SumOfSquares { get; private set; }

    /// <summary>Takes in an event.</summary>
    /// <param name="weight">Its weight.</param>
    public void Add(double weight)
    {
        Sum += weight;
        SumOfSquares += weight * weight;
    }

    /// <summary>Adds the sums of other events.</summary>
    /// <param name="other">Their sums.</param>
    public void Add(in Population other)
    {
        Sum += other.Sum;
        SumOfSquares += other.SumOfSquares;
    }
}
