using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Reconstruction.Tracking.Finding;

namespace NA64Mu.Reconstruction;

/// <summary>All tracks that were fitted in an event, best first, one row a track.</summary>
public sealed class TrackTable
{
    /// <summary>First row of each event; one closing entry at the end [events + 1].</summary>
    public Column<long> Begin { get; } = new("Event/Tracks_begin", "1", "first row of the event in Tracks", ColumnKind.Offsets);

    /// <summary>Momentum at the first plane [MeV/c].</summary>
    public Column<double> Momentum { get; } = new("Tracks/momentum", "MeV/c", "momentum at the first plane of the spectrometer");

    /// <summary>Standard deviation of the momentum [MeV/c].</summary>
    public Column<float> MomentumSigma { get; } = new("Tracks/momentum_sigma", "MeV/c", "standard deviation of the momentum");

    /// <summary>Charge from the sense of the bend [e].</summary>
    public Column<int> Charge { get; } = new("Tracks/charge", "e", "charge from the sense of the bend");

    /// <summary>χ² of the fit.</summary>
    public Column<float> ChiSquare { get; } = new("Tracks/chi_square", "1", "chi-square of the hits used, scattering allowed for");

    /// <summary>Degrees of freedom of the fit.</summary>
    public Column<int> DegreesOfFreedom { get; } = new("Tracks/degrees_of_freedom", "1", "degrees of freedom of chi_square");

    /// <summary>Views whose hits were used, as bits.</summary>
    public Column<ulong> ViewsUsed { get; } = new(
        "Tracks/views_used", "1", "bit 2 i + v: the fit uses a hit in view v of plane i of the spectrometer, counted along the beam");

    /// <summary>Most hits in common with a better, independent track.</summary>
    public Column<int> SharedHits { get; } = new("Tracks/shared_hits", "1", "most hits in common with a better track that is independent");

    /// <summary>Whether the track is no other choice of hits of a better one.</summary>
    public Column<byte> IsIndependent { get; } = new(
        "Tracks/is_independent", "1", "1 for a track of good chi-square that is no other choice of hits of a better one, else 0");

    /// <summary>How the fit ended, <see cref="Tracking.Kalman.KalmanStatus"/>.</summary>
    public Column<byte> Status { get; } = new("Tracks/status", "1", "track fit: 3 all hits used, 4 some outlying hits left out");

    /// <summary>All columns.</summary>
    public IReadOnlyList<Column> Columns =>
        [Begin, Momentum, MomentumSigma, Charge, ChiSquare, DegreesOfFreedom, ViewsUsed, SharedHits, IsIndependent, Status];

    /// <summary>Adds the tracks of an event.</summary>
    /// <param name="candidates">The tracks.</param>
    public void Add(ReadOnlySpan<TrackCandidate> candidates)
    {
        foreach (ref readonly TrackCandidate candidate in candidates)
        {
            Momentum.Add(candidate.Fit.State.Momentum);
            MomentumSigma.Add((float)candidate.Fit.MomentumSigma);
            Charge.Add(candidate.Fit.State.Charge);
            ChiSquare.Add((float)candidate.Fit.ChiSquare);
            DegreesOfFreedom.Add(candidate.Fit.DegreesOfFreedom);
            ViewsUsed.Add(candidate.Fit.ViewsUsed);
            SharedHits.Add(candidate.SharedHits);
            IsIndependent.Add(candidate.IsIndependent ? (byte)1 : (byte)0);
            Status.Add((byte)candidate.Fit.Status);
        }
        Begin.Add(Momentum.Count);
    }
}
