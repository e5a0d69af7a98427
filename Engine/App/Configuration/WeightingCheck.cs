using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.App.Configuration;

/// <summary>Check of verbs that measure what single particles do, each with weight 1.</summary>
internal static class WeightingCheck
{
    /// <summary>Refuses a set-up with a section <c>weighting</c>.</summary>
    /// <param name="layout">Set-up.</param>
    /// <param name="geometryName">Name of the geometry file, for the message.</param>
    /// <param name="verb">The verb.</param>
    /// <exception cref="ConfigurationException">The set-up is weighted.</exception>
    public static void RequireNone(DetectorLayout layout, string geometryName, string verb)
    {
        if (layout.Weighting.IsEmpty) return;
        throw new ConfigurationException(
        [
            new ConfigurationProblem(
                geometryName, 0, "weighting", $"'{verb}' knows no weights", "it measures histories as nature draws them, each followed once", "remove the section"),
        ]);
    }
}
