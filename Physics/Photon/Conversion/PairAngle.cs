using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Photon.Conversion;

/// <summary>Polar angle of an electron or positron from a conversion.</summary>
/// <remarks>
/// L. Urbán's approximation to the angles of Y.-S. Tsai, Rev. Mod. Phys. 46 (1974) 815 and 49 (1977) 421 (GEANT 3 manual, PHYS 211): the
/// variable w = θE/m_e has the density w (9 e^(−aw) + 27·9 e^(−3aw)), a = 0.625. As in Geant4 the cosine is made of it by
/// cos θ = 1 − 2(w/w_max)², w_max = 2E/m_e, which is θ = wm_e/E for small angles; E is the energy of the particle.
/// </remarks>
internal static class PairAngle
{
    private const double FirstScale = 1 / 0.625;
    private const double SecondScale = FirstScale / 3;
    private const double FirstWeight = 0.25;
    private const int MaximumTries = 1000;

    /// <summary>A direction around that of the photon; three draws.</summary>
    /// <param name="photon">Direction of the photon.</param>
    /// <param name="energy">Energy of the particle with its rest energy [MeV].</param>
    /// <param name="azimuth">Azimuth.</param>
    /// <param name="random">Random numbers.</param>
    public static Vector3D Sample(in Vector3D photon, double energy, in Azimuth azimuth, ref RandomStream random)
    {
        double largest = 2 * energy / PhysicalConstants.ElectronMass;
        double variable = 0;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            double scale = random.Uniform() < FirstWeight ? FirstScale : SecondScale;
            variable = -scale * FastMath.Log(random.Uniform() * random.Uniform());
            if (variable <= largest) break;
        }
        double ratio = Math.Min(1, variable / largest);
        double sine = 2 * ratio * Math.Sqrt(1 - ratio * ratio);
        return photon.Deflected(sine * azimuth.Cosine, sine * azimuth.Sine, 2 * ratio * ratio).Renormalised();
    }
}
