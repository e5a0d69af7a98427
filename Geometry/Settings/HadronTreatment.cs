namespace NA64Mu.Geometry.Settings;

/// <summary>What becomes of hadrons in full mode; in fast mode they shower as a whole.</summary>
public enum HadronTreatment
{
    /// <summary>In calorimeters each is replaced by a parametrised shower.</summary>
    Parametrised,

    /// <summary>Each is followed, and so are those that come out of its reactions with nuclei.</summary>
    Followed,
}
