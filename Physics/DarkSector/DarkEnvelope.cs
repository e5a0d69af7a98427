using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Physics.DarkSector;

/// <summary>Bound of the density of x and U for one nucleus, to draw proposals from: constant in ln(x/(1 − x)) within a bin, a power of U₀/U at fixed x.</summary>
/// <remarks>
/// With s = ln(x/(1 − x)) and r = U₀/U the density is, but for a constant, D = √(x² − M²/E²) (1 − x)² A χ(t_min(U)) (sin θ)/θ/U₀. Each factor is
/// bounded by
/// itself over the energies of a row, of which the highest counts, and the x of a bin: the root and x by their upper ends, 1 − x by its lower, A as in <see cref="DarkAmplitude"/>, U₀ and
/// √t_min at U₀, both convex in x, by their minima at x = M/m and x = M/(M + m) or the nearer end. ln χ is concave in ln t_min: χ/t_min is a convolution, in
/// logarithms, of (t/t_min − 1) with t² (G₂/t²), both of concave logarithm, and so has one itself (A. Prékopa, Acta Sci. Math. 34 (1973) 335). Therefore
/// χ(U) ≤ χ(U₀) r^k with k the slope of a chord on the near side of the smallest t_min of the bin.
/// </remarks>
internal sealed class DarkEnvelope
{
    private const int Bins = 192;
    private const int RowsPerUnit = 12;

    /// <summary>Excess of energy over the threshold, relative to it, where the second row begins.</summary>
    private const double FirstExcess = 1e-3;

    /// <summary>Ratio of the ends of the chord.</summary>
    private const double Chord = 0.8;

    /// <summary>Room for rounding.</summary>
    private const double Margin = 1 + 1e-9;

    private readonly double _threshold;
    private readonly double _logFirst;
    private readonly Row[] _rows;
    private readonly Cell[] _cells;

    /// <summary>Integral of the bound from the start of a row to the end of each bin, relative to that over the row [row, bin].</summary>
    private readonly double[] _cumulative;

    /// <summary>The bound for one nucleus.</summary>
    /// <param name="table">Its table.</param>
    public DarkEnvelope(DarkTable table)
    {
        _threshold = table.Threshold;
        _logFirst = Math.Log(FirstExcess * _threshold);
        double span = Math.Log(Math.Max(DarkTable.HighestEnergy - _threshold, FirstExcess * _threshold)) - _logFirst;
        _rows = new Row[(int)Math.Ceiling(span * RowsPerUnit) + 1];
        _cells = new Cell[_rows.Length * Bins];
        _cumulative = new double[_rows.Length * Bins];
        for (int row = 0; row < _rows.Length; row++)
            Fill(row, table.DifferentialCrossSection, EdgeOf(row));
    }

    /// <summary>Row of an energy above the threshold.</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    public int RowOf(double energy)
    {
        double place = (FastMath.Log(energy - _threshold) - _logFirst) * RowsPerUnit + 1;
        return Math.Clamp((int)place, 0, _rows.Length - 1);
    }

    /// <summary>A bin drawn by its bound, and the place s = ln(x/(1 − x)) in it.</summary>
    /// <param name="row">Row of the energy.</param>
    /// <param name="u">Uniform number.</param>
    /// <param name="logit">s.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly Cell Pick(int row, double u, out double logit)
    {
        ReadOnlySpan<double> cumulative = _cumulative.AsSpan(row * Bins, Bins);
        int low = -1;
        int high = Bins - 1;
        while (high - low > 1)
        {
            int middle = (low + high) >> 1;
            if (cumulative[middle] <= u) low = middle;
            else high = middle;
        }
        double below = low < 0 ? 0 : cumulative[low];
        double place = high + (u - below) / (cumulative[high] - below);
        logit = _rows[row].Low + place * _rows[row].BinWidth;
        return ref _cells[row * Bins + high];
    }

    private double EdgeOf(int row) => _threshold + Math.Exp(_logFirst + (double)row / RowsPerUnit);

    private void Fill(int row, DarkCrossSection formula, double highEnergy)
    {
        double lowest = Logit(formula.SmallestFraction(highEnergy)), highest = Logit(formula.LargestFraction(highEnergy));
        double width = (highest - lowest) / Bins;
        _rows[row] = new Row(lowest, width);
        double sum = 0;
        for (int bin = 0; bin < Bins; bin++)
        {
            double lowX = Fraction(lowest + bin * width), highX = Fraction(lowest + (bin + 1) * width);
            double bound = BoundOf(formula, highEnergy, lowX, highX, out double power, out double cut);
            sum += bound;
            _cells[row * Bins + bin] = new Cell(1 / (1 + power), cut, bound > 0 ? 1 / bound : 0);
            _cumulative[row * Bins + bin] = sum;
        }
        for (int bin = 0; bin < Bins; bin++) _cumulative[row * Bins + bin] /= sum;
    }

    /// <summary>Bound of the integral of D over r in a bin, with the power k and the smallest r^(1 + k).</summary>
    private static double BoundOf(DarkCrossSection formula, double highEnergy, double lowX, double highX, out double power, out double cut)
    {
        const double muon = PhysicalConstants.MuonMass;
        double mass = formula.Boson.Mass;
        double forward = formula.ForwardU(Math.Clamp(mass / muon, lowX, highX));
        double narrowest = Math.Clamp(mass / (mass + muon), lowX, highX);
        double pull = formula.ForwardU(narrowest) / (1 - narrowest);
        double transfer = Square(pull / (2 * highEnergy)), largest = formula.LargestTransfer;
        double flux = formula.Flux.Chi(transfer, largest);
        power = flux > 0 ? 2 * Math.Max(0, Math.Log(formula.Flux.Chi(Chord * transfer, largest) / flux) / -Math.Log(Chord)) : 0;
        double reach = Math.Min(
            1 + Square(DarkCrossSection.LargestAngle * highEnergy) * highX / forward,
            2 * highEnergy * Math.Sqrt(largest) / pull);
        cut = reach > 1 ? Math.Pow(1 / reach, 1 + power) : 1;
        double boson = Math.Sqrt(Math.Max(0, highX * highX - Square(mass / highEnergy)));
        return Margin * boson * (1 - lowX) * DarkAmplitude.Of(formula.Boson).Bound(lowX, highX, forward) * flux / forward * (1 - cut) / (1 + power);
    }

    private static double Logit(double x) => Math.Log(x / (1 - x));

    private static double Fraction(double logit) => 1 / (1 + Math.Exp(-logit));

    private static double Square(double value) => value * value;

    /// <summary>Where a row begins in s, and how wide its bins are.</summary>
    private readonly record struct Row(double Low, double BinWidth);

    /// <summary>What a proposal needs to know of its bin.</summary>
    /// <param name="InversePower">1/(1 + k).</param>
    /// <param name="Cut">Smallest r^(1 + k) that the limits of θ and t_min leave.</param>
    /// <param name="Inverse">One over the bound of the density of s, integrated over r.</param>
    internal readonly record struct Cell(double InversePower, double Cut, double Inverse);
}
