using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Photon.PhotoElectric;

/// <summary>Electrons knocked out of atoms by photons that vanish.</summary>
/// <remarks>
/// The innermost shell that the photon can empty gives the electron; its binding energy stays on the spot, without fluorescence photons and
/// Auger electrons. Direction: F. Sauter, Ann. Phys. 403 (1931) 217 and 454, for the K shell, drawn as in F. Salvat, PENELOPE-2014 (OECD/NEA),
/// Eqs. (2.24)-(2.31), with the velocity of the electron; above 100 MeV along the photon. The atom takes the momentum that is left.
/// </remarks>
public static class PhotoElectricSampler
{
    private const double HighestSpread = 100;
    private const int MaximumTries = 1000;

    /// <summary>One electron.</summary>
    /// <param name="photon">The photon before.</param>
    /// <param name="shells">Shells of the element struck.</param>
    /// <param name="secondaries">Receives the electron, unless it is too slow to be followed.</param>
    /// <param name="random">Random numbers; about six draws.</param>
    public static Interaction Sample(in ParticleState photon, AtomicShells shells, SecondaryBuffer secondaries, ref RandomStream random)
    {
        double energy = photon.KineticEnergy;
        double electronEnergy = energy - shells.Innermost(energy);
        if (electronEnergy > PhotonPhysics.LowestEnergy)
            secondaries.Add(Species.Electron, electronEnergy, SampleDirection(photon.Direction, electronEnergy, ref random));
        else
            electronEnergy = 0;
        return new Interaction
        {
            Process = ProcessId.PhotoElectric,
            Outcome = Outcome.Absorbed,
            LocalDeposit = energy - electronEnergy,
        };
    }

    private static Vector3D SampleDirection(in Vector3D photon, double electronEnergy, ref RandomStream random)
    {
        if (electronEnergy > HighestSpread) return photon;
        double tau = electronEnergy / PhysicalConstants.ElectronMass;
        double gamma = 1 + tau;
        double beta = Math.Sqrt(tau * (tau + 2)) / gamma;
        double a = 1 / (gamma * gamma * beta * (1 + beta));
        double range = a + 2;
        double slope = 0.5 * beta * gamma * tau * (gamma - 2);
        double bound = 2 * (slope + 1 / a);
        double oneMinusCos = 0;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            double u = random.Uniform();
            oneMinusCos = Math.Min(2, 2 * a * (2 * u + range * Math.Sqrt(u)) / (range * range - 4 * u));
            double density = (2 - oneMinusCos) * (slope + 1 / (a + oneMinusCos));
            if (random.Uniform() * bound <= density) break;
        }
        double sine = Math.Sqrt(oneMinusCos * (2 - oneMinusCos));
        Azimuth azimuth = Azimuth.Sample(ref random);
        return photon.Deflected(sine * azimuth.Cosine, sine * azimuth.Sine, oneMinusCos).Renormalised();
    }
}
