using System.Collections.Generic;
using NA64Mu.App.Output;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;

namespace NA64Mu.App.Stages;

/// <summary>The geometry that an event file carries.</summary>
internal static class StoredGeometry
{
    /// <summary>Parses it, as the last stage had it.</summary>
    /// <param name="reader">Event file.</param>
    /// <exception cref="InvalidEventFileException">It is damaged.</exception>
    public static DetectorLayout Of(EventFileReader reader) => Of(reader, reader.Header.Provenance[^1]);

    /// <summary>Parses it, as a stage had it.</summary>
    /// <param name="reader">Event file.</param>
    /// <param name="stage">Record of the stage in the file.</param>
    /// <exception cref="InvalidEventFileException">It is damaged.</exception>
    public static DetectorLayout Of(EventFileReader reader, ProvenanceRecord stage)
    {
        foreach (string damage in Damages(reader)) throw new InvalidEventFileException(reader.Path, $"its stored geometry is damaged: {damage}");
        return GeometryLoader.Parse(stage.Geometry, reader.Path + " (stored geometry)");
    }

    /// <summary>What shows that the text is not the one that was written.</summary>
    /// <param name="reader">Event file.</param>
    /// <remarks>The file has the hash of the last stage alone; those before had the same text, as only digitisation may take another.</remarks>
    public static IEnumerable<string> Damages(EventFileReader reader)
    {
        IReadOnlyList<ProvenanceRecord> stages = reader.Header.Provenance;
        if (reader.Text("geometry_sha256") != EventFileAttributes.Sha256(stages[^1].Geometry)) yield return "geometry_sha256 is not the hash of the geometry";
        for (int stage = 1; stage < stages.Count; stage++)
        {
            if (stages[stage].Stage != DigitizeStage.Name && stages[stage].Geometry != stages[stage - 1].Geometry)
                yield return $"the geometry of stage {stages[stage].Stage} is not that of stage {stages[stage - 1].Stage} before it";
        }
    }
}
