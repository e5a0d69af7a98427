using System;
using System.Collections.Generic;
using System.Linq;

namespace NA64Mu.App.Residuals;

/// <summary>Muons that look slow by one cause, counted with weights.</summary>
public sealed record DirectTail
{
    /// <summary>The cause.</summary>
    public required TailCause Cause { get; init; }

    /// <summary>Planes added behind the magnet.</summary>
    public required int ExtraPlanes { get; init; }

    /// <summary>Muons simulated that reached the magnet.</summary>
    public required long Muons { get; init; }

    /// <summary>Muons among them with the cause.</summary>
    public required long Occurrences { get; init; }

    /// <summary>Probability of the cause in nature, with the inefficiency that was asked for.</summary>
    public required double OccurrenceProbability { get; init; }

    /// <summary>Mean weight, 1 within its error.</summary>
    public required double MeanWeight { get; init; }

    /// <summary>Probability to look slow and not to be, by what is asked of the track.</summary>
    public required IReadOnlyDictionary<TrackQuality, TailProbability> Mistaken { get; init; }

    /// <summary>Probability to look slow and to have become so in the magnet: no error of measurement.</summary>
    public required IReadOnlyDictionary<TrackQuality, TailProbability> Slowed { get; init; }

    /// <summary>The numbers of a sample.</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="extraPlanes">Planes added behind the magnet.</param>
    /// <param name="tally">The sample.</param>
    internal static DirectTail Of(TailCause cause, int extraPlanes, ResidualTally tally)
    {
        TrackQuality[] qualities = Enum.GetValues<TrackQuality>();
        return new DirectTail
        {
            Cause = cause,
            ExtraPlanes = extraPlanes,
            Muons = tally.Tries,
            Occurrences = tally.Occurrences,
            OccurrenceProbability = tally.OccurrenceWeight / tally.Tries,
            MeanWeight = tally.SumOfWeights / tally.Tries,
            Mistaken = qualities.ToDictionary(quality => quality, tally.Mistaken),
            Slowed = qualities.ToDictionary(quality => quality, tally.Slowed),
        };
    }
}
