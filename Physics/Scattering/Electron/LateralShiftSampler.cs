using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Scattering.Electron;

/// <summary>Sideways shift of an electron or positron behind a step, together with its direction.</summary>
/// <remarks>
/// Geant4 11, "displacement algorithm 96" (Geant4 Physics Reference Manual, "Multiple scattering"), fitted there to simulations collision
/// by collision: the shift is 0.73 √(t² − z²), t the true and z the straight length, and lies at an angle ψ to either side of the azimuth
/// of the new direction, with density ∝ exp(−2.16 ψ) from 0 to π.
/// </remarks>
internal static class LateralShiftSampler
{
    private const double ShareOfLargest = 0.73;
    private const double Correlation = 2.160;
    private const int Cells = 1024;

    /// <summary>1 − exp(−2.16 π).</summary>
    private static readonly double Norm = 1 - Math.Exp(-Correlation * Math.PI);

    /// <summary>cos ψ at shares 0, 1/1024, ... of the cumulative of ψ.</summary>
    private static readonly double[] Cosines = MakeCosines();

    /// <summary>The scattering with its shift; one draw.</summary>
    /// <param name="across">Azimuth of the new direction.</param>
    /// <param name="oneMinusCos">1 − cos θ.</param>
    /// <param name="trueLength">True length t [mm].</param>
    /// <param name="straightLength">Straight length z [mm].</param>
    /// <param name="random">Random numbers.</param>
    public static ScatteringResult Sample(
        in Azimuth across, double oneMinusCos, double trueLength, double straightLength, ref RandomStream random)
    {
        double sine = Math.Sqrt(oneMinusCos * (2 - oneMinusCos));
        double square = (trueLength - straightLength) * (trueLength + straightLength);
        if (square <= 0) return new ScatteringResult(sine * across.Cosine, sine * across.Sine, oneMinusCos, 0, 0);

        double shift = ShareOfLargest * Math.Sqrt(square);
        double u = random.Uniform(-1, 1);
        double place = Math.Abs(u) * Cells;
        int cell = (int)place;
        double part = place - cell;
        double cosine = Cosines[cell] + part * (Cosines[cell + 1] - Cosines[cell]);
        double turn = Math.CopySign(Math.Sqrt(1 - cosine * cosine), u);
        return new ScatteringResult(
            sine * across.Cosine,
            sine * across.Sine,
            oneMinusCos,
            shift * (across.Cosine * cosine - across.Sine * turn),
            shift * (across.Sine * cosine + across.Cosine * turn));
    }

    private static double[] MakeCosines()
    {
        var cosines = new double[Cells + 1];
        for (int index = 0; index < cosines.Length; index++)
            cosines[index] = Math.Clamp(CosineOf(FastMath.Log(1 - Norm * index / Cells) * (-1 / Correlation)), -1, 1);
        return cosines;
    }

    /// <summary>Cosine of an angle from 0 to π, to 1e-9 and the same on every processor: Taylor's series around π/2.</summary>
    private static double CosineOf(double angle)
    {
        double h = angle - 0.5 * Math.PI, q = h * h;
        double tail = 1.0 / 362880 - q * (1.0 / 39916800 - q * (1.0 / 6227020800));
        return -h * (1 - q * (1.0 / 6 - q * (1.0 / 120 - q * (1.0 / 5040 - q * tail))));
    }
}
