using System;
using NA64Mu.Core;
using NA64Mu.Physics.Hadron.Nuclei;

namespace NA64Mu.Physics.Hadron.Elastic;

/// <summary>Elastic scattering of a hadron on a nucleus at rest.</summary>
/// <remarks>
/// t of <see cref="ElasticTransfer"/>, of slow nucleons and pions on nucleons of <see cref="NucleonTransfer"/>, up to 4p*², p* the momentum in the centre of mass; from there on exact kinematics: the nucleus takes t/2M. Recoils of single nucleons are secondaries, those of nuclei are left on
/// the spot: of 1 MeV and less, their ranges are micrometres.
/// </remarks>
public static class ElasticSampler
{
    /// <summary>Draws a scattering.</summary>
    /// <param name="hadron">A moving hadron.</param>
    /// <param name="target">Nucleus or nucleon at rest.</param>
    /// <param name="secondaries">Takes the recoil of a nucleon.</param>
    /// <param name="random">Random numbers.</param>
    public static Interaction Sample(in ParticleState hadron, Nucleus target, SecondaryBuffer secondaries, ref RandomStream random)
    {
        double mass = hadron.Mass, nucleus = target.Mass, energy = hadron.Energy, momentum = hadron.MomentumMagnitude;
        double inCentre = momentum * nucleus / Math.Sqrt(mass * mass + nucleus * (nucleus + 2 * energy));
        double largest = 4 * inCentre * inCentre;
        double transfer = target.A == 1 && NucleonTransfer.Takes(in hadron)
            ? NucleonTransfer.Sample(in hadron, target.Z == 1 ? Species.Proton : Species.Neutron, largest, ref random)
            : new ElasticTransfer(target.A, largest).Sample(ref random);
        // Nothing is left of a slow hadron that meets its equal head-on.
        double recoil = Math.Min(transfer / (2 * nucleus), hadron.KineticEnergy);
        double kinetic = hadron.KineticEnergy - recoil, after = Math.Sqrt(kinetic * (kinetic + 2 * mass));
        double slowing = recoil * (energy + energy - recoil) / (momentum + after);
        double oneMinusCos = after > 0 ? Math.Clamp((transfer + recoil * recoil - slowing * slowing) / (2 * momentum * after), 0, 2) : 0;
        double sine = Math.Sqrt(oneMinusCos * (2 - oneMinusCos));
        Azimuth around = Azimuth.Sample(ref random);
        Vector3D direction = hadron.Direction.Deflected(sine * around.Cosine, sine * around.Sine, oneMinusCos).Renormalised();
        var result = Interaction.Scattered(ProcessId.Hadronic, kinetic, in direction);
        if (target.A > 1) return result with { LocalDeposit = recoil };
        Vector3D taken = momentum * hadron.Direction - after * direction;
        double length = taken.Length;
        secondaries.Add(target.Z == 1 ? Species.Proton : Species.Neutron, recoil, length > 0 ? (taken / length).Normalised() : hadron.Direction);
        return result;
    }
}
