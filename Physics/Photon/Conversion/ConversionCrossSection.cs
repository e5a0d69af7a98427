using System;
using System.Runtime.CompilerServices;
using MathNet.Numerics.Integration;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Radiation;

namespace NA64Mu.Physics.Photon.Conversion;

/// <summary>Conversion of photons to e⁺e⁻ in the field of the nuclei and electrons of one element within one material.</summary>
/// <remarks>
/// Up to 30 GeV the total is <see cref="ConversionFit"/>; above, the integral of the differential cross section over ε. That is
/// dσ/dε = 4 α r_e² Z(Z + η) {(ε² + (1 − ε)²)(Φ1/4 − ln Z/3 − f) + (2/3) ε(1 − ε)(Φ2/4 − ln Z/3 − f)}, ε = E₊/k, f the Coulomb
/// correction, η = L_inel/(L_el − f), L_el = ln(184 Z^(−1/3)), L_inel = ln(1194 Z^(−2/3)) (own values below Z = 5): H. A. Bethe and
/// W. Heitler, Proc. R. Soc. A 146 (1934) 83, H. Davies, H. A. Bethe and L. C. Maximon, Phys. Rev. 93 (1954) 788, Y.-S. Tsai, Rev. Mod.
/// Phys. 46 (1974) 815. Above 100 GeV ε² + (1 − ε)² is multiplied with ξ(2φ + G)/3 and ε(1 − ε) with ξG (<see cref="LpmSuppression"/>),
/// with E_LPM of <see cref="MigdalFunctions"/> and s₁ = Z^⅔/184². Below 50 MeV spectra are made without f, as in the
/// Geant4 Physics Reference Manual, chapter "Gamma conversion into e⁺e⁻ pair".
/// </remarks>
public sealed class ConversionCrossSection
{
    /// <summary>Smallest photon energy, 2 m_e [MeV].</summary>
    public const double Threshold = 2 * PhysicalConstants.ElectronMass;

    /// <summary>Photon energy from which the total is the integral of the differential cross section [MeV].</summary>
    public const double LowestIntegrated = 30 * Units.GeV;

    /// <summary>Photon energy from which the LPM effect is taken into account [MeV].</summary>
    public const double LowestSuppressed = 100 * Units.GeV;

    /// <summary>Photon energy from which spectra have the Coulomb correction [MeV].</summary>
    public const double LowestCorrected = 50;

    private const int Panels = 4;
    private static readonly GaussLegendreRule Quadrature = new(0, 1, 16);
    private static readonly double[] LightElastic = [5.3104, 4.7935, 4.7402, 4.7112];
    private static readonly double[] LightInelastic = [5.9173, 5.6125, 5.5377, 5.4728];

    private readonly int _z;
    private readonly double _factor;
    private readonly double _logZ;
    private readonly double _coulomb;
    private readonly double _screening;

    /// <summary>Screening variable where the spectrum falls to zero, without and with the Coulomb correction.</summary>
    private readonly double _largestDelta, _largestDeltaCorrected;
    private readonly double _lpmEnergy;
    private readonly double _lpmLowest;
    private readonly double _inverseLogOfLpmLowest;

    /// <summary>Cross section of one element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="radiationLength">Radiation length of the material it is in [mm].</param>
    public ConversionCrossSection(Element element, double radiationLength)
    {
        const double radius = PhysicalConstants.ClassicalElectronRadius;
        const double mass = PhysicalConstants.ElectronMass;
        double cubeRoot = Math.Cbrt(element.Z);
        _z = element.Z;
        _logZ = Math.Log(_z) / 3;
        _coulomb = RadiationLengthFormula.CoulombCorrection(_z);
        bool isLight = _z <= LightElastic.Length;
        double elastic = isLight ? LightElastic[_z - 1] : Math.Log(184 / cubeRoot);
        double inelastic = isLight ? LightInelastic[_z - 1] : Math.Log(1194 / (cubeRoot * cubeRoot));
        _factor = 4 * PhysicalConstants.FineStructure * radius * radius * _z * (_z + inelastic / (elastic - _coulomb));
        _screening = 136 / cubeRoot * mass;
        _largestDelta = ScreeningFunctions.DeltaAt(4 * _logZ);
        _largestDeltaCorrected = ScreeningFunctions.DeltaAt(4 * (_logZ + _coulomb));
        _lpmEnergy = MigdalFunctions.Energy(radiationLength);
        _lpmLowest = Math.Sqrt(2) * cubeRoot * cubeRoot / (184 * 184);
        _inverseLogOfLpmLowest = 1 / Math.Log(_lpmLowest);
    }

    /// <summary>Cross section of an atom [mm²].</summary>
    /// <param name="energy">Photon energy [MeV].</param>
    public double PerAtom(double energy)
    {
        if (energy < LowestIntegrated) return ConversionFit.PerAtom(_z, energy);
        double low = SmallestShare(energy);
        double width = (0.5 - low) / Panels;
        double sum = 0;
        for (int panel = 0; panel < Panels; panel++)
        {
            for (int point = 0; point < Quadrature.Order; point++)
                sum += Quadrature.GetWeight(point) * Differential(energy, low + (panel + Quadrature.GetAbscissa(point)) * width);
        }
        return 2 * sum * width;
    }

    /// <summary>dσ/dε of an atom, symmetric in the two particles [mm²].</summary>
    /// <param name="energy">Photon energy, above threshold [MeV].</param>
    /// <param name="share">ε, energy of one particle over that of the photon.</param>
    public double Differential(double energy, double share)
    {
        double product = share * (1 - share);
        ScreeningFunctions.At(Delta(energy, product), out double phi1, out double phi2);
        double subtracted = 0.125 * Subtracted(energy);
        double first = (1 - 2 * product) * (0.25 * phi1 - subtracted);
        double second = 2.0 / 3 * product * (0.25 * phi2 - subtracted);
        if (energy >= LowestSuppressed)
        {
            LpmSuppression lpm = Suppression(energy, product);
            first *= lpm.Xi * (2 * lpm.Phi + lpm.G) / 3;
            second *= lpm.Xi * lpm.G;
        }
        return Math.Max(0, _factor * (first + second));
    }

    /// <summary>Smallest ε: where a particle would rest or the cross section falls to zero.</summary>
    /// <param name="energy">Photon energy, above threshold [MeV].</param>
    public double SmallestShare(double energy)
    {
        double least = Delta(energy, 0.25);
        double largest = energy >= LowestCorrected ? _largestDeltaCorrected : _largestDelta;
        double positive = 0.5 - 0.5 * Math.Sqrt(Math.Max(0, 1 - least / largest));
        return Math.Min(0.5, Math.Max(PhysicalConstants.ElectronMass / energy, positive));
    }

    /// <summary>8(ln Z/3 + f), what is subtracted from 3Φ1 − Φ2 and the like.</summary>
    /// <param name="energy">Photon energy [MeV].</param>
    internal double Subtracted(double energy) => 8 * (energy >= LowestCorrected ? _logZ + _coulomb : _logZ);

    /// <summary>Screening variable δ.</summary>
    /// <param name="energy">Photon energy [MeV].</param>
    /// <param name="product">ε(1 − ε).</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double Delta(double energy, double product) => _screening / (energy * product);

    /// <summary>Suppression by the LPM effect.</summary>
    /// <param name="energy">Photon energy [MeV].</param>
    /// <param name="product">ε(1 − ε).</param>
    internal LpmSuppression Suppression(double energy, double product) =>
        LpmSuppression.At(Math.Sqrt(_lpmEnergy / (8 * energy * product)), _lpmLowest, _inverseLogOfLpmLowest);
}
