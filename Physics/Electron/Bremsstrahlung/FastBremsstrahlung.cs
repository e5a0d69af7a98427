using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Radiation;

namespace NA64Mu.Physics.Electron.Bremsstrahlung;

/// <summary>Bremsstrahlung of an electron or positron of one energy above 1 GeV on one element of a material.</summary>
/// <remarks>
/// Y.-S. Tsai, Rev. Mod. Phys. 46 (1974) 815, Eqs. (3.83) (any screening) and (3.68) (complete screening), k dσ/dk = (16/3) α r_e² Z² D. Below
/// E_th = (ħω_p/m_e) E_LPM, with ħω_p the plasma energy and E_LPM = α m_e² X₀/(4πħc), the polarisation of the medium hides the LPM effect and D is that of a
/// screened atom less its Coulomb correction; above, D = ξ [y² G/4 + (1 − y + y²/2) φ] [L − f + L′/Z] + (1 − y)(1 + 1/Z)/12. X₀ radiation length, y = k/E,
/// L = ln(184.15 Z^(−⅓)), L′ = ln(1194 Z^(−⅔)); for Z below 5 the values of Tsai's table B.2 and complete screening at all energies.
/// </remarks>
internal sealed class FastBremsstrahlung
{
    /// <summary>(16/3) α r_e² [mm²].</summary>
    public const double Unit =
        16.0 / 3 * PhysicalConstants.FineStructure * PhysicalConstants.ClassicalElectronRadius * PhysicalConstants.ClassicalElectronRadius;

    private static readonly double[] LightElastic = [0, 5.31, 4.79, 4.74, 4.71];
    private static readonly double[] LightInelastic = [0, 6.144, 5.621, 5.805, 5.924];

    private readonly double _z;
    private readonly double _energy;
    private readonly double _polarisationEnergy;
    private readonly double _migdalEnergy;
    private readonly double _coulomb;
    private readonly double _logarithm;
    private readonly bool _isSuppressed;
    private readonly bool _isLight;

    /// <summary>An element at an energy.</summary>
    /// <param name="z">Atomic number Z.</param>
    /// <param name="material">Material that the atom is in.</param>
    /// <param name="energy">Total energy [MeV].</param>
    public FastBremsstrahlung(int z, Material material, double energy)
    {
        _z = z;
        _energy = energy;
        double plasma = MediumPolarisation.PlasmaEnergyRatio(material);
        _polarisationEnergy = plasma * energy;
        _migdalEnergy = MigdalFunctions.Energy(material.RadiationLength);
        _isSuppressed = energy > plasma * _migdalEnergy;
        _isLight = z < LightElastic.Length;
        _coulomb = RadiationLengthFormula.CoulombCorrection(z);
        double elastic = _isLight ? LightElastic[z] : Math.Log(184.15) - Math.Log(z) / 3;
        double inelastic = _isLight ? LightInelastic[z] : Math.Log(1194) - 2 * Math.Log(z) / 3;
        _logarithm = elastic - _coulomb + inelastic / z;
    }

    /// <summary>k dσ/dk per atom, with the LPM effect and without the suppression by the medium's polarisation [mm²].</summary>
    /// <param name="photonEnergy">k, positive and below the energy [MeV].</param>
    public double EnergyTimesDifferential(double photonEnergy)
    {
        double y = photonEnergy / _energy;
        double radiation;
        if (_isSuppressed)
        {
            double bare = Math.Sqrt(y * _migdalEnergy / (8 * (1 - y) * _energy));
            double ratio = _polarisationEnergy / photonEnergy;
            var suppression = new RadiationSuppression(_z, bare, 1 + ratio * ratio);
            radiation = suppression.Xi * (0.25 * y * y * suppression.G + (1 - y + 0.5 * y * y) * suppression.Phi) * _logarithm + Remainder(y);
        }
        else if (_isLight)
        {
            radiation = TsaiScreening.Shape(y) * _logarithm + Remainder(y);
        }
        else
        {
            double transfer = 100 * PhysicalConstants.ElectronMass * y / (_energy - photonEnergy);
            radiation = TsaiScreening.Nuclear(_z, y, transfer) - TsaiScreening.Shape(y) * _coulomb + TsaiScreening.Electronic(_z, y, transfer) / _z;
        }
        return Unit * _z * _z * Math.Max(radiation, 0);
    }

    private double Remainder(double y) => (1 - y) * (1 + 1 / _z) / 12;
}
