namespace NA64Mu.Core;

/// <summary>What a random stream is drawn for; streams of different purpose never share a number.</summary>
public enum StreamPurpose
{
    /// <summary>Sampling of the incoming particle.</summary>
    Beam = 1,

    /// <summary>Transport and physics of all particles of an event.</summary>
    Transport = 2,

    /// <summary>Response and read-out of the detectors.</summary>
    Digitisation = 3,

    /// <summary>Points and rays of the geometry check.</summary>
    GeometryCheck = 4,

    /// <summary>Anything drawn by a test or benchmark.</summary>
    Study = 5,

    /// <summary>Which strips of the trackers are not connected; a property of the set-up, not of an event.</summary>
    DeadStrips = 6,

    /// <summary>Light yields of calorimeter cells; a property of the set-up, not of an event.</summary>
    LightYields = 7,

    /// <summary>Samples of small showers that tables hold; the same in every run.</summary>
    ShowerPoints = 8,

    /// <summary>Histories of soft photons that a group of events repeats.</summary>
    StoredPhotons = 9,

    /// <summary>Tracks of electrons that tables hold; the same in every run.</summary>
    StoredElectrons = 10,
}
