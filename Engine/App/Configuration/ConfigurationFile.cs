using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NA64Mu.App.Output;
using NA64Mu.Core;
using NA64Mu.Geometry.Configuration;

namespace NA64Mu.App.Configuration;

/// <summary>Files that say what to simulate: run cards, geometry files, and event files, which tell what was simulated.</summary>
internal static class ConfigurationFile
{
    private static readonly string[] GeometryWords = ["materials", "world", "volumes"];

    /// <summary>The run card of a file: the card itself, or what an event file keeps of it.</summary>
    /// <param name="path">File.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static RunCard CardOf(string path, List<ConfigurationProblem> problems)
    {
        string? refusal = !File.Exists(path) && IsEventFile(path) ? $"there is no file '{path}'" : File.Exists(path) && !IsEventFile(path) && IsGeometry(path) ? "it is a geometry file" : null;
        if (refusal is not null)
        {
            problems.Add(new ConfigurationProblem(path, 0, "", refusal, "give run cards or event files; texts of two geometry files are compared by 'diff' of the system"));
            return RunVerb.Simulate.Defaults;
        }
        if (!IsEventFile(path)) return RunVerb.Simulate.Defaults.With(RunCardFiles.Read(path, "", TextReader.Null, ProgramEnvironment.Current(), problems));
        using var reader = new EventFileReader(path, fileType: null);
        var origin = new SettingOrigin(SettingLayer.File, path);
        RunCard range = RunCard.OfLayer(
        [
            new RunCardSetting(RunCardKeys.Events, reader.Totals.Tries.ToString(CultureInfo.InvariantCulture), origin),
            new RunCardSetting(RunCardKeys.FirstEvent, reader.Header.FirstEvent.ToString(CultureInfo.InvariantCulture), origin),
        ]);
        return RunCard.Defaults.With(RunCardReader.Read(reader.Header.Provenance[0].Configuration, path, problems)).With(range);
    }

    /// <summary>Text of the geometry that an event file keeps; null for other files.</summary>
    /// <param name="path">File.</param>
    public static string? GeometryTextOf(string path)
    {
        if (!IsEventFile(path)) return null;
        using var reader = new EventFileReader(path, fileType: null);
        return reader.Header.Provenance[0].Geometry;
    }

    /// <summary>Lines in which two geometry files differ, without comments: those of the first that the second has not, beside those of the second that the first has not.</summary>
    /// <param name="first">Text of the first.</param>
    /// <param name="second">Text of the second.</param>
    public static IEnumerable<SettingDifference> GeometryDifferences(string first, string second)
    {
        string[] one = [.. Lines(first).Except(Lines(second))], other = [.. Lines(second).Except(Lines(first))];
        for (int line = 0; line < Math.Max(one.Length, other.Length); line++)
            yield return new SettingDifference("geometry", one.ElementAtOrDefault(line), other.ElementAtOrDefault(line));
    }

    /// <summary>Finds all that is wrong with a run card or a geometry file.</summary>
    /// <param name="path">File.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <returns>What kind of file it is, in words.</returns>
    public static string Check(string path, List<ConfigurationProblem> problems)
    {
        if (!File.Exists(path))
        {
            problems.Add(new ConfigurationProblem(path, 0, "", "there is no such file"));
            return "absent";
        }
        bool isGeometry = IsGeometry(path);
        try
        {
            if (isGeometry)
            {
                GeometryLoader.Load(path);
            }
            else
            {
                RunCard card = RunVerb.Simulate.Defaults.With(RunCardFiles.Read(path, "", TextReader.Null, ProgramEnvironment.Current(), problems));
                RunRequestBuilder.Build(card, RunOptionsResolver.Resolve(card, problems), problems);
            }
        }
        catch (ConfigurationException exception)
        {
            problems.AddRange(exception.Problems.Except(problems));
        }
        return isGeometry ? "geometry file" : "run card";
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.Split(" #")[0].Trim()).Where(line => line.Length > 0 && line[0] != '#');

    private static bool IsEventFile(string path) => path.EndsWith(".h5", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".hdf5", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether any line begins with one of the words that only geometry files have; the file need not be sound.</summary>
    private static bool IsGeometry(string path) =>
        File.ReadLines(path).Any(line => GeometryWords.Any(word => line.StartsWith(word + ":", StringComparison.Ordinal)));
}
