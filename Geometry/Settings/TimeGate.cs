namespace NA64Mu.Geometry.Settings;

/// <summary>Stretch of time, counted from the passage of a beam particle that is in time.</summary>
/// <param name="From">Begin [ns].</param>
/// <param name="To">End [ns].</param>
public readonly record struct TimeGate(double From, double To)
{
    /// <summary>All times.</summary>
    public static TimeGate Always { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Length [ns].</summary>
    public double Length => To - From;

    /// <summary>Whether a time lies in it, its ends counted in.</summary>
    /// <param name="time">Time [ns].</param>
    public bool Contains(double time) => time >= From && time <= To;

    /// <summary>The same, counted from an earlier time.</summary>
    /// <param name="time">When the beam particle passes [ns].</param>
    public TimeGate After(double time) => new(time + From, time + To);
}
