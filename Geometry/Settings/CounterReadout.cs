namespace NA64Mu.Geometry.Settings;

/// <summary>Read-out of one scintillation counter.</summary>
public sealed record CounterReadout
{
    /// <summary>Volume it reads.</summary>
    public required string Volume { get; init; }

    /// <summary>What the trigger wants of it.</summary>
    public required CounterRole Role { get; init; }

    /// <summary>Energy that a minimum-ionising particle leaves [MeV].</summary>
    public required double MipEnergy { get; init; }

    /// <summary>Threshold in units of the MIP energy.</summary>
    public required double ThresholdMip { get; init; }

    /// <summary>Photo-electrons per MIP.</summary>
    public required double PhotoelectronsPerMip { get; init; }

    /// <summary>Probability to miss a hit above threshold.</summary>
    public required double Inefficiency { get; init; }

    /// <summary>Time resolution of large pulses [ns].</summary>
    public required double TimeResolution { get; init; }

    /// <summary>Time resolution of one photo-electron; it falls with the root of their number [ns].</summary>
    public double TimeStochastic { get; init; }

    /// <summary>Delay of a pulse that just reaches the threshold against a very large one [ns].</summary>
    public double TimeWalk { get; init; }

    /// <summary>Attenuation length of the light on its way to the end that is read [mm].</summary>
    public double AttenuationLength { get; init; } = double.PositiveInfinity;

    /// <summary>Side at which the light is read.</summary>
    public CounterEnd ReadoutEnd { get; init; } = CounterEnd.LowX;
}
