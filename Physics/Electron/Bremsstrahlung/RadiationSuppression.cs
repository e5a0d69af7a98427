using System;
using NA64Mu.Physics.Radiation;

namespace NA64Mu.Physics.Electron.Bremsstrahlung;

/// <summary>Suppression of radiation by scattering within its formation length; see <see cref="MigdalFunctions"/>.</summary>
/// <remarks>s′² = k E_LPM/(8 E (E − k)); s = s′/√ξ(s′), times 1 + (k_p/k)² for the polarisation of the medium; ξ(s) = 1 + ln s/ln s₁ between s₁ and 1.</remarks>
internal readonly struct RadiationSuppression
{
    /// <summary>The functions for one radiation.</summary>
    /// <param name="z">Atomic number Z.</param>
    /// <param name="bare">s′, positive.</param>
    /// <param name="polarisation">1 + (k_p/k)².</param>
    public RadiationSuppression(double z, double bare, double polarisation)
    {
        double third = Math.Cbrt(z);
        double threshold = third * third / (184.15 * 184.15);
        double scaled = Math.Sqrt(2) * threshold;
        double s = bare / Math.Sqrt(MigdalFunctions.Xi(bare, scaled, 1 / Math.Log(scaled))) * polarisation;
        Phi = MigdalFunctions.Phi(s);
        G = MigdalFunctions.G(s, Phi);
        double xi = s > 1 ? 1 : s > threshold ? 1 + Math.Log(s) / Math.Log(threshold) : 2;
        Xi = MigdalFunctions.Bounded(xi, s, Phi);
    }

    /// <summary>ξ(s), from 1 to 2.</summary>
    public double Xi { get; }

    /// <summary>φ(s), from 0 to 1.</summary>
    public double Phi { get; }

    /// <summary>G(s), from 0 to 1.</summary>
    public double G { get; }
}
