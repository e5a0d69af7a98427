using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Electron;

/// <summary>Depth that electrons reach in matter, as a part of the way that they take to rest.</summary>
public static class ExtrapolatedRange
{
    /// <summary>Extrapolated range over the range of the continuous slowing-down approximation.</summary>
    /// <remarks>
    /// T. Tabata, P. Andreo and K. Shinoda, Nucl. Instrum. Meth. B 119 (1996) 463, Eqs. (2) to (8): f_d = 1/[a₁ + a₂/(1 + a₃ t^−a₄ + a₅ t^a₆)], t = T/m_e, a₁ = 0.3879 Z^0.2178,
    /// a₂ = 0.4541 + 0.03068 Z, a₃ = 3.326·10⁻¹⁶ Z^(13.24 − 1.316 ln Z), a₄ = 14.03 Z^−0.7406, a₅ = 4.294·10⁻³ Z^(1.684 − 0.2264 ln Z), a₆ = 0.6127 Z^0.1207. Good to 2 % for Z from 4 to 92 from 0.1 to
    /// 100 MeV; below, down to 1 keV, the authors call it tentative. The extrapolated range is where the steepest tangent to the curve of transmission through ever thicker plates, from normal incidence, meets zero.
    /// </remarks>
    /// <param name="kineticEnergy">Kinetic energy T [MeV].</param>
    /// <param name="chargeNumber">Z; of a mixture <see cref="EffectiveZ"/>.</param>
    public static double DetourFactor(double kineticEnergy, double chargeNumber)
    {
        double t = kineticEnergy / PhysicalConstants.ElectronMass, z = chargeNumber, logZ = Math.Log(z);
        double a1 = 0.3879 * Math.Pow(z, 0.2178);
        double a2 = 0.4541 + 0.03068 * z;
        double a3 = 3.326e-16 * Math.Pow(z, 13.24 - 1.316 * logZ);
        double a4 = 14.03 * Math.Pow(z, -0.7406);
        double a5 = 4.294e-3 * Math.Pow(z, 1.684 - 0.2264 * logZ);
        double a6 = 0.6127 * Math.Pow(z, 0.1207);
        return 1 / (a1 + a2 / (1 + a3 * Math.Pow(t, -a4) + a5 * Math.Pow(t, a6)));
    }

    /// <summary>Charge number that stands for a mixture: the mean over the mass, as the authors of the formula take it.</summary>
    /// <param name="material">Material.</param>
    public static double EffectiveZ(Material material)
    {
        Requires.That(material is not null, "a material");
        return material!.MeanZ;
    }
}
