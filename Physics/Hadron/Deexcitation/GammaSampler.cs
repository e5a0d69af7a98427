using System;
using NA64Mu.Core;
using NA64Mu.Physics.Decay;
using NA64Mu.Physics.Hadron.Nuclei;
using NA64Mu.Physics.Hadron.PhaseSpace;

namespace NA64Mu.Physics.Hadron.Deexcitation;

/// <summary>Photons of a nucleus that can no longer lose a particle.</summary>
/// <remarks>
/// Electric dipole radiation between levels that lie without gaps: dN/dε ∝ ε³ρ(E − ε) (J. M. Blatt and V. F. Weisskopf, Theoretical Nuclear Physics, 1952, chapter XII). Below 2 MeV the rest goes in one
/// photon. No discrete levels: sums and mean numbers are right, lines are not.
/// </remarks>
internal static class GammaSampler
{
    private const int MaximumPhotons = 30;
    private const double LastPhoton = 2 * Units.MeV;
    private const double LeastEnergy = 1e-9 * Units.MeV;

    /// <summary>Radiates all the excitation.</summary>
    /// <param name="nucleus">The nucleus.</param>
    /// <param name="excitation">Its excitation [MeV].</param>
    /// <param name="momentum">Its momentum before and after [MeV/c].</param>
    /// <param name="secondaries">Takes the photons.</param>
    /// <param name="random">Random numbers.</param>
    public static void Radiate(Nucleus nucleus, double excitation, ref Vector3D momentum, SecondaryBuffer secondaries, ref RandomStream random)
    {
        double a = LevelDensity.Parameter(nucleus.A), mass = nucleus.Mass;
        for (int photons = 1; excitation > LeastEnergy; photons++)
        {
            bool isLast = excitation < LastPhoton || photons == MaximumPhotons;
            double left = isLast ? 0 : excitation - LevelDensity.Sample(3, 2 * Math.Sqrt(a * excitation), a, ref random);
            FourMomentum parent = Motion.Of(mass + excitation, in momentum);
            Vector3D photon = Motion.Split(in parent, mass + excitation, 0, mass + left, ref random);
            ProductWriter.WriteParticle(Species.Gamma, in photon, secondaries);
            momentum -= photon;
            excitation = left;
        }
    }
}
