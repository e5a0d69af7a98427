using System;
using NA64Mu.Core;
using NA64Mu.Physics.Decay;
using NA64Mu.Physics.Hadron.CrossSections;
using NA64Mu.Physics.Hadron.PhaseSpace;

namespace NA64Mu.Physics.Hadron.Cascade;

/// <summary>What comes out of a collision of two hadrons in a nucleus.</summary>
/// <remarks>
/// Nucleons: elastic, or pions (<see cref="PionNumbers"/>, <see cref="ClusterSampler"/>). Pions: a Δ, more pions, else elastic with charge exchange of a third at low energy. Δ: elastic, or NN.
/// Kaons: elastic with charge exchange, more pions, and for K⁻ and K̄⁰ hyperons, all taken as Λ. No η, ω, ρ, no kaon pairs, no N* as particles.
/// </remarks>
internal sealed class CollisionSampler
{
    private const double KaonSlope = 4;
    private const double ExchangeAtRest = 1.0 / 3;

    private readonly ClusterSampler _clusters = new();

    /// <summary>What comes out; charge, energy and momentum are those that went in.</summary>
    public CollisionProducts Products { get; } = new();

    /// <summary>Draws the outcome.</summary>
    /// <param name="particle">The hadron in flight.</param>
    /// <param name="target">Proton or neutron.</param>
    /// <param name="momentum">Its momentum [MeV/c].</param>
    /// <param name="random">Random numbers.</param>
    /// <returns>Whether anything can happen at that energy.</returns>
    public bool TrySample(in CascadeParticle particle, CascadeHadron target, in Vector3D momentum, ref RandomStream random)
    {
        Products.Clear();
        FourMomentum one = particle.FourMomentum, other = Motion.Of(target.Mass(), in momentum);
        var pair = new PairScattering(in one, in other);
        if (particle.Hadron.IsNucleon()) return TryNucleon(in pair, particle.Hadron, target, ref random);
        if (particle.Hadron.IsPion()) return TryPion(in pair, particle.Hadron, target, ref random);
        if (particle.Hadron.IsDelta()) return TryDelta(in pair, in particle, target, ref random);
        return TryKaon(in pair, particle.Hadron, target, ref random);
    }

    /// <summary>Absorption of a meson at rest by two nucleons: two nucleons come out, of an antikaon Λ and nucleon.</summary>
    /// <param name="meson">π⁻ or K⁻.</param>
    /// <param name="first">One nucleon.</param>
    /// <param name="second">The other.</param>
    /// <param name="random">Random numbers.</param>
    /// <returns>Whether charge and energy allow it.</returns>
    public bool TryAbsorbOnPair(in CascadeParticle meson, in CascadeParticle first, in CascadeParticle second, ref RandomStream random)
    {
        Products.Clear();
        int charge = meson.Hadron.Charge() + first.Hadron.Charge() + second.Hadron.Charge();
        bool isStrange = meson.Hadron.IsAntiKaon();
        if (charge < 0 || charge > (isStrange ? 1 : 2)) return false;
        CascadeHadron one = isStrange ? CascadeHadron.Lambda : HadronProperties.Nucleon(charge == 2 ? 1 : 0);
        FourMomentum pion = meson.FourMomentum, pairOfNucleons = Motion.Sum(first.FourMomentum, second.FourMomentum);
        var pair = new PairScattering(in pion, in pairOfNucleons);
        return TryPair(in pair, one, HadronProperties.Nucleon(charge - one.Charge()), 0, false, ref random);
    }

    private bool TryNucleon(in PairScattering pair, CascadeHadron projectile, CascadeHadron target, ref RandomStream random)
    {
        bool isLike = projectile == target;
        double p = CollisionTable.MomentumOfNucleons(pair.Energy * pair.Energy);
        double total = NucleonNucleon.Total(p, isLike), excess = pair.Energy - Threshold(CascadeHadron.Neutron);
        if (random.Uniform() * total >= NucleonNucleon.Elastic(p, isLike) && excess > 0)
        {
            int further = PionNumbers.SampleFurther(excess, ref random);
            if (further == 0) return TryDeltaProduction(in pair, projectile, target, p, ref random);
            if (TryClusters(in pair, projectile, target, 1 + further, ref random)) return true;
        }
        bool isBackward = random.Uniform() * (1 + NucleonNucleon.Backward(p, isLike)) > 1;
        return TryPair(in pair, projectile, target, NucleonNucleon.Slope(p, isLike), isBackward, ref random);
    }

    /// <summary>NN → NΔ with the weights of isospin 1: 3 to 1 for the Δ of the largest charge in pp and nn, even in pn.</summary>
    private bool TryDeltaProduction(in PairScattering pair, CascadeHadron projectile, CascadeHadron target, double p, ref RandomStream random)
    {
        int charge = projectile.Charge() + target.Charge();
        double uniform = random.Uniform();
        int deltaCharge = charge switch { 2 => uniform < 0.75 ? 2 : 1, 1 => uniform < 0.5 ? 1 : 0, _ => uniform < 0.75 ? -1 : 0 };
        CascadeHadron nucleon = HadronProperties.Nucleon(charge - deltaCharge);
        if (pair.Energy <= nucleon.Mass() + DeltaResonance.LeastMass) return false;
        double mass = DeltaResonance.SampleMass(pair.Energy, nucleon.Mass(), ref random);
        bool isProjectile = random.Uniform() < 0.5;
        double slope = NucleonNucleon.Slope(p, true);
        Vector3D delta = pair.Sample(mass, nucleon.Mass(), slope, !isProjectile, ref random);
        Products.Add(HadronProperties.Delta(deltaCharge), mass, in delta);
        Products.Add(nucleon, nucleon.Mass(), pair.Total.Momentum - delta);
        return true;
    }

    private bool TryPion(in PairScattering pair, CascadeHadron pion, CascadeHadron target, ref RandomStream random)
    {
        int product = pion.TwiceIsospin() * target.TwiceIsospin();
        double p = LaboratoryMomentum(in pair, target.Mass());
        double total = PionNucleon.Total(pair.Energy, product), left = random.Uniform() * total;
        double excess = pair.Energy - Threshold(CascadeHadron.PiPlus);
        left -= PionNucleon.ToDelta(pair.Energy, product);
        if (left < 0 && pair.Energy > DeltaResonance.LeastMass)
        {
            Products.Add(HadronProperties.Delta(pion.Charge() + target.Charge()), pair.Energy, pair.Total.Momentum);
            Products.Axis = pair.Incoming.Normalised();
            return true;
        }
        left -= PionNucleon.Inelastic(p, product);
        if (left < 0 && excess > 0 && TryClusters(in pair, pion, target, 1 + PionNumbers.SampleFurther(excess, ref random), ref random)) return true;
        bool isExchange = product <= 0 && random.Uniform() < PionNucleon.ExchangeShare(p, product);
        if (isExchange) (pion, target) = Exchanged(pion, target);
        return TryPair(in pair, pion, target, PionNucleon.Slope(p), false, ref random);
    }

    private bool TryDelta(in PairScattering pair, in CascadeParticle delta, CascadeHadron target, ref RandomStream random)
    {
        double squared = pair.Energy * pair.Energy, p = CollisionTable.MomentumOfNucleons(squared), slope = NucleonNucleon.Slope(p, true);
        double absorption = CollisionTable.Absorption(in delta, target, squared), elastic = NucleonNucleon.Elastic(p, true);
        if (random.Uniform() * (absorption + elastic) < absorption)
        {
            int charge = delta.Hadron.Charge() + target.Charge();
            CascadeHadron one = charge == 0 ? CascadeHadron.Neutron : CascadeHadron.Proton;
            return TryPair(in pair, one, HadronProperties.Nucleon(charge - one.Charge()), slope, random.Uniform() < 0.5, ref random);
        }
        if (pair.Energy <= delta.Mass + target.Mass()) return false;
        Vector3D momentum = pair.Sample(delta.Mass, target.Mass(), slope, false, ref random);
        Products.Add(delta.Hadron, delta.Mass, in momentum);
        Products.Add(target, target.Mass(), pair.Total.Momentum - momentum);
        return true;
    }

    private bool TryKaon(in PairScattering pair, CascadeHadron kaon, CascadeHadron target, ref RandomStream random)
    {
        double p = LaboratoryMomentum(in pair, target.Mass());
        bool isAnti = kaon.IsAntiKaon();
        bool isCharged = kaon is CascadeHadron.KPlus or CascadeHadron.KMinus;
        Species partner = isCharged == (target == CascadeHadron.Proton) ? Species.Proton : Species.Neutron;
        double mass = PhysicalConstants.ChargedKaonMass, momentum = p * Units.GeV;
        double kinetic = Math.Max(1, Math.Sqrt(momentum * momentum + mass * mass) - mass);
        HadronPair sections = HadronNucleonCrossSection.On(isAnti ? Species.KMinus : Species.KPlus, partner, kinetic);
        double excess = pair.Energy - Threshold(kaon);
        bool isInelastic = random.Uniform() * sections.Total < sections.Inelastic;
        if (isInelastic && isAnti && TryHyperon(in pair, target, kaon, excess, ref random)) return true;
        if (isInelastic && excess > 0 && TryClusters(in pair, kaon, target, 1 + PionNumbers.SampleFurther(excess, ref random), ref random)) return true;
        int charge = kaon.Charge() + target.Charge();
        bool canExchange = isAnti ? charge == 0 : charge == 1;
        if (canExchange && random.Uniform() < ExchangeAtRest * FastMath.Exp(-p)) (kaon, target) = ExchangedKaon(kaon, target);
        return TryPair(in pair, kaon, target, KaonSlope * p / (p + 0.5), false, ref random);
    }

    /// <summary>K̄N → Λ and pions: all inelastic reactions below the threshold of K̄Nπ, falling to a third of them with 1 GeV.</summary>
    private bool TryHyperon(in PairScattering pair, CascadeHadron target, CascadeHadron kaon, double excess, ref RandomStream random)
    {
        double share = excess <= 0 ? 1 : (1 + 2 * FastMath.Exp(-excess / Units.GeV)) / 3;
        if (random.Uniform() >= share) return false;
        double open = pair.Energy - PhysicalConstants.LambdaMass - PhysicalConstants.ChargedPionMass;
        if (open <= 1) return false;
        int pions = 1 + PionNumbers.SampleFurther(Math.Max(0, open), ref random);
        var meson = new Cluster { Core = CascadeHadron.PiZero, Pions = pions - 1 };
        var lambda = new Cluster { Core = CascadeHadron.Lambda };
        return _clusters.TrySample(in pair, meson, lambda, kaon.Charge() + target.Charge(), Products, ref random);
    }

    private bool TryClusters(in PairScattering pair, CascadeHadron projectile, CascadeHadron target, int pions, ref RandomStream random)
    {
        var first = new Cluster { Core = projectile };
        var second = new Cluster { Core = target };
        for (int pion = 0; pion < pions; pion++)
        {
            if (random.Uniform() < 0.5) first.Pions++;
            else second.Pions++;
        }
        return _clusters.TrySample(in pair, first, second, projectile.Charge() + target.Charge(), Products, ref random);
    }

    private bool TryPair(in PairScattering pair, CascadeHadron first, CascadeHadron second, double slope, bool isBackward, ref RandomStream random)
    {
        if (pair.Energy <= first.Mass() + second.Mass()) return false;
        Vector3D momentum = pair.Sample(first.Mass(), second.Mass(), slope, isBackward, ref random);
        Products.Add(first, first.Mass(), in momentum);
        Products.Add(second, second.Mass(), pair.Total.Momentum - momentum);
        return true;
    }

    /// <summary>Threshold for one more pion [MeV].</summary>
    private static double Threshold(CascadeHadron projectile) => projectile.Mass() + PhysicalConstants.NeutronMass + PhysicalConstants.ChargedPionMass;

    /// <summary>Momentum in the rest frame of the target [GeV/c].</summary>
    private static double LaboratoryMomentum(in PairScattering pair, double target) =>
        Math.Max(0.01, pair.Incoming.Length * pair.Energy / (target * Units.GeV));

    private static (CascadeHadron Pion, CascadeHadron Nucleon) Exchanged(CascadeHadron pion, CascadeHadron nucleon)
    {
        int change = nucleon == CascadeHadron.Proton ? 1 : -1;
        return (HadronProperties.Pion(pion.Charge() + change), HadronProperties.Nucleon(nucleon.Charge() - change));
    }

    private static (CascadeHadron Kaon, CascadeHadron Nucleon) ExchangedKaon(CascadeHadron kaon, CascadeHadron nucleon)
    {
        CascadeHadron other = nucleon == CascadeHadron.Proton ? CascadeHadron.Neutron : CascadeHadron.Proton;
        return kaon switch
        {
            CascadeHadron.KPlus => (CascadeHadron.KZero, other),
            CascadeHadron.KZero => (CascadeHadron.KPlus, other),
            CascadeHadron.KMinus => (CascadeHadron.AntiKZero, other),
            _ => (CascadeHadron.KMinus, other),
        };
    }
}
