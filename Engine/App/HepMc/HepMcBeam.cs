using System.Collections.Generic;
using System.IO;
using NA64Mu.App.Configuration;
using NA64Mu.App.Output;
using NA64Mu.Transport.Sources;

namespace NA64Mu.App.HepMc;

/// <summary>A HepMC3 file as a beam: read and checked once from end to end, its primaries at hand by their places.</summary>
public sealed class HepMcBeam : IBeamFile
{
    private readonly BeamSpool _spool;

    private HepMcBeam(string path, BeamSpool spool)
    {
        Name = Path.GetFileName(path);
        _spool = spool;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>What is stored of it in the configuration of a run.</summary>
    public BeamFileSettings Settings => new(Name, Sha256, WeightName);

    /// <inheritdoc/>
    public required string Sha256 { get; init; }

    /// <inheritdoc/>
    public long Events => _spool.Events;

    /// <inheritdoc/>
    public required IReadOnlyList<string> WeightNames { get; init; }

    /// <inheritdoc/>
    public required string? WeightName { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<string> Description { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">HepMC3 in ASCII, packed with gzip or not.</param>
    /// <param name="weightName">Name of the weight to use; null for the first.</param>
    /// <exception cref="InvalidInputException">It is absent, empty, broken or cut off, or holds what cannot be followed.</exception>
    public static HepMcBeam Open(string path, string? weightName)
    {
        BeamSpool? spool = null;
        try
        {
            using Stream stream = BeamStream.Open(path);
            using var text = new StreamReader(stream);
            spool = new BeamSpool();
            var reader = new HepMcReader(text, path);
            var weights = new HepMcWeights(path, reader.WeightNames, weightName);
            var primaries = new HepMcPrimaries(path);
            ReadAll(reader, weights, primaries, spool);
            primaries.RequireKnown();
            if (spool.Events == 0) throw new InvalidInputException($"{path}: the file holds no event");
            var beam = new HepMcBeam(path, spool)
            {
                Sha256 = FileHash.Of(path),
                WeightNames = weights.Names,
                WeightName = weights.Used,
                Description = reader.Description,
                Notes = [.. primaries.Notes()],
            };
            spool = null;
            return beam;
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidInputException($"{path}: its compression is damaged ({exception.Message}); it was cut off or not copied well", exception);
        }
        finally
        {
            spool?.Dispose();
        }
    }

    /// <inheritdoc/>
    public IParticleSource NewSource() => new SpooledSource(_spool);

    /// <inheritdoc/>
    public void Dispose() => _spool.Dispose();

    private static void ReadAll(HepMcReader reader, HepMcWeights weights, HepMcPrimaries primaries, BeamSpool spool)
    {
        var source = new HepMcEvent();
        var buffer = new PrimaryBuffer();
        while (reader.TryRead(source))
        {
            buffer.Clear();
            primaries.Take(source, buffer);
            weights.Take(source, buffer);
            spool.Append(buffer);
        }
        spool.Close();
    }
}
