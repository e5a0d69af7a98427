using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.App.Scans;

/// <summary>Places of the counter that a scan tries, and for each the question whether recorded passages fire it.</summary>
internal sealed class S4Grid
{
    private readonly double[] _planes;
    private readonly int[] _signalPlane;
    private readonly int[] _vetoPlane;
    private readonly Area[] _signal;
    private readonly Area[] _veto;
    private readonly double _signalEfficiency;
    private readonly double _vetoEfficiency;

    /// <summary>All pairs of edges and faces, the edges running faster.</summary>
    /// <param name="counters">Counters that are moved.</param>
    /// <param name="edges">x of the inner edge, rising [mm].</param>
    /// <param name="fronts">z of the front face, rising [mm].</param>
    /// <param name="rule">What the veto does.</param>
    public S4Grid(MovableCounters counters, IReadOnlyList<double> edges, IReadOnlyList<double> fronts, VetoRule rule)
    {
        Edges = edges;
        Fronts = fronts;
        Places = [.. fronts.SelectMany(front => edges.Select(edge => new S4Place(edge, front)))];
        Vector3D[] centres = [.. Places.Select(place => CounterMove.SignalCentre(counters, place))];
        Volume[] vetoes = [.. Places.Select(place => CounterMove.MovedVeto(counters, place, rule))];
        _planes = [.. centres.Select(centre => centre.Z).Concat(vetoes.Select(veto => veto.Centre.Z)).Distinct().Order()];
        _signalPlane = [.. centres.Select(centre => Array.IndexOf(_planes, centre.Z))];
        _vetoPlane = [.. vetoes.Select(veto => Array.IndexOf(_planes, veto.Centre.Z))];
        _signal = [.. centres.Select(centre => Area.Of(counters.Signal with { Centre = centre }, counters.SignalReadout.MipEnergy * counters.SignalReadout.ThresholdMip))];
        _veto = [.. vetoes.Select(veto => Area.Of(veto, counters.VetoReadout.MipEnergy * counters.VetoReadout.ThresholdMip))];
        _signalEfficiency = 1 - counters.SignalReadout.Inefficiency;
        _vetoEfficiency = 1 - counters.VetoReadout.Inefficiency;
    }

    /// <summary>x of the inner edge [mm].</summary>
    public IReadOnlyList<double> Edges { get; }

    /// <summary>z of the front face [mm].</summary>
    public IReadOnlyList<double> Fronts { get; }

    /// <summary>All places.</summary>
    public IReadOnlyList<S4Place> Places { get; }

    /// <summary>z of the middles of all counters, rising [mm].</summary>
    public ReadOnlySpan<double> Planes => _planes;

    /// <summary>Whether the counter at a place would fire and the veto not.</summary>
    /// <remarks>A counter fires, but for its inefficiency, if a charged particle passes through its middle that could leave its threshold there.</remarks>
    /// <param name="place">Index of the place.</param>
    /// <param name="hits">Passages of one event.</param>
    public S4Answer Ask(int place, ReadOnlySpan<PlaneHit> hits)
    {
        bool isHit = false, isVetoed = false;
        double momentum = double.NaN;
        foreach (ref readonly PlaneHit hit in hits)
        {
            if (hit.Plane == _signalPlane[place] && _signal[place].Sees(in hit))
            {
                isHit = true;
                if (hit.IsPrimary) momentum = hit.Momentum;
            }
            if (hit.Plane == _vetoPlane[place] && _veto[place].Sees(in hit)) isVetoed = true;
        }
        double probability = isHit ? _signalEfficiency * (isVetoed ? 1 - _vetoEfficiency : 1) : 0;
        return new S4Answer(probability, momentum);
    }

    private readonly record struct Area(double LowX, double HighX, double LowY, double HighY, double Threshold)
    {
        public static Area Of(Volume counter, double threshold) => new(
            counter.Centre.X - counter.Shape.HalfX, counter.Centre.X + counter.Shape.HalfX,
            counter.Centre.Y - counter.Shape.HalfY, counter.Centre.Y + counter.Shape.HalfY, threshold);

        public bool Sees(in PlaneHit hit) =>
            hit.X >= LowX && hit.X < HighX && hit.Y >= LowY && hit.Y < HighY && hit.KineticEnergy >= Threshold;
    }
}
