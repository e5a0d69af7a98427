using System.Collections.Generic;

namespace NA64Mu.App.HepMc;

/// <summary>An event of a HepMC3 file, in our units; reused from event to event.</summary>
internal sealed class HepMcEvent
{
    /// <summary>Number that the file gives to the event.</summary>
    public long Number { get; set; }

    /// <summary>Line of the file on which it begins, from 1.</summary>
    public long Line { get; set; }

    /// <summary>Place and time of the whole event, for what has none of its own.</summary>
    public HepMcPoint Point { get; set; }

    /// <summary>Particles; number n of the file is at n − 1.</summary>
    public List<HepMcParticle> Particles { get; } = [];

    /// <summary>Vertices that have a line in the file, by their negative numbers.</summary>
    public Dictionary<int, HepMcVertex> Vertices { get; } = [];

    /// <summary>Weights, in the order of their names.</summary>
    public List<double> Weights { get; } = [];

    /// <summary>Attributes of event, particles and vertices.</summary>
    public List<HepMcAttribute> Attributes { get; } = [];

    /// <summary>Starts an event.</summary>
    /// <param name="number">Number that the file gives to it.</param>
    /// <param name="line">Line of the file, from 1.</param>
    public void Open(long number, long line)
    {
        Number = number;
        Line = line;
        Point = default;
        Particles.Clear();
        Vertices.Clear();
        Weights.Clear();
        Attributes.Clear();
    }

    /// <summary>Place and time at which a particle starts: those of its vertex, of the nearest ancestor that has any, or of the event.</summary>
    /// <param name="particle">The particle.</param>
    /// <param name="start">Place and time.</param>
    /// <returns>False where its ancestors run in a circle, or are not in the event.</returns>
    public bool TryFindStart(in HepMcParticle particle, out HepMcPoint start)
    {
        int origin = particle.Origin;
        start = Point;
        for (int generation = 0; generation <= Particles.Count; generation++)
        {
            if (origin == 0) return true;
            int parent = origin;
            if (origin < 0)
            {
                if (!Vertices.TryGetValue(origin, out HepMcVertex vertex)) return false;
                if (vertex.Point is { } point)
                {
                    start = point;
                    return true;
                }
                parent = vertex.FirstIncoming;
            }
            if (parent > Particles.Count) return false;
            origin = parent == 0 ? 0 : Particles[parent - 1].Origin;
        }
        return false;
    }
}
