using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Photon.Rayleigh;

/// <summary>Photons scattered by whole atoms, which take momentum but no energy.</summary>
/// <remarks>
/// 1 − cos θ is drawn by inversion from the form factor squared, 1/(1 + φ(1 − cos θ))⁴, and kept with ½(1 + cos²θ): the differential cross
/// section of <see cref="RayleighCrossSection"/> without approximation.
/// </remarks>
public static class RayleighSampler
{
    private const int MaximumTries = 1000;

    /// <summary>One scattering.</summary>
    /// <param name="photon">The photon before.</param>
    /// <param name="formula">Cross section of the element struck.</param>
    /// <param name="random">Random numbers; about six draws.</param>
    public static Interaction Sample(in ParticleState photon, RayleighCrossSection formula, ref RandomStream random)
    {
        Vector3D after = Scatter(photon.Direction, photon.KineticEnergy, formula, ref random);
        return Interaction.Scattered(ProcessId.Rayleigh, photon.KineticEnergy, after);
    }

    /// <summary>Direction after a scattering.</summary>
    /// <param name="direction">Direction before.</param>
    /// <param name="energy">Photon energy [MeV].</param>
    /// <param name="formula">Cross section of the element struck.</param>
    /// <param name="random">Random numbers; about six draws.</param>
    internal static Vector3D Scatter(in Vector3D direction, double energy, RayleighCrossSection formula, ref RandomStream random)
    {
        double suppression = formula.Suppression(energy);
        double width = 1 + 2 * suppression;
        double range = 1 - 1 / (width * width * width);
        double oneMinusCos = 0;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            double inverseCubed = 1 - range * random.Uniform();
            oneMinusCos = Math.Clamp((FastMath.Exp(-1.0 / 3 * FastMath.Log(inverseCubed)) - 1) / suppression, 0, 2);
            double cosine = 1 - oneMinusCos;
            if (2 * random.Uniform() < 1 + cosine * cosine) break;
        }
        double sine = Math.Sqrt(oneMinusCos * (2 - oneMinusCos));
        Azimuth azimuth = Azimuth.Sample(ref random);
        return direction.Deflected(sine * azimuth.Cosine, sine * azimuth.Sine, oneMinusCos).Renormalised();
    }
}
