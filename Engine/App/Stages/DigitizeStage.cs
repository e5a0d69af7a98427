using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using NA64Mu.App.Output;
using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Detectors.Digits;
using NA64Mu.Detectors.Readout;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Shapes;

namespace NA64Mu.App.Stages;

/// <summary>Digits made anew of the hits of a simulated file, by the read-out of another geometry file if one is given; all else of the file is kept.</summary>
/// <remarks>Each event has the random numbers of its first digitisation: with the same read-out the digits are the same, bit for bit.</remarks>
internal sealed class DigitizeStage
{
    /// <summary>Name of the stage in provenance.</summary>
    public const string Name = "digi";

    private const int EventsPerBlock = 4096;
    private const string ReferenceTime = "Truth/reference_time";

    private readonly EventFileReader _reader;
    private readonly EventHits _hits;
    private readonly EventDeposits _deposits;
    private readonly EventDigitizer _digitizer;
    private readonly EventDigits _stored = new();
    private readonly EventDigits _digits = new();
    private long _event = -1;
    private RandomStream _random;

    private DigitizeStage(EventFileReader reader, DetectorLayout layout)
    {
        _reader = reader;
        var map = new ReadoutMap(layout);
        _hits = new EventHits(map, reader.HasColumn(ReferenceTime) ? HitDetail.Slices : HitDetail.Sums);
        _deposits = new EventDeposits(map);
        _digitizer = new EventDigitizer(map);
    }

    /// <summary>Digitises and writes.</summary>
    /// <param name="input">Simulated file with hits.</param>
    /// <param name="geometry">Set-up with the read-out to use, its volumes those of the file; null for that of the file.</param>
    /// <param name="path">File to write.</param>
    /// <param name="overwrite">What to do with a file that is there.</param>
    /// <param name="error">Takes warnings.</param>
    /// <param name="cancellation">Stops between blocks; nothing is left under the final name.</param>
    /// <returns>Events.</returns>
    /// <exception cref="InvalidInputException">The file has no hits, or hits of detectors that the set-up does not read.</exception>
    public static long Run(string input, DetectorLayout? geometry, string path, OverwritePolicy overwrite, TextWriter error, CancellationToken cancellation)
    {
        var clock = new StageClock();
        using var reader = new EventFileReader(input, EventFileTypes.Simulation);
        DetectorLayout stored = StoredGeometry.Of(reader);
        DetectorLayout layout = geometry ?? stored;
        var stage = new DigitizeStage(reader, layout);
        if (stage._hits.Columns.FirstOrDefault(column => !reader.HasColumn(column.Path)) is not null)
            throw new InvalidInputException($"'{input}' holds no hits: simulate with --store hits to digitise again");
        if (layout.Readout.Gates is not null && !reader.HasColumn(ReferenceTime))
            throw new InvalidInputException($"'{input}' holds hits without times: simulate with 'readout.gates' to digitise with gates");
        foreach (string warning in WithoutEffect(stored, layout)) error.WriteLine($"warning: {warning}");
        Column[] kept = stage.KeptColumns();
        Column[] written = [.. stage._digits.Columns, .. kept];
        using var writer = new EventFileWriter(path, written, Header(reader, layout), overwrite);
        for (long first = 0; first < reader.Events; first += EventsPerBlock)
        {
            cancellation.ThrowIfCancellationRequested();
            int count = (int)Math.Min(EventsPerBlock, reader.Events - first);
            reader.ReadEvents(first, count, kept);
            stage.Digitise(first, count);
            writer.Append(written);
        }
        writer.Complete(reader.Totals);
        clock.WriteSidecar(path, 1, reader.Events);
        return reader.Events;
    }

    /// <summary>Settings of another read-out that hits which are there cannot follow.</summary>
    private static IEnumerable<string> WithoutEffect(DetectorLayout stored, DetectorLayout layout)
    {
        if (stored.Readout.Gates is { } gates)
        {
            if (layout.Readout.Gates is null) yield return "hits have times, but the read-out has no 'readout.gates': energy is taken whenever it came";
            else if (layout.Readout.Gates.Slice != gates.Slice) yield return FormattableString.Invariant($"'readout.gates.slice' has no effect: hits are in slices of {gates.Slice} ns");
        }
        if (!BodiesOf(stored).SequenceEqual(BodiesOf(layout))) yield return "'volumes' differ from those of the file, and have no effect but for what they read out";
        if (stored.Beam?.PileUp != layout.Beam?.PileUp) yield return "'beam.pile_up' has no effect: beam particles are those of the file";
    }

    /// <summary>What particles meet: shapes, places, materials and fields of all volumes.</summary>
    private static IEnumerable<(string Name, Shape Shape, Vector3D Centre, string Material, Vector3D? Field, int Layers, string Unit)> BodiesOf(DetectorLayout layout) =>
        layout.Volumes.Select(volume => (
            volume.Name, volume.Shape, volume.Centre, layout.Materials[volume.Material].Name, volume.Field, volume.Layers?.Count ?? 0,
            string.Join(';', volume.Layers?.Unit.Select(slab => FormattableString.Invariant($"{layout.Materials[slab.Material].Name} {slab.Thickness:R}")) ?? [])));

    /// <summary>All columns of the file but the digits.</summary>
    private Column[] KeptColumns()
    {
        var digits = _digits.Columns.Select(column => column.Path).ToHashSet(StringComparer.Ordinal);
        return [.. _reader.ColumnPaths().Where(column => !digits.Contains(column)).Select(_reader.NewColumn)];
    }

    private void Digitise(long first, int count)
    {
        _reader.ReadEvents(first, count, _hits.Columns);
        _reader.ReadEvents(first, count, (IReadOnlyList<Column>)[_stored.EventNumber, _stored.Branch, _stored.Weight]);
        _digits.Clear();
        for (int row = 0; row < count; row++)
        {
            long number = _stored.EventNumber[row];
            // Branches of an event are read out one after the other with one stream.
            if (number != _event) _random = new RandomStream(_reader.Header.Seed, _reader.Header.RunNumber, (ulong)number, StreamPurpose.Digitisation);
            _event = number;
            if (!_hits.TryRestore(row, _deposits))
                throw new InvalidInputException($"event {number} of '{_reader.Path}' has hits in detectors that the geometry file does not read out");
            _digitizer.Digitise(_deposits, number, _stored.Branch[row], _stored.Weight[row], ref _random, _digits);
        }
    }

    private static EventFileHeader Header(EventFileReader reader, DetectorLayout layout) => reader.Header with
    {
        Provenance =
        [
            .. reader.Header.Provenance,
            new ProvenanceRecord
            {
                Stage = Name,
                Version = BuildInformation.Current.Version,
                Commit = BuildInformation.Current.Commit,
                Configuration = reader.Header.Provenance[^1].Configuration,
                Geometry = layout.SourceText,
            },
        ],
    };
}
