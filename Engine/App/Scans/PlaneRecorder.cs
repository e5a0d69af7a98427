using System;
using NA64Mu.Core;

namespace NA64Mu.App.Scans;

/// <summary>Passages of charged particles through planes across the beam in one event, either way; one per worker, cleared and reused.</summary>
internal sealed class PlaneRecorder
{
    private readonly double[] _planes;
    private PlaneHit[] _hits = new PlaneHit[64];
    private int _count;

    /// <summary>A recorder without hits.</summary>
    /// <param name="planes">z of the planes, rising [mm].</param>
    public PlaneRecorder(ReadOnlySpan<double> planes)
    {
        Requires.That(planes.Length > 0, "one plane or more");
        _planes = planes.ToArray();
    }

    /// <summary>All passages of the event, in the order in which they were simulated.</summary>
    public ReadOnlySpan<PlaneHit> Hits => _hits.AsSpan(0, _count);

    /// <summary>Forgets the event.</summary>
    public void Clear() => _count = 0;

    /// <summary>Looks for planes between the ends of a step. A step that ends on a plane has crossed it; the next one has not.</summary>
    /// <param name="step">Step.</param>
    /// <param name="particle">Particle after the step.</param>
    public void Accept(in Step step, in ParticleState particle)
    {
        double from = step.From.Z, to = step.To.Z;
        if (Math.Max(from, to) < _planes[0] || Math.Min(from, to) > _planes[^1] || SpeciesTable.Charge(particle.Species) == 0) return;
        for (int plane = 0; plane < _planes.Length; plane++)
        {
            double z = _planes[plane];
            if (from < z != to < z) Add(plane, (z - from) / (to - from), in step, in particle);
        }
    }

    private void Add(int plane, double part, in Step step, in ParticleState particle)
    {
        if (_count == _hits.Length) Array.Resize(ref _hits, 2 * _count);
        Vector3D place = step.From + part * (step.To - step.From);
        _hits[_count++] = new PlaneHit(
            plane, place.X, place.Y, particle.KineticEnergy, particle.MomentumMagnitude, particle.Track.Number == 0);
    }
}
