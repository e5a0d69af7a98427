using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Photon.Compton;

/// <summary>Photons scattered by free electrons at rest.</summary>
/// <remarks>
/// O. Klein and Y. Nishina, Z. Phys. 52 (1929) 853: dσ/dε ∝ (1/ε + ε)(1 − ε sin²θ/(1 + ε²)), ε = k′/k from 1/(1 + 2X) to 1, X = k/m_e,
/// 1 − cos θ = (1 − ε)/(ε X). ε is drawn from 1/ε + ε as a sum of two densities, after J. C. Butcher and H. Messel, Nucl. Phys. 20 (1960)
/// 15, and kept with the second factor. Binding and motion of the electrons are neglected.
/// </remarks>
public static class ComptonSampler
{
    private const int MaximumTries = 1000;

    /// <summary>One scattering; photon and electron carry exact energies and momenta.</summary>
    /// <param name="photon">The photon before.</param>
    /// <param name="secondaries">Receives the electron, unless it is too slow to be followed.</param>
    /// <param name="random">Random numbers; about seven draws.</param>
    public static Interaction Sample(in ParticleState photon, SecondaryBuffer secondaries, ref RandomStream random)
    {
        double energy = photon.KineticEnergy;
        double share = SampleShare(energy / PhysicalConstants.ElectronMass, out double oneMinusCos, ref random);
        Azimuth azimuth = Azimuth.Sample(ref random);
        double sine = Math.Sqrt(oneMinusCos * (2 - oneMinusCos));
        Vector3D after = photon.Direction.Deflected(sine * azimuth.Cosine, sine * azimuth.Sine, oneMinusCos).Renormalised();
        double energyAfter = share * energy;
        double electronEnergy = energy - energyAfter;
        bool isFollowed = electronEnergy > PhotonPhysics.LowestEnergy;
        if (isFollowed)
            secondaries.Add(Species.Electron, electronEnergy, (energy * photon.Direction - energyAfter * after).Normalised());
        return new Interaction
        {
            Process = ProcessId.Compton,
            Outcome = Outcome.Alive,
            KineticEnergy = energyAfter,
            Direction = after,
            LocalDeposit = isFollowed ? 0 : electronEnergy,
        };
    }

    /// <summary>Energy after over energy before, and the angle that belongs to it; about four draws.</summary>
    private static double SampleShare(double x, out double oneMinusCos, ref RandomStream random)
    {
        double lowest = 1 / (1 + 2 * x);
        double lowestSquared = lowest * lowest;
        double inverseWeight = -FastMath.Log(lowest);
        double weights = inverseWeight + 0.5 * (1 - lowestSquared);
        double share = 1;
        oneMinusCos = 0;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            share = random.Uniform() * weights < inverseWeight
                ? FastMath.Exp(-inverseWeight * random.Uniform())
                : Math.Sqrt(lowestSquared + (1 - lowestSquared) * random.Uniform());
            oneMinusCos = Math.Clamp((1 - share) / (share * x), 0, 2);
            double sineSquared = oneMinusCos * (2 - oneMinusCos);
            if (random.Uniform() < 1 - share * sineSquared / (1 + share * share)) break;
        }
        return share;
    }
}
