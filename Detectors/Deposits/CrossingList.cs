using System;
using NA64Mu.Core;

namespace NA64Mu.Detectors.Deposits;

/// <summary>Passages of charged tracks through the planes of one kind of detector in one event; keeps its room from event to event.</summary>
internal sealed class CrossingList
{
    /// <summary>Two steps of one track belong to one crossing if they join within this distance, 1 nm [mm].</summary>
    private const double JoinTolerance = 1 * Units.Nanometre;

    private TrackCrossing[] _crossings = new TrackCrossing[64];
    private int _count;

    /// <summary>The passages, in the order of transport.</summary>
    public ReadOnlySpan<TrackCrossing> Crossings => _crossings.AsSpan(0, _count);

    /// <summary>Forgets all.</summary>
    public void Clear() => _count = 0;

    /// <summary>Adds a whole crossing.</summary>
    /// <param name="crossing">The crossing.</param>
    public void Add(in TrackCrossing crossing)
    {
        if (_count == _crossings.Length) Array.Resize(ref _crossings, 2 * _crossings.Length);
        _crossings[_count++] = crossing;
    }

    /// <summary>Books a step in the active material of a plane: a new crossing, or more of the last one.</summary>
    /// <param name="plane">Plane.</param>
    /// <param name="step">The step.</param>
    /// <param name="particle">The particle after the step.</param>
    public void Add(int plane, in Step step, in ParticleState particle)
    {
        if (_count > 0)
        {
            ref TrackCrossing last = ref _crossings[_count - 1];
            bool joins = last.Plane == plane && last.Track == particle.Track
                && (last.Exit - step.From).LengthSquared < JoinTolerance * JoinTolerance;
            if (joins)
            {
                last = last with { Exit = step.To, Energy = last.Energy + step.Deposit, Time = particle.Time };
                return;
            }
        }
        double kinetic = step.KineticEnergyBefore;
        double energy = kinetic + particle.Mass;
        double inverseBetaSquared = kinetic > 0 ? energy * energy / (kinetic * (kinetic + 2 * particle.Mass)) : 1;
        Add(new TrackCrossing(plane, particle.Track, step.From, step.To, step.Deposit, particle.Time, inverseBetaSquared, particle.BeamParticle));
    }

    /// <summary>Forgets the passages of a track through a plane.</summary>
    /// <param name="plane">Plane.</param>
    /// <param name="track">The track.</param>
    public void Remove(int plane, TrackId track)
    {
        int kept = 0;
        for (int index = 0; index < _count; index++)
        {
            if (_crossings[index].Plane != plane || _crossings[index].Track != track) _crossings[kept++] = _crossings[index];
        }
        _count = kept;
    }

    /// <summary>Takes over the passages of another list.</summary>
    /// <param name="other">The other list.</param>
    public void CopyFrom(CrossingList other)
    {
        if (_crossings.Length < other._count) Array.Resize(ref _crossings, other._crossings.Length);
        other.Crossings.CopyTo(_crossings);
        _count = other._count;
    }
}
