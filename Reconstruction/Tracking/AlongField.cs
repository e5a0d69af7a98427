namespace NA64Mu.Reconstruction.Tracking;

/// <summary>Whether tracks of a spectrometer need coordinates along its field, which say nothing of their momentum.</summary>
public enum AlongField : byte
{
    /// <summary>Two planes at least measure the line along the field.</summary>
    Needed = 0,

    /// <summary>A track has a momentum without them; the line along the field is as uncertain as its start then.</summary>
    Optional = 1,
}
