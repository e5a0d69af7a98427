using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Muon;

/// <summary>Polar angle of a photon or pair lepton radiated by a muon.</summary>
/// <remarks>
/// S. R. Kelner, R. P. Kokoulin and A. A. Petrukhin, preprint MEPhI 024-95 (1995), as in the Geant4 Physics Reference Manual, chapter
/// "Bremsstrahlung" of
/// muons: r = γθ has the density r/(1 + r²)² up to r_max = γ (π/2) min(1, E′/ε), E′ energy of the muon after, ε energy radiated.
/// </remarks>
internal static class RadiationAngle
{
    /// <summary>A direction around that of the muon; 3.5 draws.</summary>
    /// <param name="muon">The muon before.</param>
    /// <param name="radiated">Energy radiated [MeV].</param>
    /// <param name="azimuth">Azimuth.</param>
    /// <param name="random">Random numbers.</param>
    public static Vector3D Sample(in ParticleState muon, double radiated, in Azimuth azimuth, ref RandomStream random)
    {
        double gamma = muon.Energy / muon.Mass;
        double largest = gamma * (0.5 * Math.PI) * Math.Min(1, (muon.Energy - radiated) / radiated);
        double squared = largest * largest;
        double x = random.Uniform() * squared / (1 + squared);
        double theta = Math.Sqrt(x / (1 - x)) / gamma;
        double sine = Math.Sin(theta);
        double halfSine = Math.Sin(0.5 * theta);
        return muon.Direction.Deflected(sine * azimuth.Cosine, sine * azimuth.Sine, 2 * halfSine * halfSine).Normalised();
    }
}
