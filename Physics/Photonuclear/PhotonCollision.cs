using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Decay;
using NA64Mu.Physics.Hadron.Cascade;
using NA64Mu.Physics.Hadron.PhaseSpace;

namespace NA64Mu.Physics.Photonuclear;

/// <summary>What a photon makes of one nucleon or of two.</summary>
/// <remarks>
/// Shares of the total on a nucleon after A. Mücke et al. (SOPHIA), Comput. Phys. Commun. 124 (2000) 290, section 3, ε the photon energy in the rest frame of the nucleon: Δ(1232) as Breit-Wigner line, σ_Δ = (s/ε²) 31.125 µb Γ²s/[(s − M²)² + Γ²s],
/// M = 1.231, Γ = 0.11 GeV; charged pions without resonance, 92.7 Pl(ε, 0.152, 0.25, 2) + 40 exp[−(ε − 0.29)²/0.002] − 15 exp[−(ε − 0.37)²/0.002] µb, Pl(x, x₀, x₁, α) = [(x − x₀)/(x₁ − x₀)]^(A − α) (x/x₁)^(−A), A = αx₁/x₀, all in GeV.
/// The rest are one pion up to the threshold of two and, some 0.15 GeV above it, mostly two and more (<see cref="PionNumbers"/>) in two groups. On a pair: proton and neutron, isotropic in their centre of mass. Protons and neutrons have the same shares.
/// </remarks>
internal sealed class PhotonCollision
{
    private const double PairThreshold = PhysicalConstants.NeutronMass + 2 * PhysicalConstants.ChargedPionMass;
    private const double PairRise = 0.15 * Units.GeV;
    private const double PionSlope = 5;
    private const double DeltaMass = 1.231;
    private const double DeltaWidth = 0.11;

    private readonly ClusterSampler _clusters = new();
    private readonly NucleonAbsorption _proton = new(ElementTable.ByNumber(1));

    /// <summary>Draws what a photon makes of a nucleon.</summary>
    /// <param name="photon">Energy and momentum of the photon, real or not.</param>
    /// <param name="nucleon">Kind of nucleon.</param>
    /// <param name="momentum">Its momentum [MeV/c].</param>
    /// <param name="products">Takes what is made.</param>
    /// <param name="random">Random numbers.</param>
    /// <returns>Whether the energy is enough for a pion.</returns>
    public bool TryOnNucleon(in FourMomentum photon, CascadeHadron nucleon, in Vector3D momentum, CollisionProducts products, ref RandomStream random)
    {
        products.Clear();
        FourMomentum target = Motion.Of(nucleon.Mass(), in momentum);
        var pair = new PairScattering(in photon, in target);
        if (pair.Energy <= DeltaResonance.LeastMass) return false;
        double square = pair.Energy / Units.GeV * (pair.Energy / Units.GeV), mass = nucleon.Mass() / Units.GeV;
        double energy = (square - mass * mass) / (2 * mass);
        double delta = Delta(square, energy), direct = Direct(energy), place = random.Uniform() * Math.Max(_proton.At(energy * Units.GeV) / Units.Microbarn, delta + direct);
        if (place < delta)
        {
            products.Add(HadronProperties.Delta(nucleon.Charge()), pair.Energy, pair.Total.Momentum);
            products.Axis = default;
            return true;
        }
        if (place < delta + direct) return TryChargedPion(in pair, nucleon, products, ref random);
        return TryGroups(in pair, nucleon, products, ref random) || TryChargedPion(in pair, nucleon, products, ref random);
    }

    /// <summary>Draws what a photon makes of a proton and a neutron.</summary>
    /// <param name="photon">Energy and momentum of the photon, real or not.</param>
    /// <param name="first">One nucleon.</param>
    /// <param name="second">The other.</param>
    /// <param name="products">Takes both.</param>
    /// <param name="random">Random numbers.</param>
    /// <returns>Whether the energy is enough to part them.</returns>
    public static bool TryOnPair(in FourMomentum photon, in CascadeParticle first, in CascadeParticle second, CollisionProducts products, ref RandomStream random)
    {
        products.Clear();
        FourMomentum nucleons = Motion.Sum(first.FourMomentum, second.FourMomentum);
        var pair = new PairScattering(in photon, in nucleons);
        return TryTwo(in pair, first.Hadron, second.Hadron, 0, products, ref random);
    }

    private static bool TryChargedPion(in PairScattering pair, CascadeHadron nucleon, CollisionProducts products, ref RandomStream random)
    {
        int charge = nucleon.Charge();
        return TryTwo(in pair, HadronProperties.Pion(2 * charge - 1), HadronProperties.Nucleon(1 - charge), PionSlope, products, ref random);
    }

    private bool TryGroups(in PairScattering pair, CascadeHadron nucleon, CollisionProducts products, ref RandomStream random)
    {
        double excess = pair.Energy - PairThreshold;
        bool isSingle = excess <= 0 || random.Uniform() < FastMath.Exp(-excess / PairRise);
        var meson = new Cluster { Core = CascadeHadron.PiZero };
        var baryon = new Cluster { Core = nucleon };
        int more = isSingle ? 0 : 1 + PionNumbers.SampleFurther(excess, ref random);
        for (int pion = 0; pion < more; pion++)
        {
            if (random.Uniform() < 0.5) meson.Pions++;
            else baryon.Pions++;
        }
        return _clusters.TrySample(in pair, meson, baryon, nucleon.Charge(), products, ref random);
    }

    private static bool TryTwo(in PairScattering pair, CascadeHadron first, CascadeHadron second, double slope, CollisionProducts products, ref RandomStream random)
    {
        products.Clear();
        if (pair.Energy <= first.Mass() + second.Mass()) return false;
        Vector3D momentum = pair.Sample(first.Mass(), second.Mass(), slope, false, ref random);
        products.Add(first, first.Mass(), in momentum);
        products.Add(second, second.Mass(), pair.Total.Momentum - momentum);
        return true;
    }

    /// <summary>σ_Δ [µb].</summary>
    private static double Delta(double square, double energy)
    {
        double broad = DeltaWidth * DeltaWidth * square, difference = square - DeltaMass * DeltaMass;
        return square / (energy * energy) * 31.125 * broad / (difference * difference + broad);
    }

    private static double Direct(double energy)
    {
        double first = energy - 0.29, second = energy - 0.37;
        double sum = 92.7 * Pole(energy, 0.152, 0.25, 2) + 40 * FastMath.Exp(-first * first / 0.002) - 15 * FastMath.Exp(-second * second / 0.002);
        return Math.Max(0, sum);
    }

    private static double Pole(double x, double threshold, double maximum, double power)
    {
        if (x <= threshold) return 0;
        double exponent = power * maximum / threshold;
        double logarithm = (exponent - power) * FastMath.Log((x - threshold) / (maximum - threshold)) - exponent * FastMath.Log(x / maximum);
        return FastMath.Exp(logarithm);
    }
}
