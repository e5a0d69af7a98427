using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>Masses, quarks and quantum numbers of the hadrons of strings (PDG 2022). Resonances have no width.</summary>
internal static class HadronTable
{
    /// <summary>Distance in the enum from a baryon to its antiparticle.</summary>
    private const int AntiBaryonStep = HadronKind.AntiProton - HadronKind.Proton;

    private static readonly double[] Masses = MakeMasses();
    private static readonly QuarkContent[] Contents = MakeContents();

    /// <summary>Mass [MeV].</summary>
    /// <param name="kind">Kind of hadron.</param>
    public static double Mass(HadronKind kind) => Masses[(int)kind];

    /// <summary>Valence quarks; of π⁰, ρ⁰ and ω the pair uū, of η, η′ and photon too, for their sums are all zero.</summary>
    /// <param name="kind">Kind of hadron.</param>
    public static QuarkContent Content(HadronKind kind) => Contents[(int)kind];

    /// <summary>The antiparticle of a baryon.</summary>
    /// <param name="baryon">A baryon of positive baryon number.</param>
    public static HadronKind Anti(HadronKind baryon) => baryon + AntiBaryonStep;

    /// <summary>The kind that stands for a particle; K⁰_L and K⁰_S are as often K⁰ as its antiparticle.</summary>
    /// <param name="species">A hadron, or a photon.</param>
    /// <param name="random">Random numbers.</param>
    public static HadronKind KindOf(Species species, ref RandomStream random) => species switch
    {
        Species.Gamma => HadronKind.Gamma,
        Species.PiPlus => HadronKind.PiPlus,
        Species.PiMinus => HadronKind.PiMinus,
        Species.PiZero => HadronKind.PiZero,
        Species.KPlus => HadronKind.KPlus,
        Species.KMinus => HadronKind.KMinus,
        Species.KZeroLong or Species.KZeroShort => random.Uniform() < 0.5 ? HadronKind.KZero : HadronKind.AntiKZero,
        Species.Proton => HadronKind.Proton,
        Species.Neutron => HadronKind.Neutron,
        Species.AntiProton => HadronKind.AntiProton,
        Species.AntiNeutron => HadronKind.AntiNeutron,
        Species.Lambda => HadronKind.Lambda,
        Species.SigmaPlus => HadronKind.SigmaPlus,
        Species.SigmaMinus => HadronKind.SigmaMinus,
        Species.AntiLambda => HadronKind.AntiLambda,
        Species.AntiSigmaPlus => HadronKind.AntiSigmaPlus,
        Species.AntiSigmaMinus => HadronKind.AntiSigmaMinus,
        _ => throw new ArgumentOutOfRangeException(nameof(species), species, "a bug: no hadron"),
    };

    /// <summary>The particle that stands for a kind that does not decay at once; K⁰ and its antiparticle are as often K⁰_L as K⁰_S.</summary>
    /// <param name="kind">Kind of hadron.</param>
    /// <param name="random">Random numbers.</param>
    public static Species SpeciesOf(HadronKind kind, ref RandomStream random) => kind switch
    {
        HadronKind.Gamma => Species.Gamma,
        HadronKind.PiPlus => Species.PiPlus,
        HadronKind.PiMinus => Species.PiMinus,
        HadronKind.PiZero => Species.PiZero,
        HadronKind.KPlus => Species.KPlus,
        HadronKind.KMinus => Species.KMinus,
        HadronKind.KZero or HadronKind.AntiKZero => random.Uniform() < 0.5 ? Species.KZeroLong : Species.KZeroShort,
        HadronKind.Proton => Species.Proton,
        HadronKind.Neutron => Species.Neutron,
        HadronKind.AntiProton => Species.AntiProton,
        HadronKind.AntiNeutron => Species.AntiNeutron,
        HadronKind.Lambda => Species.Lambda,
        HadronKind.SigmaPlus => Species.SigmaPlus,
        HadronKind.SigmaMinus => Species.SigmaMinus,
        HadronKind.AntiLambda => Species.AntiLambda,
        HadronKind.AntiSigmaPlus => Species.AntiSigmaPlus,
        HadronKind.AntiSigmaMinus => Species.AntiSigmaMinus,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "a bug: a resonance that has not decayed"),
    };

    private static double[] MakeMasses()
    {
        var masses = new double[Enum.GetValues<HadronKind>().Length];
        void Set(double mass, params ReadOnlySpan<HadronKind> kinds)
        {
            foreach (HadronKind kind in kinds) masses[(int)kind] = mass;
        }
        Set(PhysicalConstants.ChargedPionMass, HadronKind.PiPlus, HadronKind.PiMinus);
        Set(PhysicalConstants.NeutralPionMass, HadronKind.PiZero);
        Set(547.862, HadronKind.Eta);
        Set(957.78, HadronKind.EtaPrime);
        Set(PhysicalConstants.ChargedKaonMass, HadronKind.KPlus, HadronKind.KMinus);
        Set(PhysicalConstants.NeutralKaonMass, HadronKind.KZero, HadronKind.AntiKZero);
        Set(775.26, HadronKind.RhoPlus, HadronKind.RhoMinus, HadronKind.RhoZero);
        Set(782.66, HadronKind.Omega);
        Set(1019.461, HadronKind.Phi);
        Set(891.67, HadronKind.KStarPlus, HadronKind.KStarMinus);
        Set(895.55, HadronKind.KStarZero, HadronKind.AntiKStarZero);
        Set(PhysicalConstants.ProtonMass, HadronKind.Proton);
        Set(PhysicalConstants.NeutronMass, HadronKind.Neutron);
        Set(PhysicalConstants.LambdaMass, HadronKind.Lambda);
        Set(PhysicalConstants.SigmaPlusMass, HadronKind.SigmaPlus);
        Set(PhysicalConstants.SigmaZeroMass, HadronKind.SigmaZero);
        Set(PhysicalConstants.SigmaMinusMass, HadronKind.SigmaMinus);
        Set(1232, HadronKind.DeltaDoublePlus, HadronKind.DeltaPlus, HadronKind.DeltaZero, HadronKind.DeltaMinus);
        for (HadronKind baryon = HadronKind.Proton; baryon <= HadronKind.DeltaMinus; baryon++) masses[(int)Anti(baryon)] = masses[(int)baryon];
        return masses;
    }

    private static QuarkContent[] MakeContents()
    {
        var contents = new QuarkContent[Enum.GetValues<HadronKind>().Length];
        void Set(int first, int second, int third, params ReadOnlySpan<HadronKind> kinds)
        {
            foreach (HadronKind kind in kinds) contents[(int)kind] = new QuarkContent(first, second, third);
        }
        const int d = Quarks.Down, u = Quarks.Up, s = Quarks.Strange;
        Set(u, -u, 0, HadronKind.Gamma, HadronKind.PiZero, HadronKind.Eta, HadronKind.EtaPrime, HadronKind.RhoZero, HadronKind.Omega, HadronKind.Phi);
        Set(u, -d, 0, HadronKind.PiPlus, HadronKind.RhoPlus);
        Set(d, -u, 0, HadronKind.PiMinus, HadronKind.RhoMinus);
        Set(u, -s, 0, HadronKind.KPlus, HadronKind.KStarPlus);
        Set(s, -u, 0, HadronKind.KMinus, HadronKind.KStarMinus);
        Set(d, -s, 0, HadronKind.KZero, HadronKind.KStarZero);
        Set(s, -d, 0, HadronKind.AntiKZero, HadronKind.AntiKStarZero);
        Set(u, u, d, HadronKind.Proton, HadronKind.DeltaPlus);
        Set(u, d, d, HadronKind.Neutron, HadronKind.DeltaZero);
        Set(s, u, d, HadronKind.Lambda, HadronKind.SigmaZero);
        Set(s, u, u, HadronKind.SigmaPlus);
        Set(s, d, d, HadronKind.SigmaMinus);
        Set(u, u, u, HadronKind.DeltaDoublePlus);
        Set(d, d, d, HadronKind.DeltaMinus);
        for (HadronKind baryon = HadronKind.Proton; baryon <= HadronKind.DeltaMinus; baryon++) contents[(int)Anti(baryon)] = contents[(int)baryon].Conjugate();
        return contents;
    }
}
