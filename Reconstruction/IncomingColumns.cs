using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Reconstruction.Tracking.Finding;
using NA64Mu.Reconstruction.Tracking.Kalman;

namespace NA64Mu.Reconstruction;

/// <summary>The track before the target and how it fits the one behind, one row an event.</summary>
public sealed class IncomingColumns
{
    /// <summary>Incoming momentum; NaN where it was not found [MeV/c].</summary>
    public Column<double> Momentum { get; } = new(
        "Reco/incoming_momentum", "MeV/c", "momentum before the target, at the last plane of the upstream spectrometer; NaN where not found");

    /// <summary>Standard deviation of the incoming momentum; NaN where it was not found [MeV/c].</summary>
    public Column<float> MomentumSigma { get; } = new(
        "Reco/incoming_momentum_sigma", "MeV/c", "standard deviation of the incoming momentum; NaN where not found");

    /// <summary>How the fit ended, <see cref="MomentumFitStatus"/>.</summary>
    public Column<byte> FitStatus { get; } = new(
        "Reco/incoming_fit_status", "1", "fit of the incoming track, numbers as in fit_status; 2, 4 and 5 have a momentum");

    /// <summary>Tracks that are independent of each other.</summary>
    public Column<int> IndependentTracks { get; } = new(
        "Reco/incoming_independent_tracks", "1", "incoming tracks that are no other choice of hits of a better one");

    /// <summary>χ² of the fit; NaN where there is none.</summary>
    public Column<float> ChiSquare { get; } = new(
        "Reco/incoming_chi_square", "1", "chi-square of the hits of the incoming track; NaN where not found");

    /// <summary>Degrees of freedom of the fit.</summary>
    public Column<int> DegreesOfFreedom { get; } = new(
        "Reco/incoming_degrees_of_freedom", "1", "degrees of freedom of incoming_chi_square; 0 where not found");

    /// <summary>Planes whose hits were used, as bits.</summary>
    public Column<uint> PlanesUsed { get; } = new(
        "Reco/incoming_planes_used", "1", "bit i: the fit uses a hit of plane i of the upstream spectrometer, counted along the beam");

    /// <summary>The track at the last plane.</summary>
    public TrackColumns Track { get; } = new("incoming_track", "last plane of the upstream spectrometer");

    /// <summary>x behind less x before; NaN where a track is missing [mm].</summary>
    public Column<float> MatchX { get; } = new(
        "Reco/match_x", "mm", "x of the outgoing less that of the incoming track in the middle of the target; NaN where one is missing");

    /// <summary>y behind less y before; NaN where a track is missing [mm].</summary>
    public Column<float> MatchY { get; } = new(
        "Reco/match_y", "mm", "y of the outgoing less that of the incoming track in the middle of the target; NaN where one is missing");

    /// <summary>Kink in x; NaN where a track is missing.</summary>
    public Column<float> MatchSlopeX { get; } = new(
        "Reco/match_slope_x", "1", "dx/dz of the outgoing less that of the incoming track; NaN where one is missing");

    /// <summary>Kink in y; NaN where a track is missing.</summary>
    public Column<float> MatchSlopeY { get; } = new(
        "Reco/match_slope_y", "1", "dy/dz of the outgoing less that of the incoming track; NaN where one is missing");

    /// <summary>χ² of the four differences; NaN where a track is missing.</summary>
    public Column<float> MatchChiSquare { get; } = new(
        "Reco/match_chi_square", "1", "chi-square of the four differences, scattering in the target allowed for; NaN where one is missing");

    /// <summary>Degrees of freedom of the match.</summary>
    public Column<int> MatchDegreesOfFreedom { get; } = new(
        "Reco/match_degrees_of_freedom", "1", "4; 2 where the incoming track has no coordinates along the field; 0 where one track is missing");

    /// <summary>Whether the tracks are of one muon.</summary>
    public Column<byte> IsMatched { get; } = new("Reco/is_matched", "1", "1 where the probability of match_chi_square is above 6.3e-5, else 0");

    /// <summary>All columns.</summary>
    public IReadOnlyList<Column> All =>
    [
        Momentum, MomentumSigma, FitStatus, IndependentTracks, ChiSquare, DegreesOfFreedom, PlanesUsed, .. Track.All,
        MatchX, MatchY, MatchSlopeX, MatchSlopeY, MatchChiSquare, MatchDegreesOfFreedom, IsMatched,
    ];

    /// <summary>Adds the row of an event.</summary>
    /// <param name="tracks">What was found before the target.</param>
    /// <param name="match">Comparison with the track behind it.</param>
    public void Add(in FoundTracks tracks, in TrackMatch match)
    {
        bool isFound = IncomingReconstructor.HasMomentum(in tracks);
        ref readonly KalmanTrack fit = ref tracks.Best;
        Momentum.Add(isFound ? fit.EndState.Momentum : double.NaN);
        MomentumSigma.Add(isFound ? (float)fit.EndMomentumSigma : float.NaN);
        FitStatus.Add((byte)tracks.Status);
        IndependentTracks.Add(tracks.Tracks);
        ChiSquare.Add(isFound ? (float)fit.ChiSquare : float.NaN);
        DegreesOfFreedom.Add(isFound ? fit.DegreesOfFreedom : 0);
        PlanesUsed.Add(isFound ? fit.PlanesUsed : 0);
        Track.Add(isFound, in fit.EndState, in fit.EndCovariance);
        MatchX.Add(match.IsCompared ? (float)match.X : float.NaN);
        MatchY.Add(match.IsCompared ? (float)match.Y : float.NaN);
        MatchSlopeX.Add(match.IsCompared ? (float)match.SlopeX : float.NaN);
        MatchSlopeY.Add(match.IsCompared ? (float)match.SlopeY : float.NaN);
        MatchChiSquare.Add(match.IsCompared ? (float)match.ChiSquare : float.NaN);
        MatchDegreesOfFreedom.Add(match.DegreesOfFreedom);
        IsMatched.Add(match.IsMatched ? (byte)1 : (byte)0);
    }
}
