using System;
using NA64Mu.Core;
using NA64Mu.Physics.Hadron.Deexcitation;
using NA64Mu.Physics.Hadron.Nuclei;

namespace NA64Mu.Physics.Hadron.Cascade;

/// <summary>What a cascade leaves of the nucleus.</summary>
internal static class CascadeRemnant
{
    /// <summary>The excited nucleus that has the energy and momentum which the hadrons outside do not have.</summary>
    /// <param name="transport">The cascade at its end.</param>
    /// <param name="momentum">Momentum of all [MeV/c].</param>
    /// <param name="energy">Energy of all, rest energies counted in [MeV].</param>
    /// <param name="remnant">The nucleus.</param>
    /// <returns>Whether there is one with that energy.</returns>
    public static bool TryFindRemnant(this CascadeTransport transport, in Vector3D momentum, double energy, out Remnant remnant)
    {
        remnant = default;
        Vector3D left = momentum;
        double leftEnergy = energy;
        for (int index = 0; index < transport.OutsideCount; index++)
        {
            ref readonly CascadeParticle hadron = ref transport.Outside(index);
            left -= hadron.Momentum;
            leftEnergy -= Math.Sqrt(hadron.Mass * hadron.Mass + hadron.Momentum.LengthSquared);
        }
        Nucleus rest = transport.Rest;
        if (!rest.Exists || rest.A < 2 || rest.Z > NuclearMass.LargestZ) return false;
        double excitation = Math.Sqrt(Math.Max(0, leftEnergy * leftEnergy - left.LengthSquared)) - rest.Mass;
        if (excitation < 0) return false;
        remnant = new Remnant(rest, excitation, left) { Excitons = transport.Excitons };
        return true;
    }
}
