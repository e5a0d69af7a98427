using System;
using NA64Mu.Core;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Photon.PhotoElectric;

/// <summary>Electrons knocked out of atoms by photons that vanish.</summary>
/// <remarks>
/// The innermost shell that the photon can empty gives the electron; its binding energy stays on the spot, without fluorescence photons and
/// Auger electrons. Direction: F. Sauter, Ann. Phys. 403 (1931) 217 and 454, for the K shell, drawn as in F. Salvat, PENELOPE-2014 (OECD/NEA),
/// Eqs. (2.24)-(2.31), with the velocity of the electron; above 100 MeV along the photon. Up to 1 MeV y, ½(1 − cos θ) = c y/(1 + c − y) with
/// c = ½(1/β − 1), is a quantile from a table: this aberration turns sin²θ/(1 − β cos θ)⁴ dcos θ into y(1 − y) dy, and only the last factor of Sauter's is left.
/// The atom takes the momentum that is left.
/// </remarks>
public static class PhotoElectricSampler
{
    private const double HighestSpread = 100;
    private const int MaximumTries = 1000;
    private const int LowExponent = -14;
    private const int HighExponent = 0;

    /// <summary>Quantiles of y.</summary>
    internal static readonly QuantileGrid Angles = new(LowExponent, HighExponent, QuantileEnds.Vanishing, AngleDensity);

    /// <summary>One electron.</summary>
    /// <param name="photon">The photon before.</param>
    /// <param name="shells">Shells of the element struck.</param>
    /// <param name="secondaries">Receives the electron, unless it is too slow to be followed.</param>
    /// <param name="random">Random numbers; 1.27 draws on average, about six outside the table.</param>
    public static Interaction Sample(in ParticleState photon, AtomicShells shells, SecondaryBuffer secondaries, ref RandomStream random)
    {
        double energy = photon.KineticEnergy;
        double electronEnergy = ElectronEnergy(energy, shells);
        if (electronEnergy > 0) secondaries.Add(Species.Electron, electronEnergy, SampleDirection(photon.Direction, electronEnergy, ref random));
        return new Interaction
        {
            Process = ProcessId.PhotoElectric,
            Outcome = Outcome.Absorbed,
            LocalDeposit = energy - electronEnergy,
        };
    }

    /// <summary>Kinetic energy of the electron, 0 for one that is too slow to be followed [MeV].</summary>
    /// <param name="energy">Photon energy [MeV].</param>
    /// <param name="shells">Shells of the element struck.</param>
    internal static double ElectronEnergy(double energy, AtomicShells shells)
    {
        double electronEnergy = energy - shells.Innermost(energy);
        return electronEnergy > PhotonPhysics.LowestEnergy ? electronEnergy : 0;
    }

    /// <summary>Direction of the electron.</summary>
    /// <param name="photon">Direction of the photon.</param>
    /// <param name="electronEnergy">Kinetic energy of the electron [MeV].</param>
    /// <param name="random">Random numbers.</param>
    internal static Vector3D SampleDirection(in Vector3D photon, double electronEnergy, ref RandomStream random)
    {
        if (electronEnergy > HighestSpread) return photon;
        // The radius of a point of the disc does not depend on its azimuth: both are of use.
        DiscPoint point = DiscPoint.Sample(ref random);
        double oneMinusCos = Angles.Covers(electronEnergy)
            ? OneMinusCos(electronEnergy, Angles.At(electronEnergy, point.Square))
            : SampleOneMinusCos(electronEnergy, ref random);
        double across = Math.Sqrt(oneMinusCos * (2 - oneMinusCos) / point.Square);
        return photon.Deflected(across * point.X, across * point.Y, oneMinusCos).Renormalised();
    }

    /// <summary>1 − cos θ that belongs to y.</summary>
    /// <param name="electronEnergy">Kinetic energy of the electron [MeV].</param>
    /// <param name="y">y, from 0 to 1.</param>
    internal static double OneMinusCos(double electronEnergy, double y)
    {
        double tau = electronEnergy * (1 / PhysicalConstants.ElectronMass);
        double momentum = Math.Sqrt(tau * (tau + 2));
        double difference = 1 + tau - momentum;
        return 2 * difference * y / (difference + 2 * momentum * (1 - y));
    }

    /// <summary>Density of y, in any unit: y(1 − y)(1 + ½γ(γ − 1)(γ − 2)(1 − β cos θ)).</summary>
    private static Func<double, double> AngleDensity(double electronEnergy)
    {
        double gamma = 1 + electronEnergy / PhysicalConstants.ElectronMass;
        double beta = Math.Sqrt((gamma - 1) * (gamma + 1)) / gamma;
        return y => y * (1 - y) * (1 + 0.5 * gamma * (gamma - 1) * (gamma - 2) * (1 - beta * (1 - OneMinusCos(electronEnergy, y))));
    }

    /// <summary>1 − cos θ by rejection.</summary>
    private static double SampleOneMinusCos(double electronEnergy, ref RandomStream random)
    {
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
        return oneMinusCos;
    }
}
