using System;
using NA64Mu.Core;
using NA64Mu.Physics.Decay;
using NA64Mu.Physics.Hadron.PhaseSpace;

namespace NA64Mu.Physics.Hadron.Cascade;

/// <summary>Production of pions: each of the two hadrons becomes a group of hadrons, and the groups fly apart along the incoming momenta.</summary>
/// <remarks>
/// A nucleon with one pion is a Δ. Heavier groups have masses above their threshold by an exponential with the mean 0.2 GeV per pion, and decay at once by phase space. Charges are drawn with equal weights
/// among those that add up.
/// </remarks>
internal sealed class ClusterSampler
{
    private const int MaximumTries = 300;
    private const double MeanExcessPerPion = 0.2 * Units.GeV;
    private const double Slope = 5;
    private const int MostParts = 7;

    private readonly double[] _masses = new double[MostParts];
    private readonly Vector3D[] _momenta = new Vector3D[MostParts];
    private readonly CascadeHadron[] _charged = new CascadeHadron[2 * MostParts];

    /// <summary>Draws masses, charges and momenta.</summary>
    /// <param name="pair">The collision.</param>
    /// <param name="first">Group of the projectile.</param>
    /// <param name="second">Group of the target.</param>
    /// <param name="charge">Charge of all [e].</param>
    /// <param name="products">Takes the hadrons.</param>
    /// <param name="random">Random numbers.</param>
    /// <returns>Whether energy and charge allow it.</returns>
    public bool TrySample(in PairScattering pair, Cluster first, Cluster second, int charge, CollisionProducts products, ref RandomStream random)
    {
        if (!TrySampleCharges(in first, in second, charge, ref random)) return false;
        if (!TrySampleMasses(pair.Energy, ref first, ref second, ref random)) return false;
        Vector3D momentum = pair.Sample(first.Mass, second.Mass, Slope, false, ref random);
        Decay(in first, in momentum, 0, products, ref random);
        Vector3D rest = pair.Total.Momentum - momentum;
        Decay(in second, in rest, Parts(in first), products, ref random);
        return true;
    }

    private static int Parts(in Cluster cluster) => cluster.IsDelta ? 1 : 1 + cluster.Pions;

    /// <summary>Least mass of a group, with the charges that were drawn.</summary>
    private double Threshold(in Cluster cluster, int start)
    {
        if (cluster.IsDelta) return DeltaResonance.LeastMass;
        double sum = 0;
        for (int part = 0; part < Parts(in cluster); part++) sum += _charged[start + part].Mass();
        return sum + (cluster.Pions > 0 ? 1 * Units.MeV : 0);
    }

    private bool TrySampleMasses(double energy, ref Cluster first, ref Cluster second, ref RandomStream random)
    {
        double leastFirst = Threshold(in first, 0), leastSecond = Threshold(in second, Parts(in first));
        if (leastFirst + leastSecond >= energy) return false;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            first.Mass = SampleMass(in first, energy, leastFirst, leastSecond, ref random);
            second.Mass = SampleMass(in second, energy, leastSecond, leastFirst, ref random);
            double most = Motion.DecayMomentum(energy, leastFirst, leastSecond);
            if (random.Uniform() * most < Motion.DecayMomentum(energy, first.Mass, second.Mass)) return true;
        }
        (first.Mass, second.Mass) = (leastFirst, leastSecond);
        return true;
    }

    private static double SampleMass(in Cluster cluster, double energy, double least, double other, ref RandomStream random)
    {
        if (cluster.Pions == 0) return least;
        if (cluster.IsDelta) return DeltaResonance.SampleMass(energy, other, ref random);
        return least + cluster.Pions * MeanExcessPerPion * random.Exponential();
    }

    private bool TrySampleCharges(in Cluster first, in Cluster second, int charge, ref RandomStream random)
    {
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            if (Charge(in first, 0, ref random) + Charge(in second, Parts(in first), ref random) == charge) return true;
        }
        return false;
    }

    private int Charge(in Cluster cluster, int start, ref RandomStream random)
    {
        double uniform = random.Uniform();
        CascadeHadron core = cluster.Core switch
        {
            _ when cluster.IsDelta => HadronProperties.Delta((int)(4 * uniform) - 1),
            CascadeHadron.Proton or CascadeHadron.Neutron => uniform < 0.5 ? CascadeHadron.Neutron : CascadeHadron.Proton,
            CascadeHadron.PiMinus or CascadeHadron.PiZero or CascadeHadron.PiPlus => HadronProperties.Pion((int)(3 * uniform) - 1),
            CascadeHadron.KZero or CascadeHadron.KPlus => uniform < 0.5 ? CascadeHadron.KZero : CascadeHadron.KPlus,
            CascadeHadron.KMinus or CascadeHadron.AntiKZero => uniform < 0.5 ? CascadeHadron.KMinus : CascadeHadron.AntiKZero,
            _ => cluster.Core,
        };
        _charged[start] = core;
        int charge = core.Charge(), parts = Parts(in cluster);
        for (int part = 1; part < parts; part++)
        {
            int pion = (int)(3 * random.Uniform()) - 1;
            _charged[start + part] = HadronProperties.Pion(pion);
            charge += pion;
        }
        return charge;
    }

    private void Decay(in Cluster cluster, in Vector3D momentum, int start, CollisionProducts products, ref RandomStream random)
    {
        int parts = Parts(in cluster);
        if (parts == 1)
        {
            products.Add(_charged[start], cluster.Mass, in momentum);
            return;
        }
        for (int part = 0; part < parts; part++) _masses[part] = _charged[start + part].Mass();
        FourMomentum whole = Motion.Of(cluster.Mass, in momentum);
        FastPhaseSpace.Sample(in whole, cluster.Mass, _masses.AsSpan(0, parts), _momenta.AsSpan(0, parts), ref random);
        for (int part = 0; part < parts; part++) products.Add(_charged[start + part], _masses[part], in _momenta[part]);
    }
}
