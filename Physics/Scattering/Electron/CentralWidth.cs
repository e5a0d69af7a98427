using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Physics.Scattering.Electron;

/// <summary>Width θ₀ of the central part of the angles behind a step.</summary>
/// <remarks>
/// The formula of V. L. Highland, Nucl. Instrum. Meth. 129 (1975) 497, with the coefficients of L. Urban, CERN-OPEN-2006-077 (Geant4
/// Physics Reference Manual, "Multiple scattering"): θ₀ = (13.6 MeV/βcp) √y (c₁ + c₂ ln y), y = t/X₀, βcp the geometric mean of its values
/// at start and end of the step. For positrons y is multiplied by <see cref="ScatteringCoefficients.PositronPath"/>.
/// </remarks>
internal static class CentralWidth
{
    private const double Strength = 13.6 * Units.MeV;

    /// <summary>θ₀² [rad²].</summary>
    /// <param name="coefficients">Coefficients of the material.</param>
    /// <param name="start">Kinetic energy at the start [MeV].</param>
    /// <param name="end">Kinetic energy at the end [MeV].</param>
    /// <param name="path">y.</param>
    /// <param name="logPath">ln y.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Squared(ScatteringCoefficients coefficients, double start, double end, double path, double logPath)
    {
        const double mass = PhysicalConstants.ElectronMass;
        double energies = (start + mass) * (end + mass);
        double momenta = start * (start + 2 * mass) * (end * (end + 2 * mass));
        double correction = coefficients.WidthConstant + coefficients.WidthSlope * logPath;
        return Strength * Strength * path * (correction * correction) * energies / momenta;
    }
}
