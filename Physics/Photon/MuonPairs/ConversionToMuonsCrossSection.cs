using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Photon.MuonPairs;

/// <summary>Conversion of photons to μ⁺μ⁻ in the field of the nuclei of one element.</summary>
/// <remarks>
/// H. Burkhardt, S. R. Kelner and R. P. Kokoulin, CERN-SL-2002-016 (AP), as in the Geant4 Physics Reference Manual, chapter "Gamma conversion
/// into a muon-antimuon pair": σ = (28/9) α Z² r_μ² ln(1 + W_M C E_g), r_μ = r_e m_e/m_μ, W_M = 1/(4 D √e m_μ),
/// W_∞ = B Z^(−1/3) m_μ/(D m_e), W_sat = W_∞/W_M, C = 1 + 0.04 ln(1 + E_c/k), E_c = −18 MeV + 4347 MeV/(B Z^(−1/3)),
/// E_g = (1 − 4m_μ/k)^t (W_sat^s + k^s)^(1/s), t = 1.479 + 0.00799 D, s = −0.88; B = 183 (202.4 for hydrogen), D = 1.54 A^0.27 (1.49).
/// Below 5 m_μ the value there goes down as (k − 2m_μ)². The differential cross section is
/// dσ/dx₊ = 4 α Z² r_μ² (1 − (4/3) x₊x₋) ln W, W = W_∞ (1 + (D√e − 2)δ/m_μ)/(1 + B Z^(−1/3) √e δ/m_e), δ = m_μ²/(2k x₊x₋), x± = E±/k.
/// </remarks>
public sealed class ConversionToMuonsCrossSection
{
    /// <summary>Smallest photon energy, 2 m_μ [MeV].</summary>
    public const double Threshold = 2 * Mass;

    /// <summary>Photon energy below which the total goes down to the threshold as a square [MeV].</summary>
    public const double LowestFitted = 5 * Mass;

    private const double Mass = PhysicalConstants.MuonMass;
    private const double SqrtE = 1.6487212707001282;
    private const double Saturation = -0.88;

    private readonly double _factor;
    private readonly double _size;
    private readonly double _screening;
    private readonly double _limit;

    /// <summary>Cross section of one element.</summary>
    /// <param name="element">The element.</param>
    public ConversionToMuonsCrossSection(Element element)
    {
        const double radius = PhysicalConstants.ClassicalElectronRadius * PhysicalConstants.ElectronMass / Mass;
        bool isHydrogen = element.Z == 1;
        _factor = 4 * PhysicalConstants.FineStructure * element.Z * element.Z * radius * radius;
        NuclearSize = Math.Pow(element.A, 0.27);
        InverseCubeRoot = 1 / Math.Cbrt(element.Z);
        _size = isHydrogen ? 1.49 : 1.54 * NuclearSize;
        _screening = (isHydrogen ? 202.4 : 183) * InverseCubeRoot;
        _limit = _screening * Mass / (_size * PhysicalConstants.ElectronMass);
    }

    /// <summary>A^0.27.</summary>
    internal double NuclearSize { get; }

    /// <summary>Z^(−1/3).</summary>
    internal double InverseCubeRoot { get; }

    /// <summary>Cross section of an atom [mm²].</summary>
    /// <param name="energy">Photon energy [MeV].</param>
    public double PerAtom(double energy)
    {
        if (energy <= Threshold) return 0;
        double k = Math.Max(energy, LowestFitted);
        const double inverseScale = 4 * SqrtE * Mass;
        double correction = 1 + 0.04 * Math.Log(1 + (4347 / _screening - 18) / k);
        double rise = Math.Pow(1 - 4 * Mass / k, 1.479 + 0.00799 * _size);
        double saturated = Math.Pow(Math.Pow(_limit * inverseScale * _size, Saturation) + Math.Pow(k, Saturation), 1 / Saturation);
        double total = 7.0 / 9 * _factor * Math.Log(1 + correction * rise * saturated / (inverseScale * _size));
        double fall = Math.Min(1, (energy - Threshold) / (LowestFitted - Threshold));
        return total * fall * fall;
    }

    /// <summary>dσ/dx₊ of an atom, not below zero [mm²].</summary>
    /// <param name="energy">Photon energy, above threshold [MeV].</param>
    /// <param name="product">x₊x₋.</param>
    public double Differential(double energy, double product)
    {
        double delta = Mass * Mass / (2 * energy * product);
        double w = _limit * (1 + (_size * SqrtE - 2) * delta / Mass) / (1 + _screening * SqrtE * delta / PhysicalConstants.ElectronMass);
        return w > 1 ? _factor * (1 - 4.0 / 3 * product) * FastMath.Log(w) : 0;
    }

    /// <summary>Bound of dσ/dx₊ [mm²].</summary>
    /// <param name="energy">Photon energy, above threshold [MeV].</param>
    public double Bound(double energy) => Differential(energy, 0.25) / (1 - 4.0 / 3 * 0.25);

    /// <summary>Smallest x₊.</summary>
    /// <param name="energy">Photon energy, above threshold [MeV].</param>
    public static double SmallestShare(double energy) =>
        energy < LowestFitted ? Mass / energy : 0.5 - Math.Sqrt(0.25 - Mass / energy);
}
