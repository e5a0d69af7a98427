using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Physics.Radiation;

/// <summary>Angle between an electron and a photon: of bremsstrahlung, and of each particle of a conversion.</summary>
/// <remarks>
/// L. Urbán, GEANT 3 manual (1993) PHYS211, after Y.-S. Tsai, Rev. Mod. Phys. 46 (1974) 815 and 49 (1977) 421: u = γθ has the density
/// ¼ a² u e^(−au) + ¾ (3a)² u e^(−3au) with a = 0.625, the sum of two exponential numbers over a or 3a; cos θ = 1 − 2u²/u_max², u_max = 2γ,
/// γ = E/m_e with E the energy of the electron that radiates or is made. Independent of the photon's energy.
/// </remarks>
internal static class RadiationAngle
{
    private const double Slow = 1 / 0.625;
    private const double Steep = 1 / 1.875;
    private const double SlowShare = 0.25;
    private const int MaximumTries = 1000;

    /// <summary>A direction at such an angle; three draws, more for slow electrons.</summary>
    /// <param name="direction">Direction of the particle before.</param>
    /// <param name="energy">E, rest energy counted in [MeV].</param>
    /// <param name="azimuth">Azimuth.</param>
    /// <param name="random">Random numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector3D Turn(in Vector3D direction, double energy, in Azimuth azimuth, ref RandomStream random)
    {
        double largest = 2 * energy * (1 / PhysicalConstants.ElectronMass);
        double u = largest;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            u = -FastMath.Log(random.Uniform() * random.Uniform()) * (random.Uniform() < SlowShare ? Slow : Steep);
            if (u <= largest) break;
        }
        double half = Math.Min(u / largest, 1);
        double oneMinusCosine = 2 * half * half;
        double sine = Math.Sqrt(oneMinusCosine * (2 - oneMinusCosine));
        return direction.Deflected(sine * azimuth.Cosine, sine * azimuth.Sine, oneMinusCosine).Renormalised();
    }
}
