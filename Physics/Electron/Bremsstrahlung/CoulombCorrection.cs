using NA64Mu.Core;

namespace NA64Mu.Physics.Electron.Bremsstrahlung;

/// <summary>Correction of Born cross sections of radiation and pair production by fast electrons for the distortion of their waves.</summary>
internal static class CoulombCorrection
{
    /// <summary>The function f(Z).</summary>
    /// <remarks>
    /// H. Davies, H. A. Bethe and L. C. Maximon, Phys. Rev. 93 (1954) 788, in the form of Y.-S. Tsai, Rev. Mod. Phys. 46 (1974) 815, Eq. (3.3):
    /// f = a [1/(1 + a) + 0.20206 − 0.0369 a + 0.0083 a² − 0.002 a³], a = (αZ)².
    /// </remarks>
    /// <param name="z">Atomic number.</param>
    public static double Of(double z)
    {
        double a = PhysicalConstants.FineStructure * z * (PhysicalConstants.FineStructure * z);
        return a * (1 / (1 + a) + 0.20206 + a * (-0.0369 + a * (0.0083 - 0.002 * a)));
    }
}
