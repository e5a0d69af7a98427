using System;
using NA64Mu.Core;
using NA64Mu.Physics.Photonuclear;

namespace NA64Mu.Physics.Muon.MuonNuclear;

/// <summary>Photonuclear reactions of muons: energy transfer, momentum transfer, and the hadrons as one system.</summary>
public sealed class MuonNuclearSampler
{
    /// <summary>Proposals after which the last one is taken; both loops keep more than one in ten.</summary>
    private const int MaximumTries = 1000;

    private readonly double _smallest;

    /// <summary>A sampler for one cut.</summary>
    /// <param name="cut">Smallest energy transfer [MeV].</param>
    public MuonNuclearSampler(double cut)
    {
        _smallest = Math.Max(cut, MuonNuclearCrossSection.SmallestTransfer);
    }

    /// <summary>One reaction. The photon leaves as a system of hadrons along q = p − p′, with the energy transfer and its virtuality.</summary>
    /// <param name="muon">The muon before.</param>
    /// <param name="secondaries">Receives the hadronic system.</param>
    /// <param name="random">Random numbers; about twenty draws.</param>
    public Interaction Sample(in ParticleState muon, SecondaryBuffer secondaries, ref RandomStream random)
    {
        double largest = MuonNuclearCrossSection.LargestTransfer(muon.Energy);
        if (largest <= _smallest) return Interaction.Unchanged(ProcessId.MuonNuclear, muon);
        double transfer = SampleTransfer(muon.Energy, largest, ref random);
        double oneMinusCosine = SampleOneMinusCosine(muon.Energy, transfer, out double virtuality, ref random);
        double sine = Math.Sqrt(oneMinusCosine * (2 - oneMinusCosine));
        Azimuth azimuth = Azimuth.Sample(ref random);
        Vector3D after = muon.Direction.Deflected(sine * azimuth.Cosine, sine * azimuth.Sine, oneMinusCosine).Normalised();
        double kineticEnergy = muon.KineticEnergy - transfer;
        double momentum = Math.Sqrt(kineticEnergy * (kineticEnergy + 2 * PhysicalConstants.MuonMass));
        Vector3D momentumTransfer = muon.Momentum - momentum * after;
        secondaries.Add(Species.HadronicSystem, transfer, momentumTransfer.Normalised(), virtuality);
        return Interaction.Scattered(ProcessId.MuonNuclear, kineticEnergy, after);
    }

    /// <summary>Energy transfer by rejection from 1/ν: ν dσ/dν is largest at the low end [MeV].</summary>
    private double SampleTransfer(double energy, double largest, ref RandomStream random)
    {
        double bound = MuonNuclearCrossSection.TransferTimesDifferential(energy, _smallest);
        double logRatio = FastMath.Log(largest / _smallest);
        double transfer = _smallest;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            transfer = _smallest * FastMath.Exp(random.Uniform() * logRatio);
            double density = MuonNuclearCrossSection.TransferTimesDifferential(energy, transfer);
            Requires.That(density <= bound, "bound above the density");
            if (random.Uniform() * bound <= density) break;
        }
        return transfer;
    }

    /// <summary>1 − cos θ of the muon, from the squared momentum transfer t = Q².</summary>
    /// <remarks>
    /// The density of Borog and Petrukhin, (1 − t/t_max)[(1 − v)(1 − t_min/t) + v²/2]/[t(1 + t/ν²)(1 + t/Λ²)], t_min = M²v²/(1 − v),
    /// t_max = 2 m_p(ν − k_π), k_π the least energy of a photon that makes a pion, for what leaves the nucleons whole is quasi-elastic scattering;
    /// by rejection from 1/[t(1 + t/t₁)], t₁ the smaller of ν² and Λ². sin²(θ/2) = (t − t₀)/(4pp′) with the kinematic limit
    /// t₀ = 2(EE′ − pp′ − M²), of which t_min is the limit of high energies; t between the two counts as θ = 0.
    /// </remarks>
    private static double SampleOneMinusCosine(double energy, double transfer, out double virtuality, ref RandomStream random)
    {
        const double mass2 = PhysicalConstants.MuonMass * PhysicalConstants.MuonMass;
        double v = transfer / energy;
        double after = energy - transfer;
        double lowest = mass2 * v * v / (1 - v);
        double highest = 2 * PhysicalConstants.ProtonMass * (transfer - NucleonAbsorption.Threshold);
        double nu2 = transfer * transfer;
        double first = Math.Min(nu2, MuonNuclearCrossSection.FormFactorScaleSquared);
        double second = Math.Max(nu2, MuonNuclearCrossSection.FormFactorScaleSquared);
        double start = lowest / (lowest + first);
        double logRatio = FastMath.Log(highest / (highest + first) / start);
        double transverse = 1 - v;
        double longitudinal = 0.5 * v * v;
        double t = lowest;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            double s = start * FastMath.Exp(random.Uniform() * logRatio);
            t = first * s / (1 - s);
            double density = (1 - t / highest) * (transverse * (1 - lowest / t) + longitudinal) / (1 + t / second);
            Requires.That(density <= transverse + longitudinal, "bound above the density");
            if (random.Uniform() * (transverse + longitudinal) <= density) break;
        }
        double product = Math.Sqrt((energy * energy - mass2) * (after * after - mass2));
        double kinematic = 2 * mass2 * transfer * transfer / (energy * after - mass2 + product);
        double oneMinusCosine = Math.Clamp((t - kinematic) / (2 * product), 0, 2);
        virtuality = kinematic + 2 * product * oneMinusCosine;
        return oneMinusCosine;
    }
}
