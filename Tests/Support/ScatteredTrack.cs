using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Ionisation;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Reconstruction.Tracking.Kalman;

namespace NA64Mu.Tests.Support;

/// <summary>Tracks through the planes of a spectrometer in a field along y, with a normal kink and the mean loss in each thin piece of material:
/// the model that the Kalman fit assumes, put together piece by piece and without any of its code.</summary>
internal sealed class ScatteredTrack
{
    private const double LongestPiece = 100;

    private static readonly HeavyParticle Muon = HeavyParticle.Of(Species.MuMinus);

    private readonly Spectrometer _spectrometer;
    private readonly List<MaterialSlice> _slices;
    private readonly double _anglePerRootLength;
    private readonly double _hardestTransfer;

    public ScatteredTrack(DetectorLayout layout, Spectrometer spectrometer)
    {
        _spectrometer = spectrometer;
        _slices = MaterialBudget.Slices(new Navigator(layout), 0, 0, spectrometer.Planes[0].Z, spectrometer.Planes[^1].Z);
        double total = 0;
        foreach (MaterialSlice slice in _slices)
        {
            total += slice.Length * slice.RadiationLengthsPerLength;
            _hardestTransfer += 250 * slice.Length * BetheBloch.Prefactor(slice.Material, Muon);
        }
        _anglePerRootLength = total > 0 ? 13.6 * (1 + 0.038 * Math.Log(total)) : 0;
    }

    /// <summary>Smeared hits of a track that starts at the first plane.</summary>
    public ViewHit[] Hits(in TrackState start, ref RandomStream random)
    {
        var hits = new List<ViewHit>();
        int plane = 0;
        TrackState state = start;
        PlaneHits.Add(hits, _spectrometer, plane++, state.X, state.Y, 1, ref random);
        foreach (MaterialSlice slice in _slices)
        {
            double from = slice.ZStart;
            while (from < slice.ZEnd)
            {
                double nextPlane = _spectrometer.Planes[plane].Z;
                double to = Math.Min(Math.Min(slice.ZEnd, nextPlane), from + LongestPiece);
                state = Kinked(Moved(in state, 0.5 * (from + to), slice.Field), slice.RadiationLengthsPerLength * (to - from), ref random);
                state = Slowed(Moved(in state, to, slice.Field), slice.Material, to - from);
                from = to;
                if (to == nextPlane) PlaneHits.Add(hits, _spectrometer, plane++, state.X, state.Y, 1, ref random);
                if (plane == _spectrometer.Planes.Length) return [.. hits];
            }
        }
        throw new InvalidOperationException("the last plane lies at the end of the last slice");
    }

    /// <summary>Exact path in a field along y: a circle across it and a straight line along it.</summary>
    public static TrackState Moved(in TrackState state, double z, Vector3D? field)
    {
        if (field is not { } inside || state.ChargeOverMomentum == 0) return state.Drifted(z);
        double n = Math.Sqrt(1 + state.SlopeX * state.SlopeX + state.SlopeY * state.SlopeY);
        double px = state.SlopeX / n, py = state.SlopeY / n, across = Math.Sqrt(1 - py * py);
        double radius = across / (PhysicalConstants.MomentumPerTeslaMillimetre * state.ChargeOverMomentum * inside.Y);
        double angle = Math.Asin(px / across), turned = Math.Asin(px / across - (z - state.Z) / radius);
        double along = py / across * radius * (angle - turned);
        return state with
        {
            Z = z,
            X = state.X + radius * (Math.Cos(turned) - Math.Cos(angle)),
            Y = state.Y + along,
            SlopeX = Math.Tan(turned),
            SlopeY = py / (across * Math.Cos(turned)),
        };
    }

    private TrackState Kinked(in TrackState state, double radiationLengths, ref RandomStream random)
    {
        double angle = _anglePerRootLength * Math.Abs(state.ChargeOverMomentum) * Math.Sqrt(radiationLengths);
        return state with { SlopeX = state.SlopeX + angle * random.Normal(), SlopeY = state.SlopeY + angle * random.Normal() };
    }

    private TrackState Slowed(in TrackState state, Material material, double length)
    {
        double momentum = state.Momentum, energy = Math.Sqrt(momentum * momentum + Muon.Mass * Muon.Mass);
        double loss = length * BetheBloch.RestrictedStoppingPower(material, Muon, energy - Muon.Mass, _hardestTransfer);
        return state with { ChargeOverMomentum = state.Charge / (momentum - loss * energy / momentum) };
    }
}
