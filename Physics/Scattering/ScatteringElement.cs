using NA64Mu.Geometry.Materials;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Physics.Scattering;

/// <summary>What scattering needs to know of one element of a material.</summary>
internal readonly struct ScatteringElement
{
    /// <summary>Atomic number.</summary>
    public readonly int Z;

    /// <summary>n 2π r_e² m_e² Z with n the atoms per volume [MeV²/mm].</summary>
    public readonly double Strength;

    /// <summary>Form factor of the nucleus as a whole.</summary>
    public readonly NuclearFormFactor FormFactor;

    /// <summary>Coefficients of the weight 1 − c₁q + c₂q² − c₃q³ below the limit transfer [1/MeV², 1/MeV⁴, 1/MeV⁶].</summary>
    public readonly (double First, double Second, double Third) SmallTransfers;

    /// <summary>Mass of the nucleus [MeV].</summary>
    public readonly double Mass;

    /// <summary>Largest weight of a single scatter above the limit transfer: form factor there times the largest Mott ratio.</summary>
    public readonly double Envelope;

    private readonly double _screeningHeavy;
    private readonly double _screeningLight;

    /// <summary>Prepares an element.</summary>
    /// <param name="fraction">The element in its material.</param>
    /// <param name="limitTransfer">Reduced transfer above which scatters are a process of their own [MeV²].</param>
    /// <param name="model">How nuclei scatter.</param>
    public ScatteringElement(ElementFraction fraction, double limitTransfer, NuclearScattering model)
    {
        Z = fraction.Element.Z;
        Strength = fraction.AtomDensity * WentzelCrossSection.Prefactor * Z;
        FormFactor = new NuclearFormFactor(model, Z, fraction.Element.A);
        SmallTransfers = FormFactor.SmallTransfers(limitTransfer);
        Mass = fraction.Element.A * WentzelCrossSection.AtomicMassUnit;
        Envelope = FormFactor.LargestFrom(limitTransfer) * WentzelCrossSection.LargestMottRatio(Z);
        _screeningHeavy = WentzelCrossSection.BareScreening(Z, heavy: 1);
        _screeningLight = WentzelCrossSection.BareScreening(Z, heavy: 0);
    }

    /// <summary>Weight of the finite nucleus below the limit transfer.</summary>
    /// <param name="transfer">Reduced transfer [MeV²].</param>
    public double WeightBelowLimit(double transfer) =>
        1 - transfer * (SmallTransfers.First - transfer * (SmallTransfers.Second - transfer * SmallTransfers.Third));

    /// <summary>Screening s of a projectile [MeV²].</summary>
    /// <param name="mass">Light or heavy projectile.</param>
    /// <param name="inverseBetaSquared">1/β².</param>
    public double Screening(ProjectileMass mass, double inverseBetaSquared) =>
        (mass == ProjectileMass.Electron ? _screeningLight : _screeningHeavy) * WentzelCrossSection.ScreeningCorrection(Z, inverseBetaSquared);
}
