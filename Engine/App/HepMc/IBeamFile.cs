using System;
using System.Collections.Generic;
using NA64Mu.Transport.Sources;

namespace NA64Mu.App.HepMc;

/// <summary>Events of a generator from which primaries are taken: event n of a run is the one at place n.</summary>
public interface IBeamFile : IDisposable
{
    /// <summary>Name of the file, without its folder.</summary>
    string Name { get; }

    /// <summary>SHA-256 of the file as it lies on the disk, in lower-case hexadecimal.</summary>
    string Sha256 { get; }

    /// <summary>Number of events.</summary>
    long Events { get; }

    /// <summary>Names of the generator's weights; empty where it gives none.</summary>
    IReadOnlyList<string> WeightNames { get; }

    /// <summary>Name of the weight that is the weight of the event; null where the generator gives none, and all have the weight 1.</summary>
    string? WeightName { get; }

    /// <summary>What the generator says of itself, a line each.</summary>
    IReadOnlyList<string> Description { get; }

    /// <summary>What a user should know of the file, a line each.</summary>
    IReadOnlyList<string> Notes { get; }

    /// <summary>A source with these events, for one worker.</summary>
    IParticleSource NewSource();
}
