using System;
using NA64Mu.Core;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Photon.Compton;

/// <summary>Photons scattered by free electrons at rest.</summary>
/// <remarks>
/// O. Klein and Y. Nishina, Z. Phys. 52 (1929) 853: dσ/dε ∝ (1/ε + ε)(1 − ε sin²θ/(1 + ε²)), ε = k′/k from 1/(1 + 2X) to 1, X = k/m_e,
/// 1 − cos θ = (1 − ε)/(ε X). From 4 keV to 16 MeV w, the loss of energy over the largest that there is, 1 − ε = w 2X/(1 + 2X), is a quantile from a table;
/// mean losses agree with integrals to 10⁻⁴. Outside, ε is drawn from 1/ε + ε as a sum of two densities, after J. C. Butcher and H. Messel,
/// Nucl. Phys. 20 (1960) 15, and kept with the second factor. Binding and motion of the electrons are neglected.
/// </remarks>
public static class ComptonSampler
{
    private const int MaximumTries = 1000;
    private const int LowExponent = -8;
    private const int HighExponent = 4;

    /// <summary>Quantiles of the loss of energy over the largest that there is.</summary>
    internal static readonly QuantileGrid Losses = new(LowExponent, HighExponent, QuantileEnds.Finite, LossDensity);

    /// <summary>One scattering; photon and electron carry exact energies and momenta.</summary>
    /// <param name="photon">The photon before.</param>
    /// <param name="secondaries">Receives the electron, unless it is too slow to be followed.</param>
    /// <param name="random">Random numbers; 1.27 draws on average, about six outside the table.</param>
    public static Interaction Sample(in ParticleState photon, SecondaryBuffer secondaries, ref RandomStream random)
    {
        double energy = photon.KineticEnergy;
        Vector3D after = photon.Direction;
        double energyAfter = Scatter(energy, ref after, ref random);
        double electronEnergy = energy - energyAfter;
        bool isFollowed = electronEnergy > PhotonPhysics.LowestEnergy;
        if (isFollowed) secondaries.Add(Species.Electron, electronEnergy, ElectronDirection(energy, photon.Direction, energyAfter, after));
        return new Interaction
        {
            Process = ProcessId.Compton,
            Outcome = Outcome.Alive,
            KineticEnergy = energyAfter,
            Direction = after,
            LocalDeposit = isFollowed ? 0 : electronEnergy,
        };
    }

    /// <summary>Turns a photon, and returns its energy after the scattering [MeV].</summary>
    /// <param name="energy">Energy before [MeV].</param>
    /// <param name="direction">Direction before and after.</param>
    /// <param name="random">Random numbers.</param>
    internal static double Scatter(double energy, ref Vector3D direction, ref RandomStream random)
    {
        double x = energy * (1 / PhysicalConstants.ElectronMass);
        double largestLoss = 2 * x / (1 + 2 * x);
        // The radius of a point of the disc does not depend on its azimuth: both are of use.
        DiscPoint point = DiscPoint.Sample(ref random);
        double share = Losses.Covers(energy)
            ? 1 - largestLoss * Losses.At(energy, point.Square)
            : SampleShare(x, ref random);
        double oneMinusCos = OneMinusCos(share, x);
        double across = Math.Sqrt(oneMinusCos * (2 - oneMinusCos) / point.Square);
        direction = direction.Deflected(across * point.X, across * point.Y, oneMinusCos).Renormalised();
        return share * energy;
    }

    /// <summary>Direction of the electron, which takes the momentum that the photon has lost.</summary>
    /// <param name="energy">Energy of the photon before [MeV].</param>
    /// <param name="before">Its direction before.</param>
    /// <param name="energyAfter">Its energy after [MeV].</param>
    /// <param name="after">Its direction after.</param>
    internal static Vector3D ElectronDirection(double energy, in Vector3D before, double energyAfter, in Vector3D after) => (energy * before - energyAfter * after).Normalised();

    private static double OneMinusCos(double share, double x) => Math.Clamp((1 - share) / (share * x), 0, 2);

    /// <summary>dσ/dw in any unit, 1/ε + ε − sin²θ.</summary>
    private static Func<double, double> LossDensity(double energy)
    {
        double x = energy / PhysicalConstants.ElectronMass;
        return loss =>
        {
            double share = 1 - loss * 2 * x / (1 + 2 * x);
            double t = OneMinusCos(share, x);
            return 1 / share + share - t * (2 - t);
        };
    }

    /// <summary>Energy after over energy before; about four draws.</summary>
    private static double SampleShare(double x, ref RandomStream random)
    {
        double lowest = 1 / (1 + 2 * x);
        double lowestSquared = lowest * lowest;
        double inverseWeight = -FastMath.Log(lowest);
        double weights = inverseWeight + 0.5 * (1 - lowestSquared);
        double share = 1;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            share = random.Uniform() * weights < inverseWeight
                ? FastMath.Exp(-inverseWeight * random.Uniform())
                : Math.Sqrt(lowestSquared + (1 - lowestSquared) * random.Uniform());
            double oneMinusCos = OneMinusCos(share, x);
            double sineSquared = oneMinusCos * (2 - oneMinusCos);
            if (random.Uniform() < 1 - share * sineSquared / (1 + share * share)) break;
        }
        return share;
    }
}
