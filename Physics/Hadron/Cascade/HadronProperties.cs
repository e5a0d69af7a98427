using NA64Mu.Core;

namespace NA64Mu.Physics.Hadron.Cascade;

/// <summary>Masses, charges and names of the hadrons inside a nucleus.</summary>
internal static class HadronProperties
{
    private static readonly double[] Masses =
    [
        PhysicalConstants.NeutronMass, PhysicalConstants.ProtonMass, PhysicalConstants.ChargedPionMass, PhysicalConstants.NeutralPionMass, PhysicalConstants.ChargedPionMass,
        DeltaResonance.PeakMass, DeltaResonance.PeakMass, DeltaResonance.PeakMass, DeltaResonance.PeakMass,
        PhysicalConstants.NeutralKaonMass, PhysicalConstants.ChargedKaonMass, PhysicalConstants.ChargedKaonMass, PhysicalConstants.NeutralKaonMass, PhysicalConstants.LambdaMass,
    ];

    private static readonly int[] Charges = [0, 1, -1, 0, 1, -1, 0, 1, 2, 0, 1, -1, 0, 0];

    /// <summary>Mass; of a Δ that at its peak [MeV].</summary>
    public static double Mass(this CascadeHadron hadron) => Masses[(int)hadron];

    /// <summary>Charge [e].</summary>
    public static int Charge(this CascadeHadron hadron) => Charges[(int)hadron];

    /// <summary>Whether it is a proton or neutron.</summary>
    public static bool IsNucleon(this CascadeHadron hadron) => hadron <= CascadeHadron.Proton;

    /// <summary>Whether it is a pion.</summary>
    public static bool IsPion(this CascadeHadron hadron) => hadron is >= CascadeHadron.PiMinus and <= CascadeHadron.PiPlus;

    /// <summary>Whether it is a Δ.</summary>
    public static bool IsDelta(this CascadeHadron hadron) => hadron is >= CascadeHadron.DeltaMinus and <= CascadeHadron.DeltaPlusPlus;

    /// <summary>Whether it is a kaon of strangeness +1.</summary>
    public static bool IsKaon(this CascadeHadron hadron) => hadron is CascadeHadron.KZero or CascadeHadron.KPlus;

    /// <summary>Whether it is a kaon of strangeness −1.</summary>
    public static bool IsAntiKaon(this CascadeHadron hadron) => hadron is CascadeHadron.KMinus or CascadeHadron.AntiKZero;

    /// <summary>Baryon number.</summary>
    public static int Baryons(this CascadeHadron hadron) => hadron.IsNucleon() || hadron.IsDelta() || hadron == CascadeHadron.Lambda ? 1 : 0;

    /// <summary>Twice the third component of the isospin of a nucleon, Δ or pion.</summary>
    public static int TwiceIsospin(this CascadeHadron hadron) => 2 * hadron.Charge() - hadron.Baryons();

    /// <summary>The nucleon of a charge.</summary>
    public static CascadeHadron Nucleon(int charge) => charge == 1 ? CascadeHadron.Proton : CascadeHadron.Neutron;

    /// <summary>The pion of a charge.</summary>
    public static CascadeHadron Pion(int charge) => (CascadeHadron)((int)CascadeHadron.PiZero + charge);

    /// <summary>The Δ of a charge.</summary>
    public static CascadeHadron Delta(int charge) => (CascadeHadron)((int)CascadeHadron.DeltaZero + charge);

    /// <summary>A projectile; K⁰_L and K⁰_S are K⁰ or K̄⁰ with equal probabilities.</summary>
    public static CascadeHadron Of(Species species, ref RandomStream random) => species switch
    {
        Species.Proton => CascadeHadron.Proton,
        Species.Neutron => CascadeHadron.Neutron,
        Species.PiMinus => CascadeHadron.PiMinus,
        Species.PiZero => CascadeHadron.PiZero,
        Species.PiPlus => CascadeHadron.PiPlus,
        Species.KPlus => CascadeHadron.KPlus,
        Species.KMinus => CascadeHadron.KMinus,
        _ => random.Uniform() < 0.5 ? CascadeHadron.KZero : CascadeHadron.AntiKZero,
    };

    /// <summary>The particle that leaves the nucleus; neutral kaons are K⁰_L or K⁰_S with equal probabilities.</summary>
    public static Species ToSpecies(this CascadeHadron hadron, ref RandomStream random) => hadron switch
    {
        CascadeHadron.Neutron => Species.Neutron,
        CascadeHadron.Proton => Species.Proton,
        CascadeHadron.PiMinus => Species.PiMinus,
        CascadeHadron.PiZero => Species.PiZero,
        CascadeHadron.PiPlus => Species.PiPlus,
        CascadeHadron.KPlus => Species.KPlus,
        CascadeHadron.KMinus => Species.KMinus,
        CascadeHadron.Lambda => Species.Lambda,
        _ => random.Uniform() < 0.5 ? Species.KZeroLong : Species.KZeroShort,
    };
}
