using System;
using NA64Mu.Physics.Radiation;

namespace NA64Mu.Physics.Photon.Conversion;

/// <summary>Suppression of conversion by scattering within its formation length; see <see cref="MigdalFunctions"/>.</summary>
/// <param name="Xi">ξ(s).</param>
/// <param name="Phi">φ(s).</param>
/// <param name="G">G(s).</param>
internal readonly record struct LpmSuppression(double Xi, double Phi, double G)
{
    /// <summary>The functions at s′ = √(E_LPM/(8 k ε(1 − ε))), with ξ(s′) for ξ(s).</summary>
    /// <param name="bare">s′.</param>
    /// <param name="lowest">√2 s₁: below it ξ = 2.</param>
    /// <param name="inverseLogOfLowest">1/ln(√2 s₁).</param>
    public static LpmSuppression At(double bare, double lowest, double inverseLogOfLowest)
    {
        double xi = MigdalFunctions.Xi(bare, lowest, inverseLogOfLowest);
        double s = bare / Math.Sqrt(xi);
        double phi = MigdalFunctions.Phi(s);
        return new LpmSuppression(MigdalFunctions.Bounded(xi, s, phi), phi, MigdalFunctions.G(s, phi));
    }
}
