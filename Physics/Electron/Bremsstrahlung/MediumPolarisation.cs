using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Electron.Bremsstrahlung;

/// <summary>Suppression of soft photons by the polarisation of the medium.</summary>
internal static class MediumPolarisation
{
    /// <summary>Plasma energy over the electron mass, ħω_p/m_e = √(4π r_e n_e) ħc/m_e with n_e the electron density.</summary>
    /// <remarks>
    /// M. L. Ter-Mikaelian, High-Energy Electromagnetic Processes in Condensed Media (1972), section 20: photons below k_p = E ħω_p/m_e are suppressed by
    /// 1/(1 + k_p²/k²), E energy of the electron and k of the photon.
    /// </remarks>
    /// <param name="material">Material.</param>
    public static double PlasmaEnergyRatio(Material material) =>
        Math.Sqrt(4 * Math.PI * PhysicalConstants.ClassicalElectronRadius * material.ElectronDensity)
        * PhysicalConstants.HbarC / PhysicalConstants.ElectronMass;
}
