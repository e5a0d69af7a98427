using System.Collections.Generic;
using System.Linq;

namespace NA64Mu.App.Batch;

/// <summary>A class of job lengths of HTCondor at CERN.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Minutes">Longest time [min].</param>
internal sealed record JobFlavour(string Name, int Minutes)
{
    private const int Hour = 60;
    private const int Day = 24 * Hour;

    /// <summary>All flavours, the shortest first.</summary>
    public static IReadOnlyList<JobFlavour> All { get; } =
    [
        new("espresso", 20), new("microcentury", Hour), new("longlunch", 2 * Hour), new("workday", 8 * Hour), new("tomorrow", Day), new("testmatch", 3 * Day),
        new("nextweek", 7 * Day),
    ];

    /// <summary>What the names mean, for a comment.</summary>
    public static string Explanation => string.Join(", ", All.Select(flavour => $"{flavour.Name} {Text(flavour.Minutes)}"));

    /// <summary>The shortest flavour that holds a job; the longest where none does, as jobs go on from their checkpoint.</summary>
    /// <param name="minutes">Time to ask for [min].</param>
    public static JobFlavour For(int minutes) => All.FirstOrDefault(flavour => minutes <= flavour.Minutes) ?? All[^1];

    private static string Text(int minutes) => minutes switch
    {
        < Hour => $"{minutes} min",
        < Day => $"{minutes / Hour} h",
        _ => $"{minutes / Day} d",
    };
}
