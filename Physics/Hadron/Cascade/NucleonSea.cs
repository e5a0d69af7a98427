using System;
using NA64Mu.Core;
using NA64Mu.Physics.Hadron.Nuclei;

namespace NA64Mu.Physics.Hadron.Cascade;

/// <summary>The nucleons of the target that have not been hit; they stand still while the cascade goes on. A reused buffer.</summary>
internal sealed class NucleonSea
{
    private const double SquareFemtometrePerMillibarn = 0.1;

    /// <summary>Factor of the flux beyond which a slow hadron does not see the motion of the nucleons any better.</summary>
    private const double LargestFluxFactor = 3;

    /// <summary>Square of the distance at which a nucleon may be hit at all: 500 mb, less than slow K⁻ have on protons [fm²].</summary>
    private const double LargestReachSquared = 500 * SquareFemtometrePerMillibarn / Math.PI;

    private readonly CollisionTable _table;
    private readonly Vector3D[] _positions = new Vector3D[NuclearMass.LargestZ + NuclearMass.LargestN];
    private readonly Vector3D[] _momenta = new Vector3D[NuclearMass.LargestZ + NuclearMass.LargestN];
    private readonly CascadeHadron[] _hadrons = new CascadeHadron[NuclearMass.LargestZ + NuclearMass.LargestN];
    private int _initial;

    /// <summary>An empty one.</summary>
    /// <param name="table">Cross sections.</param>
    public NucleonSea(CollisionTable table) => _table = table;

    /// <summary>Nucleons in it.</summary>
    public int Count { get; private set; }

    /// <summary>Nucleons taken out.</summary>
    public int Missing => _initial - Count;

    /// <summary>Share of the nucleons that are still in it.</summary>
    public double Occupation => (double)Count / _initial;

    /// <summary>Kind of one.</summary>
    public CascadeHadron Hadron(int index) => _hadrons[index];

    /// <summary>Momentum of one [MeV/c].</summary>
    public ref readonly Vector3D Momentum(int index) => ref _momenta[index];

    /// <summary>Place of one [fm].</summary>
    public ref readonly Vector3D Position(int index) => ref _positions[index];

    /// <summary>One of them, as a hadron in the well.</summary>
    public CascadeParticle At(int index) => new(_hadrons[index], _hadrons[index].Mass(), in _positions[index], in _momenta[index], 0);

    /// <summary>The nucleon of a kind that is nearest to another one; −1 for none.</summary>
    /// <param name="index">That other one.</param>
    /// <param name="kind">Proton or neutron.</param>
    public int Nearest(int index, CascadeHadron kind)
    {
        int nearest = -1;
        double least = double.PositiveInfinity;
        for (int other = 0; other < Count; other++)
        {
            double distance = (_positions[other] - _positions[index]).LengthSquared;
            if (other == index || _hadrons[other] != kind || distance >= least) continue;
            (nearest, least) = (other, distance);
        }
        return nearest;
    }

    /// <summary>Places all nucleons anew.</summary>
    /// <param name="nucleus">The target.</param>
    /// <param name="profile">Its profile.</param>
    /// <param name="random">Random numbers.</param>
    public void Fill(Nucleus nucleus, NuclearProfile profile, ref RandomStream random)
    {
        Count = _initial = nucleus.A;
        for (int index = 0; index < Count; index++)
        {
            _hadrons[index] = index < nucleus.Z ? CascadeHadron.Proton : CascadeHadron.Neutron;
            profile.SampleNucleon(out _positions[index], out _momenta[index], ref random);
        }
    }

    /// <summary>Takes a nucleon out.</summary>
    /// <param name="index">Which one.</param>
    public void Remove(int index)
    {
        Count--;
        _hadrons[index] = _hadrons[Count];
        _positions[index] = _positions[Count];
        _momenta[index] = _momenta[Count];
    }

    /// <summary>The first nucleon that a hadron hits: one that it passes within √(σ/π), σ times the ratio of relative to own speed.</summary>
    /// <param name="particle">The hadron.</param>
    /// <param name="longest">Longest way to look along [fm].</param>
    /// <param name="way">Way to the nucleon [fm].</param>
    /// <returns>Its number; −1 for none.</returns>
    public int FindCollision(in CascadeParticle particle, double longest, out double way)
    {
        double momentum = particle.Momentum.Length;
        way = longest;
        if (momentum <= 0) return -1;
        Vector3D direction = particle.Momentum / momentum;
        int found = -1;
        for (int index = 0; index < Count; index++)
        {
            Vector3D distance = _positions[index] - particle.Position;
            double along = Vector3D.Dot(in distance, in direction);
            if (along <= 1e-9 || along >= way) continue;
            double squared = distance.LengthSquared - along * along;
            if (squared > LargestReachSquared || squared > Reach(in particle, index, momentum)) continue;
            (found, way) = (index, along);
        }
        return found;
    }

    /// <summary>σ/π [fm²].</summary>
    private double Reach(in CascadeParticle particle, int index, double momentum)
    {
        double mass = _hadrons[index].Mass();
        double energy = Math.Sqrt(mass * mass + _momenta[index].LengthSquared);
        double product = particle.Energy * energy - Vector3D.Dot(in particle.Momentum, in _momenta[index]);
        double squaredEnergy = particle.Mass * particle.Mass + mass * mass + 2 * product;
        double flux = Math.Sqrt(Math.Max(0, product * product - particle.Mass * particle.Mass * mass * mass)) / (energy * momentum);
        double section = _table.Total(in particle, _hadrons[index], squaredEnergy);
        return Math.Min(flux, LargestFluxFactor) * section * (SquareFemtometrePerMillibarn / Math.PI);
    }
}
