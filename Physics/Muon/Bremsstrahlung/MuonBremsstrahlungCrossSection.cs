using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Muon.Bremsstrahlung;

/// <summary>Bremsstrahlung of muons in the field of nuclei and atomic electrons of one element.</summary>
/// <remarks>
/// S. R. Kelner, R. P. Kokoulin and A. A. Petrukhin, preprint MEPhI 024-95 (1995) and Phys. Atom. Nucl. 60 (1997) 576, as in the Geant4
/// Physics
/// Reference Manual, chapter "Bremsstrahlung" of muons:
/// dσ/dε = (16/3) α (r_e m_e/M)² Z (Z Φ_n + Φ_e)(1 − v + ¾v²)/ε, v = ε/E, δ = M² v/(2(E − ε)),
/// Φ_n = ln{B Z^(−1/3) (M + δ(D′√e − 2)) / [D′(m_e + δ√e B Z^(−1/3))]}, Φ_e = ln{B′ Z^(−2/3) M / [(1 + δM/(m_e²√e))(m_e + δ√e B′
/// Z^(−2/3))]},
/// both not below zero, Φ_e only for ε below E/(1 + M²/(2 m_e E)); B = 183 (202.4 for hydrogen), B′ = 1429 (446), D′ = D^(1 − 1/Z) (D
/// for hydrogen),
/// D = 1.54 A^0.27. For kinetic energies above 0.1 GeV; without the LPM effect, which muons below 10⁹ MeV do not feel.
/// </remarks>
public sealed class MuonBremsstrahlungCrossSection
{
    /// <summary>Kinetic energy below which muons do not radiate here [MeV].</summary>
    public const double Threshold = 100;

    private const double Mass = PhysicalConstants.MuonMass;
    private const double ElectronMass = PhysicalConstants.ElectronMass;
    private const double SqrtE = 1.6487212707001282;

    private readonly double _factor;
    private readonly double _z;
    private readonly double _nuclearScreening;
    private readonly double _electronScreening;
    private readonly double _nuclearSize;

    /// <summary>Cross section of one element.</summary>
    /// <param name="element">The element.</param>
    public MuonBremsstrahlungCrossSection(Element element)
    {
        bool isHydrogen = element.Z == 1;
        const double radiusRatio = PhysicalConstants.ClassicalElectronRadius * ElectronMass / Mass;
        _z = element.Z;
        double cubeRoot = Math.Cbrt(_z);
        _factor = 16.0 / 3.0 * PhysicalConstants.FineStructure * radiusRatio * radiusRatio * _z;
        _nuclearScreening = (isHydrogen ? 202.4 : 183) / cubeRoot;
        _electronScreening = (isHydrogen ? 446 : 1429) / (cubeRoot * cubeRoot);
        double size = 1.54 * Math.Pow(element.A, 0.27);
        _nuclearSize = isHydrogen ? size : Math.Pow(size, 1 - 1 / _z);
    }

    /// <summary>ε dσ/dε per atom [mm²].</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <param name="photonEnergy">Photon energy ε, positive [MeV].</param>
    /// <returns>Zero at and above the kinetic energy.</returns>
    public double EnergyTimesDifferential(double energy, double photonEnergy)
    {
        if (photonEnergy >= energy - Mass) return 0;
        double v = photonEnergy / energy;
        double delta = 0.5 * Mass * Mass * v / (energy - photonEnergy);
        double nuclear = Math.Max(0, FastMath.Log(
            _nuclearScreening * (Mass + delta * (_nuclearSize * SqrtE - 2))
            / (_nuclearSize * (ElectronMass + delta * SqrtE * _nuclearScreening))));
        double electronic = 0;
        if (photonEnergy < energy / (1 + 0.5 * Mass * Mass / (ElectronMass * energy)))
        {
            electronic = Math.Max(0, FastMath.Log(
                _electronScreening * Mass
                / ((1 + delta * Mass / (ElectronMass * ElectronMass * SqrtE)) * (ElectronMass + delta * SqrtE * _electronScreening))));
        }
        return _factor * (_z * nuclear + electronic) * (1 - v + 0.75 * v * v);
    }
}
