using System.Collections.Generic;
using System.Linq;
using NA64Mu.App.Output;
using NA64Mu.App.Validation;

namespace NA64Mu.App.Merging;

/// <summary>In what two files differ that have to agree to be merged.</summary>
internal static class PartDifferences
{
    /// <summary>Compares two files.</summary>
    /// <param name="one">A file that could be read.</param>
    /// <param name="other">Another.</param>
    /// <returns>Names of what differs.</returns>
    public static IEnumerable<string> Between(EventFileCheck one, EventFileCheck other)
    {
        EventFileHeader expected = one.Header!, found = other.Header!;
        if (found.FileType != expected.FileType)
        {
            // Files of other kinds differ in all the rest as well.
            yield return $"the kind of file, {found.FileType},";
            yield break;
        }
        if (found.Seed != expected.Seed) yield return $"the seed, {found.Seed},";
        if (found.RunNumber != expected.RunNumber) yield return $"the run number, {found.RunNumber},";
        if (found.PhysicsMode != expected.PhysicsMode) yield return $"the mode of physics, {found.PhysicsMode},";
        foreach (string difference in InProvenance(expected.Provenance, found.Provenance)) yield return difference;
        if (!other.Columns.SequenceEqual(one.Columns)) yield return "the list of columns";
    }

    private static IEnumerable<string> InProvenance(IReadOnlyList<ProvenanceRecord> expected, IReadOnlyList<ProvenanceRecord> found)
    {
        if (!found.Select(record => record.Stage).SequenceEqual(expected.Select(record => record.Stage)))
        {
            yield return "the list of stages";
            yield break;
        }
        foreach ((ProvenanceRecord here, ProvenanceRecord there) in expected.Zip(found))
        {
            if ((there.Program, there.Version) != (here.Program, here.Version)) yield return $"the program of stage {there.Stage}, {there.Program} {there.Version},";
            if (there.Commit != here.Commit) yield return $"the commit of stage {there.Stage}, {there.Commit},";
            if (there.Configuration != here.Configuration) yield return $"the configuration of stage {there.Stage}";
            if (there.Geometry != here.Geometry) yield return $"the geometry of stage {there.Stage}";
        }
    }
}
