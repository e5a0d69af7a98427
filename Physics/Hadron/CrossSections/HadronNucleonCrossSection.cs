using System;
using NA64Mu.Core;
using NA64Mu.Physics.Hadron.Cascade;

namespace NA64Mu.Physics.Hadron.CrossSections;

/// <summary>Cross sections of hadrons on single nucleons.</summary>
/// <remarks>
/// <para>
/// Nucleons above 5 GeV/c and pions: total σ = H ln²(s/s₀) + P + R₁ (s/s₀)^−0.4473 ± R₂ (s/s₀)^−0.5486 [mb], √s₀ = m₁ + m₂ + 2.1206 GeV, H = 0.272
/// (PDG 2014, K. A. Olive et al., Chin. Phys. C 38 (2014) 090001, "Plots of cross sections and related quantities", with the parameters of the COMPETE form);
/// elastic: the forms of the class G4HadronNucleonXsc of Geant4 11 (V. Grichine, Eur. Phys. J. C 62 (2009) 399). Good to 3 % above 5 GeV/c.
/// </para>
/// <para>Pions below 2 GeV/c, where resonances stand: the fits of the cascade (<see cref="PionNucleon"/>), to 3 GeV/c more and more the form above; there the totals differ by 0.7 %.</para>
/// <para>Nucleons below 5 GeV/c: J. Cugnon, D. L'Hôte, J. Vandermeulen, Nucl. Instrum. Methods B 111 (1996) 215, Eqs. (2)-(5).</para>
/// <para>
/// Antinucleons, on either nucleon and at all energies: A. A. Arkhipov's form of σ(p̄p) with the parameters of V. Uzhinsky et al., Phys. Lett. B 705 (2011) 235 (class G4ComponentAntiNuclNuclearXS of Geant4), which
/// goes with 1/β of the nucleons in their centre of mass; held below 0.04 GeV/c.
/// </para>
/// <para>Kaons: the forms of N. Starkov in G4HadronNucleonXsc with their resonances; held below 0.1 GeV/c.</para>
/// <para>
/// Hyperons: additive quarks (E. M. Levin and L. L. Frankfurt, JETP Lett. 2 (1965) 65; H. J. Lipkin and F. Scheck, Phys. Rev. Lett. 16 (1966) 71), an s quark in the place of a light one:
/// σ(YN) = σ(pN) + σ(K⁻n) − σ(π⁺p), all charges alike, elastic in the proportion of nucleons. At 10 GeV/c 35 mb for Λp, where S. Gjesdal et al., Phys. Lett. B 40 (1972) 152, measured 34.6 mb from 6 to 21 GeV/c.
/// </para>
/// </remarks>
internal static class HadronNucleonCrossSection
{
    private const double LowestMomentumOfKaons = 0.1 * Units.GeV;
    private const double LowestMomentumOfAntinucleons = 0.04 * Units.GeV;
    private const double ResonancesOfPionsTo = 2 * Units.GeV;
    private const double ReggeMomentumOfPions = 3 * Units.GeV;
    private const double LowestMomentumOfHyperons = 3 * Units.GeV;
    private const double ReggeMomentumOfNucleons = 5 * Units.GeV;
    private const double Millibarn = 1e-3 * Units.Barn;

    /// <summary>Cross sections on a proton or a neutron.</summary>
    /// <param name="projectile">A hadron.</param>
    /// <param name="target">Proton or neutron.</param>
    /// <param name="kineticEnergy">Kinetic energy, positive [MeV].</param>
    public static HadronPair On(Species projectile, Species target, double kineticEnergy)
    {
        Requires.That(target is Species.Proton or Species.Neutron && kineticEnergy > 0, "a nucleon and a moving hadron");
        double mass = SpeciesTable.Mass(projectile);
        double momentum = Math.Sqrt(kineticEnergy * (kineticEnergy + 2 * mass));
        (double total, double elastic) = projectile switch
        {
            Species.KMinus => KMinus(target, Math.Max(momentum, LowestMomentumOfKaons) / Units.GeV),
            Species.KPlus => KPlus(target, Math.Max(momentum, LowestMomentumOfKaons) / Units.GeV),
            Species.PiMinus or Species.PiPlus => Pion(projectile, target, momentum),
            Species.AntiProton or Species.AntiNeutron => Antinucleon(Math.Max(momentum, LowestMomentumOfAntinucleons)),
            Species.Proton or Species.Neutron => Nucleon(projectile, target, momentum),
            >= Species.Lambda and <= Species.AntiSigmaMinus => Hyperon(projectile, target, momentum),
            _ => Neutral(projectile, target, kineticEnergy),
        };
        elastic = Math.Min(elastic, total);
        return new HadronPair((total - elastic) * Millibarn, elastic * Millibarn);
    }

    /// <summary>π⁰ as the mean of the charged pions; K⁰ p and K̄⁰ p are by isospin K⁺ n and K⁻ n, and K⁰_L and K⁰_S one half of each.</summary>
    private static (double Total, double Elastic) Neutral(Species projectile, Species target, double kineticEnergy)
    {
        Requires.That(projectile is Species.PiZero or Species.KZeroLong or Species.KZeroShort, "a hadron");
        bool isPion = projectile == Species.PiZero;
        (Species one, Species other) = isPion ? (Species.PiMinus, Species.PiPlus) : (Species.KMinus, Species.KPlus);
        Species mirrored = isPion ? target : target == Species.Proton ? Species.Neutron : Species.Proton;
        HadronPair mean = HadronPair.Mean(On(one, mirrored, kineticEnergy), On(other, mirrored, kineticEnergy));
        return (mean.Total / Millibarn, mean.Elastic / Millibarn);
    }

    private static (double Total, double Elastic) Nucleon(Species projectile, Species target, double momentum)
    {
        bool isLike = projectile == target;
        double p = momentum / Units.GeV;
        if (momentum >= ReggeMomentumOfNucleons)
        {
            double total = isLike
                ? Regge(projectile, target, momentum, 34.41, 13.07, -7.394)
                : Regge(projectile, target, momentum, 34.71, 12.52, -6.66);
            return (total, NucleonElastic(projectile, target, momentum));
        }
        double slow = isLike ? LikeNucleons(p) : UnlikeNucleons(p);
        return (slow, SlowElastic(isLike, p, slow));
    }

    private static (double Total, double Elastic) Antinucleon(double momentum)
    {
        const double mass = PhysicalConstants.ProtonMass / Units.GeV;
        double s = SquaredEnergy(mass, mass, momentum / Units.GeV), root = Math.Sqrt(s);
        double ofSize = Math.Log(s / 33.0625), ofSlope = Math.Log(root / 20.74);
        double size = 36.04 + 0.304 * ofSize * ofSize, slope = 11.92 + 0.3036 * ofSlope * ofSlope;
        double flux = Math.Pow(0.40874044 * size - slope, -1.5) / Math.Sqrt(s - 4 * mass * mass);
        return (
            size * (1 + 13.55 * flux * (1 - 4.47 / root + 12.38 / s - 12.43 / (s * root))),
            (4.5 + 0.101 * ofSize * ofSize) * (1 + 59.27 * flux * (1 - 6.95 / root + 23.54 / s - 25.34 / (s * root))));
    }

    private static (double Total, double Elastic) Hyperon(Species projectile, Species target, double momentum)
    {
        (double total, double elastic) = projectile >= Species.AntiLambda
            ? Antinucleon(Math.Max(momentum, LowestMomentumOfAntinucleons))
            : Nucleon(Species.Neutron, target, momentum);
        double atLeast = Math.Max(momentum, LowestMomentumOfHyperons);
        double strange = KMinus(Species.Neutron, atLeast / Units.GeV).Total - Pion(Species.PiPlus, Species.Proton, atLeast).Total;
        double ratio = Math.Max(0, 1 + strange / total);
        return (ratio * total, ratio * elastic);
    }

    private static (double Total, double Elastic) Pion(Species projectile, Species target, double momentum)
    {
        double share = Math.Clamp((momentum - ResonancesOfPionsTo) / (ReggeMomentumOfPions - ResonancesOfPionsTo), 0, 1);
        (double total, double elastic) = share > 0 ? FastPion(projectile, target, momentum) : default;
        if (share >= 1) return (total, elastic);
        int product = IsPositiveOnProton(projectile, target) ? 2 : -2;
        double energy = Math.Sqrt(SquaredEnergy(SpeciesTable.Mass(projectile), SpeciesTable.Mass(target), momentum));
        double slowTotal = PionNucleon.Total(energy, product), slowElastic = PionNucleon.Elastic(energy, momentum / Units.GeV, product);
        return (slowTotal + share * (total - slowTotal), slowElastic + share * (elastic - slowElastic));
    }

    private static (double Total, double Elastic) FastPion(Species projectile, Species target, double momentum)
    {
        bool isPositiveOnProton = IsPositiveOnProton(projectile, target);
        double logarithm = Math.Log(momentum / Units.GeV) - 0.336;
        double total = Regge(projectile, target, momentum, 18.75, 9.56, isPositiveOnProton ? -1.767 : 1.767);
        return (total, isPositiveOnProton ? 3 + 6.2 / (logarithm * logarithm + 0.8) : 3 + 13 / (momentum / Units.GeV));
    }

    /// <summary>π⁺p and π⁻n are one system by isospin, π⁻p and π⁺n the other.</summary>
    private static bool IsPositiveOnProton(Species pion, Species target) => (pion == Species.PiPlus) == (target == Species.Proton);

    private static (double Total, double Elastic) KMinus(Species target, double p)
    {
        double logarithm = Math.Log(p), squared = (logarithm - 3.5) * (logarithm - 3.5);
        if (target == Species.Neutron)
        {
            double peak = Peak(p, 0.98, 0.021);
            return (25.2 + 0.38 * logarithm * logarithm - 2.9 * logarithm + 0.3 * peak, 5 + 8.1 * Math.Pow(p, -1.8) + 0.16 * logarithm * logarithm - 1.3 * logarithm + 0.15 * peak);
        }
        double power = Math.Pow(p, -1.5), root = Math.Sqrt(p), fourth = Math.Pow(p, -4);
        double first = Peak(p, 0.39, 0.000356), second = Peak(p, 0.78, 0.00166), third = Peak(p, 1.01, 0.011), last = Peak(p, 1.63, 0.007);
        return (
            14 * power + (0.33 * squared + 19.5) / (1 - 0.21 / root + 0.52 * fourth) + 0.006 * first + 0.01 * second + 0.2 * third + 0.02 * last,
            5.2 * power + (0.0557 * squared + 2.23) / (1 - 0.7 / root + 0.075 * fourth) + 0.004 * first + 0.005 * second + 0.15 * third + 0.01 * last);
    }

    private static (double Total, double Elastic) KPlus(Species target, double p)
    {
        // Below, K⁺p has no other channel, and s waves alone: 12 mb is 4πa² with a = −0.31 fm.
        if (target == Species.Proton && p < 0.631) return (12.03, 12.03);
        double logarithm = Math.Log(p), squared = (logarithm - 3.5) * (logarithm - 3.5);
        double root = Math.Sqrt(p), fourth = Math.Pow(p, -4);
        double total = (0.3 * squared + 19.5) / (1 + 0.46 / root + 1.6 * fourth), elastic = (0.0557 * squared + 2.23) / (1 - 0.7 / root + 0.1 * fourth);
        if (target == Species.Neutron) return (total + 4.6 * Peak(p, 0.94, 0.392), elastic + 2 * Peak(p, 0.94, 0.392));
        double low = 0.7 * Peak(p, 0.38, 0.076), high = Peak(p, 1, 0.392);
        return (total + low + 2.6 * high, elastic + low + 2 * high);
    }

    private static double Peak(double p, double at, double width) => 1 / ((p - at) * (p - at) + width);

    private static double Regge(Species projectile, Species target, double momentum, double pomeron, double first, double second)
    {
        double m1 = SpeciesTable.Mass(projectile), m2 = SpeciesTable.Mass(target);
        double scale = m1 + m2 + 2.1206 * Units.GeV;
        double logarithm = Math.Log(SquaredEnergy(m1, m2, momentum) / (scale * scale));
        return 0.272 * logarithm * logarithm + pomeron + first * Math.Exp(-0.4473 * logarithm) + second * Math.Exp(-0.5486 * logarithm);
    }

    private static double NucleonElastic(Species projectile, Species target, double momentum)
    {
        double p = momentum / Units.GeV;
        if (p < 100)
        {
            double logarithm = Math.Log(p) - 0.182;
            return 6 + 20 / (logarithm * logarithm + 1);
        }
        double s = SquaredEnergy(SpeciesTable.Mass(projectile), SpeciesTable.Mass(target), momentum) / (Units.GeV * Units.GeV);
        return 5.53 + 0.308 * Math.Pow(Math.Log(s / 28.9), 1.1) + 9.19 * Math.Pow(s, -0.458);
    }

    private static double SquaredEnergy(double m1, double m2, double momentum) =>
        m1 * m1 + m2 * m2 + 2 * m2 * Math.Sqrt(momentum * momentum + m1 * m1);

    private static double LikeNucleons(double p) => p switch
    {
        < 0.44 => 34 * Math.Pow(Math.Max(p, 0.1) / 0.4, -2.104),
        < 0.8 => 23.5 + 1000 * Math.Pow(p - 0.7, 4),
        < 1.5 => 23.5 + 24.6 / (1 + Math.Exp(-(p - 1.2) / 0.1)),
        _ => 41 + 60 * (p - 0.9) * Math.Exp(-1.2 * p),
    };

    private static double UnlikeNucleons(double p)
    {
        double logarithm = Math.Log(Math.Max(p, 0.05));
        return p switch
        {
            < 0.45 => 6.3555 * Math.Exp(-3.2481 * logarithm - 0.377 * logarithm * logarithm),
            < 1 => 33 + 196 * Math.Pow(Math.Abs(p - 0.95), 2.5),
            < 2 => 24.2 + 8.9 * p,
            _ => 42,
        };
    }

    private static double SlowElastic(bool isLike, double p, double total)
    {
        if (p < 0.8) return total;
        if (p >= 2) return 77 / (p + 1.5);
        return isLike ? 1250 / (p + 50) - 4 * (p - 1.3) * (p - 1.3) : 31 / Math.Sqrt(p);
    }
}
