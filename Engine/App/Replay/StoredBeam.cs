using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.App.Configuration;
using NA64Mu.App.HepMc;
using NA64Mu.App.Output;
using NA64Mu.Core;
using NA64Mu.Transport;
using NA64Mu.Transport.Sources;

namespace NA64Mu.App.Replay;

/// <summary>Primaries as an event file has kept them, in place of the beam file that they came from.</summary>
internal sealed class StoredBeam : IBeamFile, IParticleSource
{
    private const string WeightMeaning = "generator's weight '";

    private readonly EventFileReader _reader;
    private readonly PrimaryColumns _columns;
    private readonly BeamFileSettings _settings;

    /// <summary>The primaries of a file.</summary>
    /// <param name="reader">Simulation file of a run with a beam file.</param>
    /// <param name="settings">Beam file as the configuration names it.</param>
    public StoredBeam(EventFileReader reader, BeamFileSettings settings)
    {
        _reader = reader;
        _settings = settings;
        WeightNames =
        [
            .. reader.ColumnPaths().Where(path => path.StartsWith("Truth/hepmc_weight_", StringComparison.Ordinal))
                .Select(path => reader.NewColumn(path).Meaning[WeightMeaning.Length..^1]),
        ];
        _columns = new PrimaryColumns(WeightNames);
    }

    /// <inheritdoc/>
    public string Name => _settings.File;

    /// <inheritdoc/>
    public string Sha256 => _settings.Sha256 ?? "";

    /// <inheritdoc/>
    public long Events => _reader.Totals.Tries;

    /// <inheritdoc/>
    public IReadOnlyList<string> WeightNames { get; }

    /// <inheritdoc/>
    public string? WeightName => _settings.WeightName;

    /// <inheritdoc/>
    public IReadOnlyList<string> Description => [];

    /// <inheritdoc/>
    public IReadOnlyList<string> Notes => [];

    /// <summary>Whether a file has kept its primaries.</summary>
    /// <param name="reader">The file.</param>
    public static bool IsIn(EventFileReader reader) => reader.HasColumn("Primaries/pdg");

    /// <inheritdoc/>
    public IParticleSource NewSource() => this;

    /// <inheritdoc/>
    public void Sample(long eventNumber, ref RandomStream beam, PrimaryBuffer primaries)
    {
        EventRange rows = EventRange.Find(_reader, eventNumber);
        _columns.Clear();
        _reader.ReadEvents(rows.First, 1, _columns.Columns);
        _columns.Take(0, primaries);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The reader belongs to who made it.
    }
}
