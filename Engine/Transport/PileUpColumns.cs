using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Transport.Sources;

namespace NA64Mu.Transport;

/// <summary>Beam particles of the pile-up of a block of events, one row a particle, in the order of their numbers.</summary>
public sealed class PileUpColumns
{
    private readonly Column<int> _count = new("Truth/pile_up_particles", "1", "further beam particles in the event");
    private readonly Column<long> _begin = new("Event/PileUp_begin", "1", "first row of the event in PileUp", ColumnKind.Offsets);
    private readonly Column<double> _time = new("PileUp/time", "ns", "time against the primary, both at the speed of light");
    private readonly VectorColumns _position = new("PileUp/start", "mm", "start", VectorKind.Position);
    private readonly VectorColumns _momentum = new("PileUp/start", "MeV/c", "momentum at the start", VectorKind.Momentum);

    /// <summary>Empty columns.</summary>
    public PileUpColumns()
    {
        Columns = [_count, _begin, _time, .. _position.All, .. _momentum.All];
    }

    /// <summary>All columns.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Forgets all rows; the offsets hold their first zero.</summary>
    public void Clear()
    {
        for (int index = 0; index < Columns.Count; index++) Columns[index].Clear();
        _begin.Add(0);
    }

    /// <summary>Adds the pile-up of one history.</summary>
    /// <param name="primaries">Primaries of the event.</param>
    public void Add(PrimaryBuffer primaries)
    {
        foreach (ref readonly ParticleState particle in primaries.Particles[primaries.OwnCount..])
        {
            _time.Add(particle.Time - particle.Position.Z / PhysicalConstants.SpeedOfLight - primaries.ReferenceTime);
            _position.Add(in particle.Position);
            _momentum.Add(particle.Momentum);
        }
        _count.Add(primaries.Count - primaries.OwnCount);
        _begin.Add(_time.Count);
    }
}
