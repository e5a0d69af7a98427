using System;
using NA64Mu.Core;
using NA64Mu.Physics.Hadron.Nuclei;

namespace NA64Mu.Physics.Hadron.Deexcitation;

/// <summary>Nucleons that leave an excited nucleus before its energy is shared by all others.</summary>
/// <remarks>
/// Exciton model of J. J. Griffin, Phys. Rev. Lett. 17 (1966) 478, with the densities of F. C. Williams, Nucl. Phys. A 166 (1971) 231, ω ∝ g^n E^(n−1)/(p! h! (n−1)!): n = p + h excitons, p particles, h holes, g = A/13 MeV⁻¹.
/// Either another pair is made, with the width 2π|M|² g³E²/(2(n + 1)), never one fewer; or nucleon b leaves, with (2s + 1)μ/(π²(ħc)²) ∫ε σ(ε) (p/A_b)(n − 1)/(gE) (U/E)^(n−2) dε, σ the inverse cross section of Dostrovsky
/// et al., A_b = A/Z for protons and A/N for neutrons, U what is left, ε the kinetic energy: elementary integrals. |M|² = K/(A³e) of C. Kalbach, Z. Phys. A 287 (1978) 319, K = 135 MeV³, e = E/n between 7 and 15 MeV, times √(15/e) above, √(e/7) below, and
/// √(e/2) more below 2 MeV. The end is at √(2gE) excitons. Left out: clusters, the isospin of the first pair, the direction of the projectile.
/// </remarks>
internal static class ExcitonSampler
{
    private const double MatrixElement = 135;
    private const double NucleonsPerState = 13;
    private const double RadiusUnit = 1.5;
    private const int MaximumStages = 200;

    /// <summary>Draws the next nucleon.</summary>
    /// <param name="nucleus">The nucleus.</param>
    /// <param name="excitation">Its excitation [MeV].</param>
    /// <param name="excitons">Excitons before, and after the nucleon is gone; of no meaning where none leaves.</param>
    /// <param name="channel">The nucleon.</param>
    /// <param name="kineticEnergy">Kinetic energy of nucleon and residual nucleus together, where the nucleus was at rest [MeV].</param>
    /// <param name="random">Random numbers.</param>
    /// <returns>Whether a nucleon leaves before the end.</returns>
    public static bool TrySample(
        Nucleus nucleus, double excitation, ref Excitons excitons, out EvaporationChannel channel, out double kineticEnergy, ref RandomStream random)
    {
        (channel, kineticEnergy) = (default, 0);
        double states = nucleus.A / NucleonsPerState, end = Math.Sqrt(2 * states * excitation);
        if (excitons.Count == 0 || excitons.Count >= end) return false;
        EvaporationChannel neutron = EvaporationSampler.MakeChannel(nucleus, nucleus.Without(0, 1), in Ejectile.All[0]);
        EvaporationChannel proton = EvaporationSampler.MakeChannel(nucleus, nucleus.Without(1, 1), in Ejectile.All[1]);
        for (int stage = 0; stage < MaximumStages && excitons.Count < end; stage++)
        {
            double ofNeutron = nucleus.N * Width(in neutron, excitation, excitons, nucleus.A), ofProton = nucleus.Z * Width(in proton, excitation, excitons, nucleus.A);
            double place = random.Uniform() * (ofNeutron + ofProton + SpreadingWidth(nucleus.A, excitation, excitons.Count));
            if (place < ofNeutron + ofProton)
            {
                channel = place < ofNeutron ? neutron : proton;
                kineticEnergy = SampleEnergy(in channel, excitation, excitons.Count, ref random);
                excitons = excitons with { Particles = excitons.Particles - 1 };
                return true;
            }
            excitons = new Excitons(excitons.Particles + 1, excitons.Holes + 1);
        }
        return false;
    }

    /// <summary>Width to make another pair of particle and hole [MeV].</summary>
    private static double SpreadingWidth(int a, double excitation, int count)
    {
        double each = excitation / count, states = a / NucleonsPerState;
        double square = MatrixElement / ((double)a * a * a * each);
        if (each > 15) square *= Math.Sqrt(15 / each);
        if (each < 7) square *= Math.Sqrt(each / 7);
        if (each < 2) square *= Math.Sqrt(each / 2);
        return Math.PI * square * states * states * states * excitation * excitation / (count + 1);
    }

    /// <summary>Width of a nucleon per nucleon of its kind, with x above the barrier up to R: ∝ (p/gA)(R/E)^(n−1)(strength · R/n + offset) [MeV].</summary>
    private static double Width(in EvaporationChannel channel, double excitation, Excitons excitons, int a)
    {
        double largest = excitation - channel.Threshold;
        if (largest <= 0 || excitons.Particles < 1 || excitons.Count < 2) return 0;
        const double hbarC = PhysicalConstants.HbarCFemtometre;
        double scale = RadiusUnit * RadiusUnit / (Math.PI * hbarC * hbarC) * NucleonsPerState * excitons.Particles / ((double)a * a);
        double part = FastMath.Exp((excitons.Count - 1) * FastMath.Log(largest / excitation));
        return scale * part * (channel.Strength * largest / excitons.Count + Math.Max(0, channel.Offset));
    }

    /// <summary>x of x(R − x)^(n−2), or for neutrons in part of (R − x)^(n−2), plus the barrier [MeV].</summary>
    private static double SampleEnergy(in EvaporationChannel channel, double excitation, int count, ref RandomStream random)
    {
        double largest = excitation - channel.Threshold, first = channel.Strength * largest / count, zeroth = Math.Max(0, channel.Offset);
        double kept = random.Uniform();
        // Of x(R − x)^(n−2) the kept part 1 − x/R is the (n − 1)st power's root of one draw times the nth's of another.
        double rest = FastMath.Exp(FastMath.Log(kept) / (count - 1));
        if (random.Uniform() * (first + zeroth) < first) rest *= FastMath.Exp(FastMath.Log(random.Uniform()) / count);
        return channel.Barrier + largest * (1 - rest);
    }
}
