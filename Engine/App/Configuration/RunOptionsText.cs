using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NA64Mu.App.Dark;
using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.App.Configuration;

/// <summary>The resolved options as a run card, as stored in the event file: everything that the result depends on but the range of events.</summary>
internal static class RunOptionsText
{
    /// <summary>The text.</summary>
    /// <param name="options">Options.</param>
    /// <param name="layout">Set-up, which has the names that are defaults.</param>
    public static string Of(RunOptions options, DetectorLayout layout) =>
        RunCardWriter.Write(SettingsOf(options, layout)) + string.Concat((options.BeamFile?.Description ?? []).Select(line => $"# generator: {line}\n"));

    /// <summary>The options of a stored text; events and first event are those of a run of which nothing is known.</summary>
    /// <param name="text">Text.</param>
    /// <param name="name">Name for messages.</param>
    /// <exception cref="ConfigurationException">The text has problems; all of them are listed.</exception>
    public static RunOptions Read(string text, string name)
    {
        var problems = new List<ConfigurationProblem>();
        RunCard card = RunCard.Defaults.With(RunCardReader.Read(text, name, problems));
        RunOptions options = RunOptionsResolver.Resolve(card, problems);
        return problems.Count > 0 ? throw new ConfigurationException(problems) : options;
    }

    private static IEnumerable<(RunCardKey Key, string Text, string Comment)> SettingsOf(RunOptions options, DetectorLayout layout)
    {
        yield return (RunCardKeys.Seed, options.Seed.ToString(CultureInfo.InvariantCulture), "");
        yield return (RunCardKeys.Run, options.Run.ToString(CultureInfo.InvariantCulture), "");
        yield return (RunCardKeys.Physics, Word(options.Physics), "");
        yield return (RunCardKeys.Source, Word(options.Source), "");
        if (options.HepMc is { } file)
        {
            yield return (RunCardKeys.BeamFile, Path.GetFileName(file.File), "");
            if (file.Sha256 is { } hash) yield return (RunCardKeys.BeamFileSha256, hash, "");
            if (file.WeightName is { } weight) yield return (RunCardKeys.BeamFileWeight, weight, "");
        }
        if (options.Pencil is { } pencil)
        {
            yield return (RunCardKeys.Particle, SpeciesTable.Name(pencil.Species), "");
            yield return (RunCardKeys.Momentum, FormattableString.Invariant($"{pencil.Momentum:R} MeV"), "");
            yield return (RunCardKeys.Position, $"{Triple(pencil.Position)} mm", "");
            yield return (RunCardKeys.Spot, FormattableString.Invariant($"{pencil.SpotX:R} {pencil.SpotY:R} mm"), "");
            yield return (RunCardKeys.Direction, Triple(pencil.Direction), "");
        }
        if (options.Signal is { } signal)
        {
            yield return (RunCardKeys.Model, DarkModelName.Of(signal.Boson.Model), "");
            yield return (RunCardKeys.Mass, FormattableString.Invariant($"{signal.Boson.Mass:R} MeV"), "");
            yield return (RunCardKeys.Coupling, FormattableString.Invariant($"{signal.Boson.Coupling:R}"), "");
            yield return (RunCardKeys.Emission, Word(signal.Emission), "");
            if (signal.ForcedVolume(layout) is { } volume) yield return (RunCardKeys.Volume, volume.Name, "");
        }
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Triple(in Vector3D vector) => FormattableString.Invariant($"{vector.X:R} {vector.Y:R} {vector.Z:R}");
}
