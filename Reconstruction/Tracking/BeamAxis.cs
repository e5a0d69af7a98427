using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Fields;
using NA64Mu.Reconstruction.Tracking.Kalman;

namespace NA64Mu.Reconstruction.Tracking;

/// <summary>Line of a particle of the mean momentum of the beam that leaves a row of dipoles along the beam; immutable.</summary>
public sealed class BeamAxis
{
    /// <summary>Largest distance of two points of the line in a field; between them it is taken as straight [mm].</summary>
    private const double LongestChord = 1000 * Units.Millimetre;

    private readonly List<TrackState> _points = [];

    /// <summary>The line through a row of dipoles.</summary>
    /// <param name="magnets">Dipoles in order of z, each with a uniform field from front to rear.</param>
    /// <param name="chargeOverMomentum">Of the particle [1/(MeV/c)].</param>
    /// <param name="x">x of the line behind the dipoles [mm].</param>
    /// <param name="y">y of the line behind the dipoles [mm].</param>
    public BeamAxis(IReadOnlyList<Volume> magnets, double chargeOverMomentum, double x, double y)
    {
        var state = new TrackState(magnets[^1].ZMax, x, y, 0, 0, chargeOverMomentum);
        _points.Add(state);
        for (int index = magnets.Count - 1; index >= 0; index--)
        {
            Volume magnet = magnets[index];
            state = state.Drifted(magnet.ZMax);
            _points.Add(state);
            var field = new UniformField(magnet.Field ?? default);
            int parts = (int)Math.Ceiling((magnet.ZMax - magnet.ZMin) / LongestChord);
            for (int part = 1; part <= parts; part++)
            {
                double z = part == parts ? magnet.ZMin : magnet.ZMax + (magnet.ZMin - magnet.ZMax) * part / parts;
                bool arrives = FieldTransport.TryFollow(in state, z, field, out state, out _);
                Requires.That(arrives, "the axis of the beam comes through the magnets");
                _points.Add(state);
            }
        }
        _points.Reverse();
    }

    /// <summary>Point of the line.</summary>
    /// <param name="z">Its z [mm].</param>
    public Vector3D At(double z)
    {
        int point = 0;
        while (point + 1 < _points.Count && _points[point + 1].Z <= z) point++;
        TrackState from = _points[point];
        if (point == 0 || point + 1 == _points.Count) return PointOf(from.Drifted(z));
        TrackState to = _points[point + 1];
        double part = (z - from.Z) / (to.Z - from.Z);
        return (1 - part) * PointOf(from) + part * PointOf(to);
    }

    /// <summary>Material and field along the line.</summary>
    /// <param name="navigator">The set-up.</param>
    /// <param name="zMin">Start [mm].</param>
    /// <param name="zMax">End [mm].</param>
    public List<MaterialSlice> Slices(Navigator navigator, double zMin, double zMax)
    {
        var slices = new List<MaterialSlice>();
        Vector3D from = At(zMin);
        foreach (TrackState point in _points)
        {
            if (point.Z <= from.Z || point.Z >= zMax) continue;
            Vector3D to = PointOf(point);
            MaterialBudget.AddSlices(navigator, in from, in to, slices);
            from = to;
        }
        MaterialBudget.AddSlices(navigator, in from, At(zMax), slices);
        return slices;
    }

    private static Vector3D PointOf(in TrackState state) => new(state.X, state.Y, state.Z);
}
