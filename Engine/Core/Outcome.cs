namespace NA64Mu.Core;

/// <summary>How a track ends; its energy is booked under this name.</summary>
public enum Outcome : byte
{
    /// <summary>Still to be followed.</summary>
    Alive = 0,

    /// <summary>Left the world.</summary>
    Escaped = 1,

    /// <summary>Came to rest, or fell below the tracking cut, and left its kinetic energy where it was.</summary>
    Stopped = 2,

    /// <summary>Gave all its energy to an interaction.</summary>
    Absorbed = 3,

    /// <summary>Decayed, in flight or at rest.</summary>
    Decayed = 4,

    /// <summary>Replaced by a parametrised shower.</summary>
    Showered = 5,

    /// <summary>Given up because a cap was reached; counted, and zero in a healthy run.</summary>
    Abandoned = 6,

    /// <summary>Ended with its whole history by Russian roulette.</summary>
    Discarded = 7,
}
