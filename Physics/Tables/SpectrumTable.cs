using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Tables;

/// <summary>Spectra of an energy transfer at several projectile energies, for sampling by inversion.</summary>
/// <remarks>
/// The variable is s = ln(ε/ε_low)/ln(ε_high/ε_low), so that the limits fit at every energy. In a row the density of s is linear between
/// nodes and the
/// inversion is exact; between two rows one is picked with the weights of a linear interpolation in the logarithm of the energy, which
/// interpolates
/// the density. The sampled spectrum is thus continuous in both variables.
/// </remarks>
public sealed class SpectrumTable
{
    private const int Bins = 256;
    private const int RowsPerUnit = 5;

    private readonly double _logLow;
    private readonly int _rows;

    /// <summary>Density and cumulative of s at the nodes of each row, interleaved [2 (row (Bins + 1) + node)].</summary>
    private readonly double[] _densityAndCumulative;

    /// <summary>Limits and shape of the transfer at a projectile energy.</summary>
    /// <param name="lowEnergy">Smallest projectile energy; below it the first row is used [MeV].</param>
    /// <param name="highEnergy">Largest projectile energy [MeV].</param>
    /// <param name="limits">Smallest and largest transfer at an energy [MeV].</param>
    /// <param name="transferTimesDensity">ε dσ/dε of (projectile energy, transfer), in any unit.</param>
    public SpectrumTable(
        double lowEnergy, double highEnergy, Func<double, (double Low, double High)> limits,
        Func<double, double, double> transferTimesDensity)
    {
        _logLow = Math.Log(lowEnergy);
        _rows = (int)Math.Ceiling((Math.Log(highEnergy) - _logLow) * RowsPerUnit) + 1;
        _densityAndCumulative = new double[2 * _rows * (Bins + 1)];
        for (int row = 0; row < _rows; row++)
        {
            double energy = Math.Exp(_logLow + (double)row / RowsPerUnit);
            (double low, double high) = limits(energy);
            FillRow(row, low, high, transfer => transferTimesDensity(energy, transfer));
        }
    }

    /// <summary>One transfer; two draws [MeV].</summary>
    /// <param name="energy">Projectile energy [MeV].</param>
    /// <param name="low">Smallest transfer at this energy [MeV].</param>
    /// <param name="high">Largest transfer at this energy [MeV].</param>
    /// <param name="random">Random numbers.</param>
    public double Sample(double energy, double low, double high, ref RandomStream random)
    {
        (int row, double upperWeight) = Locate(energy);
        if (random.Uniform() < upperWeight) row++;
        double s = Quantile(row, random.Uniform());
        return low * FastMath.Exp(s * FastMath.Log(high / low));
    }

    /// <summary>Rows next to an energy, and the weight of the upper one.</summary>
    /// <param name="energy">Projectile energy [MeV].</param>
    internal (int Row, double UpperWeight) Locate(double energy)
    {
        double place = Math.Clamp((FastMath.Log(energy) - _logLow) * RowsPerUnit, 0, _rows - 1);
        int row = Math.Min((int)place, _rows - 2);
        return (row, place - row);
    }

    private void FillRow(int row, double low, double high, Func<double, double> density)
    {
        Requires.That(high > low && low > 0, "limits in order");
        Span<double> cells = _densityAndCumulative.AsSpan(2 * row * (Bins + 1), 2 * (Bins + 1));
        double step = Math.Log(high / low) / Bins;
        for (int node = 0; node <= Bins; node++)
        {
            cells[2 * node] = Math.Max(0, density(node == Bins ? high : low * Math.Exp(node * step)));
            cells[2 * node + 1] = node == 0 ? 0 : cells[2 * node - 1] + 0.5 * (cells[2 * node - 2] + cells[2 * node]);
        }
        double total = cells[2 * Bins + 1];
        Requires.That(total > 0, "spectrum not empty");
        for (int cell = 0; cell < cells.Length; cell++) cells[cell] /= total;
    }

    /// <summary>Solves cumulative(s) = u in one row: bisection for the bin, then the root of a quadratic in its form without
    /// cancellation.</summary>
    /// <param name="row">Row.</param>
    /// <param name="u">Cumulative, from 0 to 1.</param>
    internal double Quantile(int row, double u)
    {
        ReadOnlySpan<double> cells = _densityAndCumulative.AsSpan(2 * row * (Bins + 1), 2 * (Bins + 1));
        int low = 0;
        int high = Bins;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if (cells[2 * middle + 1] <= u) low = middle;
            else high = middle;
        }
        double density = cells[2 * low];
        double slope = cells[2 * low + 2] - density;
        double rest = u - cells[2 * low + 1];
        double root = Math.Sqrt(Math.Max(0, density * density + 2 * slope * rest));
        double fraction = rest > 0 ? 2 * rest / (density + root) : 0;
        return (low + Math.Min(fraction, 1)) / Bins;
    }
}
