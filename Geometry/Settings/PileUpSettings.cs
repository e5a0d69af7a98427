namespace NA64Mu.Geometry.Settings;

/// <summary>Further particles of the beam in the same event.</summary>
public sealed record PileUpSettings
{
    /// <summary>Most of them that an event may have on the mean.</summary>
    public const double LargestMean = 20;

    /// <summary>Mean rate of beam particles, above zero [1/ns].</summary>
    public required double Rate { get; init; }

    /// <summary>When they may come, counted from the particle that the event is about.</summary>
    public required TimeGate Window { get; init; }

    /// <summary>Mean number an event.</summary>
    public double Mean => Rate * Window.Length;
}
