using System.Globalization;
using System.Text;
using System.Text.Json;
using NA64Mu.App.HepMc;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Transport.Signal;
using NA64Mu.Transport.Sources;

namespace NA64Mu.App.Configuration;

/// <summary>The resolved options as YAML, as stored in the event file: everything that the result depends on but the number of events.</summary>
internal static class RunOptionsText
{
    /// <summary>The text.</summary>
    /// <param name="options">Options.</param>
    /// <param name="layout">Set-up, which has the names that are defaults.</param>
    public static string Of(RunOptions options, DetectorLayout layout)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"seed: {options.Seed}\nrun: {options.Run}\n");
        text.Append(CultureInfo.InvariantCulture, $"physics: {options.Physics.ToString().ToLowerInvariant()}\n");
        string source = options.BeamFile is { } beam ? "hepmc:" + beam.Name : options.Source.ToString().ToLowerInvariant();
        text.Append(CultureInfo.InvariantCulture, $"source: {source}\n");
        if (options.BeamFile is { } file) Append(text, file);
        if (options.Pencil is { } pencil) Append(text, pencil);
        if (options.Signal is { } signal) Append(text, signal, layout);
        return text.ToString();
    }

    private static void Append(StringBuilder text, PencilSettings pencil)
    {
        text.Append(CultureInfo.InvariantCulture, $"particle: {SpeciesTable.Name(pencil.Species)}\nmomentum: {pencil.Momentum:R} MeV\n");
        text.Append(CultureInfo.InvariantCulture, $"position: {Triple(pencil.Position)} mm\n");
        text.Append(CultureInfo.InvariantCulture, $"spot: {pencil.SpotX:R} {pencil.SpotY:R} mm\ndirection: {Triple(pencil.Direction)}\n");
    }

    /// <summary>The hash by which the beam file is known again, the weight used, and as comments what the generator says of itself.</summary>
    private static void Append(StringBuilder text, IBeamFile file)
    {
        text.Append(CultureInfo.InvariantCulture, $"beam_sha256: {file.Sha256}\n");
        if (file.WeightName is { } weight) text.Append(CultureInfo.InvariantCulture, $"weight_name: {JsonSerializer.Serialize(weight)}\n");
        foreach (string line in file.Description) text.Append(CultureInfo.InvariantCulture, $"# {line}\n");
    }

    private static void Append(StringBuilder text, SignalSettings signal, DetectorLayout layout)
    {
        text.Append(CultureInfo.InvariantCulture, $"signal: {signal.Boson.Model.ToString().ToLowerInvariant()}\n");
        text.Append(CultureInfo.InvariantCulture, $"mass: {signal.Boson.Mass:R} MeV\ncoupling: {signal.Boson.Coupling:R}\n");
        text.Append(CultureInfo.InvariantCulture, $"emission: {signal.Emission.ToString().ToLowerInvariant()}\n");
        if (signal.Emission == EmissionMode.Forced)
            text.Append(CultureInfo.InvariantCulture, $"emission_volume: {signal.ForcedVolume(layout)?.Name}\n");
    }

    private static string Triple(in Vector3D vector) => string.Create(CultureInfo.InvariantCulture, $"{vector.X:R} {vector.Y:R} {vector.Z:R}");
}
