using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.Geometry.Settings;

/// <summary>A process of muons, or the decay of other particles, that happens more often than in nature; the weight of the history makes up for it.</summary>
public sealed record ScaledProcess
{
    /// <summary>The process.</summary>
    public required ProcessId Process { get; init; }

    /// <summary>Rate as drawn over that of nature, 1 or more.</summary>
    public required double Factor { get; init; }

    /// <summary>Energy that a muon has to give away for the scaled part of the process; 0: all of it is scaled [MeV].</summary>
    public double TransferMinimum { get; init; }

    /// <summary>Names of the volumes in which it is scaled; none: everywhere.</summary>
    public IReadOnlyList<string> Volumes { get; init; } = [];

    /// <summary>Kinds of particles other than muons whose decay is scaled; none: the process is one of muons.</summary>
    public IReadOnlyList<Species> Particles { get; init; } = [];

    /// <summary>Whether it is scaled for the primary alone.</summary>
    public bool IsForPrimaryOnly { get; init; }
}
