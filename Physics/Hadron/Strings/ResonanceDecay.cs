using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Physics.Decay;
using static NA64Mu.Physics.Hadron.Strings.HadronKind;

namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>Decays of the resonances by the strong and the electromagnetic force, at once where they are made; π⁰ are left to <see cref="ParticleDecay"/>.</summary>
/// <remarks>Modes above 1 % with the fractions of PDG 2022, divided by their sum. Two bodies isotropic, three bodies by phase space: no polarisation, no matrix elements.</remarks>
internal static class ResonanceDecay
{
    private const int MostProducts = 3;
    private const int MaximumDecays = 10_000;

    private static readonly ResonanceMode[][] Modes = MakeModes();

    /// <summary>Whether a hadron decays before it is followed.</summary>
    /// <param name="kind">Kind of hadron.</param>
    public static bool Decays(HadronKind kind) => Modes[(int)kind].Length > 0;

    /// <summary>Replaces all resonances of a list by what is left of them.</summary>
    /// <param name="hadrons">The list.</param>
    /// <param name="random">Random numbers.</param>
    public static void DecayAll(HadronList hadrons, ref RandomStream random)
    {
        Span<FourMomentum> products = stackalloc FourMomentum[MostProducts];
        int index = 0;
        for (int decays = 0; index < hadrons.Count && decays < MaximumDecays; decays++)
        {
            HadronMomentum parent = hadrons[index];
            ResonanceMode[] modes = Modes[(int)parent.Kind];
            if (modes.Length == 0)
            {
                index++;
                continue;
            }
            ResonanceMode mode = Choose(modes, random.Uniform());
            mode.Kinematics.Sample(products, ref random);
            for (int product = 0; product < mode.Products.Length; product++)
            {
                FourMomentum moved = Moved(in products[product], in parent);
                if (product == 0) hadrons[index] = new HadronMomentum(mode.Products[0], moved);
                else hadrons.Add(mode.Products[product], in moved);
            }
        }
        Requires.That(index == hadrons.Count, "all resonances decayed");
    }

    private static FourMomentum Moved(in FourMomentum product, in HadronMomentum parent)
    {
        double mass = HadronTable.Mass(parent.Kind), momentum = parent.Momentum.Momentum.Length;
        if (momentum == 0) return product;
        Vector3D direction = parent.Momentum.Momentum / momentum;
        return product.Boosted(in direction, parent.Momentum.Energy / mass, momentum / mass);
    }

    private static ResonanceMode Choose(ResonanceMode[] modes, double uniform)
    {
        int index = 0;
        for (double left = uniform - modes[0].Fraction; left >= 0 && index < modes.Length - 1; left -= modes[index].Fraction) index++;
        return modes[index];
    }

    private static ResonanceMode[][] MakeModes()
    {
        var modes = new ResonanceMode[Enum.GetValues<HadronKind>().Length][];
        Array.Fill(modes, []);
        Set(Eta, (0.3941, [Gamma, Gamma]), (0.3268, [PiZero, PiZero, PiZero]), (0.2292, [PiPlus, PiMinus, PiZero]), (0.0422, [PiPlus, PiMinus, Gamma]));
        Set(EtaPrime, (0.425, [PiPlus, PiMinus, Eta]), (0.295, [PiPlus, PiMinus, Gamma]), (0.224, [PiZero, PiZero, Eta]), (0.0252, [Omega, Gamma]), (0.02307, [Gamma, Gamma]));
        Set(RhoPlus, (1, [PiPlus, PiZero]));
        Set(RhoMinus, (1, [PiMinus, PiZero]));
        Set(RhoZero, (1, [PiPlus, PiMinus]));
        Set(Omega, (0.892, [PiPlus, PiMinus, PiZero]), (0.0835, [PiZero, Gamma]), (0.0153, [PiPlus, PiMinus]));
        Set(Phi, (0.491, [KPlus, KMinus]), (0.339, [KZero, AntiKZero]), (0.154, [PiPlus, PiMinus, PiZero]), (0.01301, [Eta, Gamma]));
        Set(KStarPlus, (2, [KZero, PiPlus]), (1, [KPlus, PiZero]));
        Set(KStarMinus, (2, [AntiKZero, PiMinus]), (1, [KMinus, PiZero]));
        Set(KStarZero, (2, [KPlus, PiMinus]), (1, [KZero, PiZero]));
        Set(AntiKStarZero, (2, [KMinus, PiPlus]), (1, [AntiKZero, PiZero]));
        SetBoth(SigmaZero, (1, [Lambda, Gamma]));
        SetBoth(DeltaDoublePlus, (1, [Proton, PiPlus]));
        SetBoth(DeltaPlus, (2, [Proton, PiZero]), (1, [Neutron, PiPlus]));
        SetBoth(DeltaZero, (2, [Neutron, PiZero]), (1, [Proton, PiMinus]));
        SetBoth(DeltaMinus, (1, [Neutron, PiMinus]));
        return modes;

        void Set(HadronKind parent, params (double Fraction, HadronKind[] Products)[] list) =>
            modes[(int)parent] = [.. list.Select(mode => new ResonanceMode(mode.Fraction / list.Sum(any => any.Fraction), Kinematics(parent, mode.Products), mode.Products))];

        void SetBoth(HadronKind parent, params (double Fraction, HadronKind[] Products)[] list)
        {
            Set(parent, list);
            Set(HadronTable.Anti(parent), [.. list.Select(mode => (mode.Fraction, (HadronKind[])[.. mode.Products.Select(Conjugate)]))]);
        }
    }

    private static HadronKind Conjugate(HadronKind kind) => kind switch
    {
        PiPlus => PiMinus,
        PiMinus => PiPlus,
        >= Proton and <= DeltaMinus => HadronTable.Anti(kind),
        _ => kind,
    };

    private static IRestFrameDecay Kinematics(HadronKind parent, IReadOnlyList<HadronKind> products)
    {
        double mass = HadronTable.Mass(parent);
        double[] masses = [.. products.Select(HadronTable.Mass)];
        return masses.Length == 2 ? new TwoBodyDecay(mass, masses[0], masses[1]) : new DalitzPlot(mass, masses[0], masses[1], masses[2], null);
    }
}
