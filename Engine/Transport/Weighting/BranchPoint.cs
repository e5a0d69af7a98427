using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.Transport.Weighting;

/// <summary>Where a history branches: what the rules remember of it; used again for other histories.</summary>
internal sealed class BranchPoint
{
    /// <summary>The particle that goes on in each branch.</summary>
    public ParticleState Particle { get; set; }

    /// <summary>Branches not yet begun.</summary>
    public int Left { get; set; }

    /// <summary>Rules that have acted, a bit each.</summary>
    public uint Used { get; set; }

    /// <summary>Particles at which each branch will branch again.</summary>
    public List<WaitingTrack> Waiting { get; } = [];
}
