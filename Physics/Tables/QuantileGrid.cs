using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Physics.Tables;

/// <summary>Quantiles of distributions on (0, 1) that change with energy: one number is sampled with one look-up and without a function; immutable.</summary>
/// <remarks>
/// Rows at energies 2ⁿ(1 + i/16), in each of them the quantiles at shares j/128, linear between rows and between shares; so a sampled number is the exact
/// quantile at the nodes, and its density is constant between them. In single precision, for a table must not fill the cache.
/// </remarks>
public sealed class QuantileGrid
{
    private const int Cells = 128;
    private const int RowBits = 4;
    private const int Shift = 52 - RowBits;
    private const int RowLength = Cells + 1;
    private const int Panels = 1024;
    private const int ExponentBias = 1023;
    private const long FractionMask = (1L << Shift) - 1;
    private const double FractionUnit = 1.0 / (1L << Shift);

    private readonly long _firstRow;
    private readonly int _lastBin;
    private readonly QuantileEnds _ends;
    private readonly float[] _quantiles;

    /// <summary>Tabulates the quantiles.</summary>
    /// <param name="lowExponent">Power of two of the lowest energy.</param>
    /// <param name="highExponent">Power of two of the highest energy.</param>
    /// <param name="ends">Behaviour of the density at 0 and at 1.</param>
    /// <param name="density">For an energy, the density as a function of the number, in any unit.</param>
    public QuantileGrid(int lowExponent, int highExponent, QuantileEnds ends, Func<double, Func<double, double>> density)
    {
        Requires.That(lowExponent < highExponent, "at least one octave");
        _firstRow = (long)(lowExponent + ExponentBias) << RowBits;
        _lastBin = ((highExponent - lowExponent) << RowBits) - 1;
        _ends = ends;
        _quantiles = new float[(_lastBin + 2) * RowLength];
        for (int row = 0; row <= _lastBin + 1; row++)
        {
            double energy = BitConverter.Int64BitsToDouble((_firstRow + row) << Shift);
            Fill(_quantiles.AsSpan(row * RowLength, RowLength), density(energy));
        }
    }

    /// <summary>Whether the table holds an energy.</summary>
    /// <param name="energy">Energy, positive.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Covers(double energy) => (ulong)((BitConverter.DoubleToInt64Bits(energy) >> Shift) - _firstRow) <= (ulong)_lastBin;

    /// <summary>Quantile.</summary>
    /// <param name="energy">Energy that the table <see cref="Covers"/>.</param>
    /// <param name="share">Share below it, between 0 and 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(double energy, double share)
    {
        long bits = BitConverter.DoubleToInt64Bits(energy);
        double weight = (bits & FractionMask) * FractionUnit;
        double place = share * Cells;
        // A share next to 1 may round up to it.
        int cell = Math.Min(double.ConvertToIntegerNative<int>(place), Cells - 1);
        double part = place - cell;
        if (_ends == QuantileEnds.Vanishing && (cell == 0 || cell == Cells - 1)) part = cell == 0 ? Math.Sqrt(part) : 1 - Math.Sqrt(1 - part);
        int lower = (int)((bits >> Shift) - _firstRow) * RowLength + cell;
        int upper = lower + RowLength;
        double left = _quantiles[lower] + weight * (_quantiles[upper] - _quantiles[lower]);
        double right = _quantiles[lower + 1] + weight * (_quantiles[upper + 1] - _quantiles[lower + 1]);
        return left + part * (right - left);
    }

    /// <summary>Inverts the integral of a density, which is taken to be linear in each of many panels.</summary>
    private static void Fill(Span<float> quantiles, Func<double, double> density)
    {
        const double width = 1.0 / Panels;
        var nodes = new double[Panels + 1];
        for (int node = 0; node <= Panels; node++) nodes[node] = density(node * width);
        double total = 0.5 * (nodes[0] + nodes[Panels]);
        for (int node = 1; node < Panels; node++) total += nodes[node];
        double below = 0;
        int panel = 0;
        for (int cell = 1; cell < Cells; cell++)
        {
            double wanted = total * cell / Cells;
            double content = 0.5 * (nodes[panel] + nodes[panel + 1]);
            while (panel < Panels - 1 && below + content < wanted)
            {
                below += content;
                panel++;
                content = 0.5 * (nodes[panel] + nodes[panel + 1]);
            }
            double share = nodes[panel] / (nodes[panel] + nodes[panel + 1]);
            double u = Math.Clamp((wanted - below) / content, 0, 1);
            quantiles[cell] = (float)((panel + u / (share + Math.Sqrt(share * share + u * (1 - 2 * share)))) * width);
        }
        quantiles[0] = 0;
        quantiles[Cells] = 1;
    }
}
