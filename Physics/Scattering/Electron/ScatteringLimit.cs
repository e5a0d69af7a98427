using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Physics.Scattering.Electron;

/// <summary>Longest step that the scattering of an electron or positron allows.</summary>
/// <remarks>
/// <para>
/// The limit named "UseSafety" in Geant4 11 (Geant4 Physics Reference Manual, "Multiple scattering", section on step limitation): t_lim =
/// max(f max(R₀, λ₀), f_s s, t_min), where R₀ and λ₀ are range and λ₁ at the entry of the volume, s the distance to the nearest border, f
/// the range factor, times ¾ + λ₀/(4 λ_lim) for λ₀ above λ_lim, and f_s the safety factor. Where it limits, it is normal of width 0.1
/// (t_lim − t_min) and at least t_min.
/// </para>
/// <para>
/// t_min is a number of elastic free paths, λ₁ · 10⁻³/(2·10⁻³ + a T + b T²) (T in MeV), 0.87 Z^⅔ of them for e⁻ and 0.7 √Z for e⁺, halved
/// towards T = 0 below 5 keV. A particle that cannot reach the nearest border has no limit, and no lateral shift: nobody could tell.
/// </para>
/// </remarks>
internal static class ScatteringLimit
{
    /// <summary>Step up to which a particle neither scatters nor is limited [mm].</summary>
    public const double NoStep = 0.01 * Units.Nanometre;

    private const double SlowEnergy = 5 * Units.KeV;
    private const double EntryShare = 0.75;

    /// <summary>The true length that is left of a proposed one [mm].</summary>
    /// <param name="point">Start of the step.</param>
    /// <param name="coefficients">Coefficients of the material.</param>
    /// <param name="settings">Parameters.</param>
    /// <param name="history">What is remembered along the track.</param>
    /// <param name="length">True length that all else allows [mm].</param>
    /// <param name="safety">Lower bound of the distance to the nearest border, zero just behind one [mm].</param>
    /// <param name="random">Random numbers; one normal where scattering limits the step, else none.</param>
    public static double Shorten(
        in ScatteringPoint point, ScatteringCoefficients coefficients, ScatteringSettings settings, ref ScatteringHistory history,
        double length, double safety, ref RandomStream random)
    {
        double range = point.Range;
        if (length > range) length = range;
        history.Shift = LateralShift.Omitted;
        if (length < NoStep || range * coefficients.ReachOverRange < safety) return length;

        history.Shift = settings.LateralShift;
        if (!history.IsSettled) Settle(point, coefficients, settings, ref history);
        double limit = range > safety ? Math.Max(history.LimitAtEntry, settings.SafetyFactor * safety) : range;
        double shortest = history.ShortestStep;
        if (limit < shortest) limit = shortest;
        if (limit >= length) return length;
        if (limit > shortest) limit = Math.Max(shortest, limit + settings.Smearing * (limit - shortest) * random.Normal());
        return Math.Min(length, limit);
    }

    /// <summary>Shortest step in a volume [mm].</summary>
    /// <param name="point">Where the particle enters it.</param>
    /// <param name="coefficients">Coefficients of the material.</param>
    internal static double ShortestStep(in ScatteringPoint point, ScatteringCoefficients coefficients)
    {
        double energy = point.KineticEnergy;
        double elastic = 2e-3 + energy * (coefficients.ElasticLinear + energy * coefficients.ElasticSquare);
        double steps = point.Species == Species.Positron ? coefficients.PositronSteps : coefficients.ElectronSteps;
        if (energy < SlowEnergy) steps *= 0.5 * (1 + energy / SlowEnergy);
        return Math.Max(NoStep, steps * 1e-3 * point.TransportLength / elastic);
    }

    /// <summary>Finds what holds as long as the particle stays in the volume.</summary>
    /// <param name="point">Where the particle enters it.</param>
    /// <param name="coefficients">Coefficients of the material.</param>
    /// <param name="settings">Parameters.</param>
    /// <param name="history">What is remembered along the track.</param>
    internal static void Settle(
        in ScatteringPoint point, ScatteringCoefficients coefficients, ScatteringSettings settings, ref ScatteringHistory history)
    {
        double lambda = point.TransportLength;
        double factor = settings.RangeFactor;
        if (lambda > settings.LambdaLimit) factor *= EntryShare + (1 - EntryShare) * lambda / settings.LambdaLimit;
        history.LimitAtEntry = factor * Math.Max(point.Range, lambda);
        history.ShortestStep = ShortestStep(point, coefficients);
        history.IsSettled = true;
    }
}
