using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Physics.Tables;

/// <summary>Spectra of a secondary's energy above a fixed limit at several projectile energies, for sampling without search.</summary>
/// <remarks>
/// The variable is s = ln(ε/ε_low)/ln(E/ε_low), E the projectile energy. In a row the density of s is linear between nodes; a bin is picked by the alias
/// method (A. J. Walker, ACM Trans. Math. Softw. 3 (1977) 253) and the place in it by exact inversion. Of two rows one is picked with the weights of a linear
/// interpolation in ln E, so that the density is interpolated. Against <see cref="SpectrumTable"/>, which bisects: one cache line a sample instead of eight.
/// </remarks>
public sealed class AliasSpectrumTable
{
    private const int Bins = 256;
    private const ushort Whole = ushort.MaxValue;
    private const int RowsPerUnit = 5;
    private const double FirstRow = 1.01;

    private readonly double _logLimit;
    private readonly double _logFirst;
    private readonly double _limit;
    private readonly int _rows;
    private readonly Cell[] _cells;

    /// <summary>Tabulates spectra.</summary>
    /// <param name="limit">ε_low, smallest energy of the secondary [MeV].</param>
    /// <param name="highEnergy">Largest projectile energy, above the limit [MeV].</param>
    /// <param name="density">For a projectile energy, ε dσ/dε as a function of ε, in any unit.</param>
    public AliasSpectrumTable(double limit, double highEnergy, Func<double, Func<double, double>> density)
    {
        Requires.That(limit > 0 && highEnergy > FirstRow * limit, "limits in order");
        _limit = limit;
        _logLimit = FastMath.Log(limit);
        _logFirst = FastMath.Log(FirstRow * limit);
        _rows = Math.Max(2, (int)Math.Ceiling((Math.Log(highEnergy) - _logFirst) * RowsPerUnit) + 1);
        _cells = new Cell[_rows * Bins];
        Span<double> nodes = stackalloc double[Bins + 1];
        for (int row = _rows - 1; row >= 0; row--)
        {
            double energy = Math.Min(Math.Exp(_logFirst + (double)row / RowsPerUnit), highEnergy);
            Func<double, double> spectrum = density(energy);
            double step = Math.Log(energy / limit) / Bins;
            for (int node = 0; node <= Bins; node++)
                nodes[node] = Math.Max(0, spectrum(node == Bins ? energy : limit * Math.Exp(node * step)));
            // Where there is nothing to sample yet the spectrum just above takes its place, for the interpolation.
            if (!FillRow(nodes, _cells.AsSpan(row * Bins, Bins)) && row < _rows - 1)
                _cells.AsSpan((row + 1) * Bins, Bins).CopyTo(_cells.AsSpan(row * Bins, Bins));
        }
    }

    /// <summary>One energy of the secondary; three draws [MeV].</summary>
    /// <param name="energy">Projectile energy, above the limit [MeV].</param>
    /// <param name="random">Random numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Sample(double energy, ref RandomStream random)
    {
        double logEnergy = FastMath.Log(energy);
        double place = Math.Clamp((logEnergy - _logFirst) * RowsPerUnit, 0, _rows - 1.000001);
        int row = (int)place;
        if (random.Uniform() < place - row) row++;
        double scaled = random.Uniform() * Bins;
        int bin = (int)scaled;
        ref readonly Cell cell = ref _cells[row * Bins + bin];
        bool isOwn = scaled - bin < cell.Keep * (1.0 / Whole);
        if (!isOwn) bin = cell.Alias;
        double share = (isOwn ? cell.Share : cell.AliasShare) * (1.0 / Whole);
        double u = random.Uniform();
        double fraction = u / (share + Math.Sqrt(share * share + u * (1 - 2 * share)));
        return _limit * FastMath.Exp((bin + fraction) * (1.0 / Bins) * (logEnergy - _logLimit));
    }

    /// <summary>Walker's table: each cell holds a bin and, for the rest of its height, another; false for an empty spectrum.</summary>
    private static bool FillRow(ReadOnlySpan<double> nodes, Span<Cell> cells)
    {
        Span<double> height = stackalloc double[Bins];
        Span<int> small = stackalloc int[Bins];
        Span<int> large = stackalloc int[Bins];
        double total = 0;
        for (int bin = 0; bin < Bins; bin++) total += nodes[bin] + nodes[bin + 1];
        if (!(total > 0)) return false;
        int smallCount = 0, largeCount = 0;
        for (int bin = 0; bin < Bins; bin++)
        {
            height[bin] = (nodes[bin] + nodes[bin + 1]) * Bins / total;
            if (height[bin] < 1) small[smallCount++] = bin;
            else large[largeCount++] = bin;
        }
        while (smallCount > 0 && largeCount > 0)
        {
            int low = small[--smallCount], high = large[largeCount - 1];
            cells[low] = new Cell(InParts(height[low]), (ushort)high, Share(nodes, low), Share(nodes, high));
            height[high] -= 1 - height[low];
            if (height[high] >= 1) continue;
            largeCount--;
            small[smallCount++] = high;
        }
        // Rounding leaves bins of either kind whose height is 1.
        while (largeCount > 0) Own(nodes, cells, large[--largeCount]);
        while (smallCount > 0) Own(nodes, cells, small[--smallCount]);
        return true;
    }

    private static void Own(ReadOnlySpan<double> nodes, Span<Cell> cells, int bin) =>
        cells[bin] = new Cell(Whole, (ushort)bin, Share(nodes, bin), Share(nodes, bin));

    /// <summary>Density at the lower edge over the sum of both edges.</summary>
    private static ushort Share(ReadOnlySpan<double> nodes, int bin)
    {
        double sum = nodes[bin] + nodes[bin + 1];
        return InParts(sum > 0 ? nodes[bin] / sum : 0.5);
    }

    /// <summary>A number from 0 to 1, to 16 bits.</summary>
    private static ushort InParts(double share) => (ushort)Math.Round(share * Whole);

    /// <summary>One cell of the table, 8 bytes; probabilities in parts of <see cref="Whole"/>.</summary>
    /// <param name="Keep">Probability of the cell's own bin.</param>
    /// <param name="Alias">The other bin.</param>
    /// <param name="Share">Density at the lower edge of the own bin over the sum at both edges.</param>
    /// <param name="AliasShare">The same for the other bin.</param>
    private readonly record struct Cell(ushort Keep, ushort Alias, ushort Share, ushort AliasShare);
}
