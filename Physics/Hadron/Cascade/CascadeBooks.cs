using System;
using NA64Mu.Core;
using NA64Mu.Physics.Hadron.Deexcitation;
using NA64Mu.Physics.Hadron.Nuclei;

namespace NA64Mu.Physics.Hadron.Cascade;

/// <summary>The hadrons of one cascade, inside the nucleus and outside, and the nucleons that stay in it. A reused buffer.</summary>
internal sealed class CascadeBooks
{
    private const int MostParticles = 512;

    private readonly CascadeParticle[] _inside = new CascadeParticle[MostParticles];
    private readonly CascadeParticle[] _outside = new CascadeParticle[MostParticles];

    /// <summary>Hadrons in flight inside.</summary>
    public int InsideCount { get; private set; }

    /// <summary>Hadrons that have left.</summary>
    public int OutsideCount { get; private set; }

    /// <summary>Nucleons still above the Fermi level at the end.</summary>
    public int Trapped { get; private set; }

    /// <summary>Nucleons that collisions put below it.</summary>
    public int Settled { get; private set; }

    /// <summary>A hadron inside.</summary>
    public ref CascadeParticle Inside(int index) => ref _inside[index];

    /// <summary>A hadron that has left, with its momentum outside.</summary>
    public ref readonly CascadeParticle Outside(int index) => ref _outside[index];

    /// <summary>Empties all.</summary>
    public void Clear() => InsideCount = OutsideCount = Trapped = Settled = 0;

    /// <summary>The hadron inside whose time is the earliest; there must be one.</summary>
    public int Earliest()
    {
        int earliest = 0;
        for (int index = 1; index < InsideCount; index++)
        {
            if (_inside[index].Clock < _inside[earliest].Clock) earliest = index;
        }
        return earliest;
    }

    /// <summary>Takes a hadron in; a nucleon that can never get out stays at once.</summary>
    /// <param name="particle">The hadron.</param>
    /// <param name="fermiEnergy">Largest kinetic energy of a bound nucleon [MeV].</param>
    public void Enter(in CascadeParticle particle, double fermiEnergy)
    {
        Requires.That(InsideCount < MostParticles, "room for a hadron");
        bool isBound = particle.Hadron.IsNucleon() && particle.Energy - particle.Mass <= fermiEnergy;
        if (isBound) Settled++;
        else _inside[InsideCount++] = particle;
    }

    /// <summary>Takes a hadron out of those inside.</summary>
    /// <param name="index">Its place, which the last one takes.</param>
    public void Remove(int index) => _inside[index] = _inside[--InsideCount];

    /// <summary>Leaves a nucleon where it is, at the end.</summary>
    /// <param name="index">Its place.</param>
    public void Trap(int index)
    {
        Trapped++;
        Remove(index);
    }

    /// <summary>Puts a hadron outside.</summary>
    /// <param name="particle">The hadron, with its momentum there.</param>
    public void Release(in CascadeParticle particle) => _outside[OutsideCount++] = particle;

    /// <summary>The excited nucleus that has the energy and momentum which the hadrons outside do not have.</summary>
    /// <param name="momentum">Momentum of all [MeV/c].</param>
    /// <param name="energy">Energy of all, rest energies counted in [MeV].</param>
    /// <param name="rest">Its protons and nucleons.</param>
    /// <param name="missing">Nucleons that were hit.</param>
    /// <param name="remnant">The nucleus.</param>
    /// <returns>Whether there is one with that energy.</returns>
    public bool TryFindRemnant(in Vector3D momentum, double energy, Nucleus rest, int missing, out Remnant remnant)
    {
        remnant = default;
        Vector3D left = momentum;
        double leftEnergy = energy;
        for (int index = 0; index < OutsideCount; index++)
        {
            ref readonly CascadeParticle hadron = ref _outside[index];
            left -= hadron.Momentum;
            leftEnergy -= Math.Sqrt(hadron.Mass * hadron.Mass + hadron.Momentum.LengthSquared);
        }
        if (!rest.Exists || rest.A < 2 || rest.Z > NuclearMass.LargestZ) return false;
        double excitation = Math.Sqrt(Math.Max(0, leftEnergy * leftEnergy - left.LengthSquared)) - rest.Mass;
        if (excitation < 0) return false;
        remnant = new Remnant(rest, excitation, left) { Excitons = new Excitons(Trapped, Math.Max(0, missing - Settled)) };
        return true;
    }
}
