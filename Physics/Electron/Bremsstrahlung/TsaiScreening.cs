using System;

namespace NA64Mu.Physics.Electron.Bremsstrahlung;

/// <summary>Radiation logarithms of an atom of the Thomas-Fermi model, for fast electrons.</summary>
/// <remarks>
/// Y.-S. Tsai, Rev. Mod. Phys. 46 (1974) 815, Eqs. (3.38)-(3.41), and 49 (1977) 421. With y = k/E and r = 100 m_e k/(E (E − k)), γ = r/Z^⅓ and ε = r/Z^⅔:
/// D = (1 − y + ¾y²) [φ₁(γ)/4 − ln Z/3] + (1 − y) [φ₁ − φ₂]/8 for the nucleus, and the same with ψ(ε) and ⅔ ln Z for the electrons. k photon energy,
/// E energy of the electron before. For Z of 5 and above.
/// </remarks>
internal static class TsaiScreening
{
    /// <summary>The nuclear D.</summary>
    /// <param name="z">Atomic number Z.</param>
    /// <param name="fraction">y.</param>
    /// <param name="transfer">r.</param>
    public static double Nuclear(double z, double fraction, double transfer)
    {
        double g = transfer / Math.Cbrt(z);
        double phi = 16.863 - 2 * Math.Log(1 + 0.311877 * g * g) + 2.4 * Math.Exp(-0.9 * g) + 1.6 * Math.Exp(-1.5 * g);
        return Shape(fraction) * (0.25 * phi - Math.Log(z) / 3) + (1 - fraction) / 8 * 2 / (3 + g * (19.5 + 18 * g));
    }

    /// <summary>The D of all electrons, over Z.</summary>
    /// <param name="z">Atomic number Z.</param>
    /// <param name="fraction">y.</param>
    /// <param name="transfer">r.</param>
    public static double Electronic(double z, double fraction, double transfer)
    {
        double third = Math.Cbrt(z);
        double e = transfer / (third * third);
        double psi = 24.34 - 2 * Math.Log(1 + 13.111641 * e * e) + 2.8 * Math.Exp(-8 * e) + 1.2 * Math.Exp(-29.2 * e);
        return Shape(fraction) * (0.25 * psi - 2 * Math.Log(z) / 3) + (1 - fraction) / 8 * 2 / (3 + e * (120 + 1200 * e));
    }

    /// <summary>1 − y + ¾y².</summary>
    /// <param name="fraction">y.</param>
    public static double Shape(double fraction) => 1 - fraction * (1 - 0.75 * fraction);
}
