using System;
using System.Runtime.CompilerServices;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Electron;

/// <summary>Loss, rate, range and transport length of electrons or positrons in one medium, side by side for each energy.</summary>
internal sealed class ElectronTable
{
    private const double RangeInVacuum = 1e30;
    /// <summary>Octaves of energy below a particle's own over which <see cref="At"/> bounds the rate.</summary>
    private const int OctavesOfBound = 3;

    private readonly LogGrid _grid;
    private readonly Node[] _nodes;
    private readonly EnergyBin[] _bins;
    private readonly RangeIndex? _index;

    /// <summary>Puts tables together and integrates the range.</summary>
    /// <remarks>
    /// R = ∫ dT/S by Simpson's rule with the interpolated S. Below the first node S goes with 1/√T, as the collision loss does there, and R with T^1.5.
    /// </remarks>
    /// <param name="stoppingPower">Loss per path below the cuts [MeV/mm].</param>
    /// <param name="rate">Interactions per path [1/mm].</param>
    /// <param name="transportLength">Transport mean free path λ₁ [mm].</param>
    public ElectronTable(LogTable stoppingPower, LogTable rate, LogTable transportLength)
    {
        _grid = stoppingPower.Grid;
        _nodes = new Node[_grid.NodeCount];
        IsVacuum = !(stoppingPower[0] > 0);
        double range = IsVacuum ? RangeInVacuum : _grid.Low / (1.5 * stoppingPower[0]);
        for (int node = 0; node < _nodes.Length; node++)
        {
            if (node > 0 && !IsVacuum)
            {
                double low = stoppingPower[node - 1], high = stoppingPower[node];
                range += (_grid.Node(node) - _grid.Node(node - 1)) / 6 * (1 / low + 8 / (low + high) + 1 / high);
            }
            _nodes[node] = new Node(stoppingPower[node], rate[node], range, BoundAt(rate, node), transportLength[node]);
        }
        _bins = new EnergyBin[_nodes.Length - 1];
        for (int bin = 0; bin < _bins.Length; bin++)
        {
            ref readonly Node low = ref _nodes[bin];
            ref readonly Node high = ref _nodes[bin + 1];
            double perRange = IsVacuum ? 0 : 1 / (high.Range - low.Range);
            _bins[bin] = new EnergyBin(
                low.Range,
                _grid.Node(bin),
                (_grid.Node(bin + 1) - _grid.Node(bin)) * perRange,
                low.TransportLength,
                (high.TransportLength - low.TransportLength) * perRange);
        }
        if (!IsVacuum) _index = new RangeIndex(Array.ConvertAll(_bins, bin => bin.Range));
    }

    /// <summary>Whether nothing happens here.</summary>
    public bool IsVacuum { get; }

    /// <summary>Loss per path [MeV/mm] and interactions per path [1/mm].</summary>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="stoppingPower">Loss per path [MeV/mm].</param>
    /// <param name="rate">Interactions per path [1/mm].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void LossAndRate(double kineticEnergy, out double stoppingPower, out double rate)
    {
        int bin = _grid.Locate(kineticEnergy, out double fraction);
        ref readonly Node high = ref _nodes[bin + 1];
        ref readonly Node low = ref _nodes[bin];
        stoppingPower = low.StoppingPower + fraction * (high.StoppingPower - low.StoppingPower);
        rate = low.Rate + fraction * (high.Rate - low.Rate);
    }

    /// <summary>Loss per path, range, transport length, and a bound of the rate for the energies of one step, in one look-up.</summary>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    /// <param name="stoppingPower">Loss per path [MeV/mm].</param>
    /// <param name="rateBound">Largest number of interactions per path from an eighth of the energy up to it [1/mm].</param>
    /// <param name="range">Range [mm].</param>
    /// <param name="transportLength">Transport mean free path [mm].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void At(double kineticEnergy, out double stoppingPower, out double rateBound, out double range, out double transportLength)
    {
        int bin = _grid.Locate(kineticEnergy, out double fraction);
        ref readonly Node high = ref _nodes[bin + 1];
        ref readonly Node low = ref _nodes[bin];
        stoppingPower = low.StoppingPower + fraction * (high.StoppingPower - low.StoppingPower);
        rateBound = high.RateBound;
        transportLength = low.TransportLength + fraction * (high.TransportLength - low.TransportLength);
        range = kineticEnergy < _grid.Low ? RangeBelow(kineticEnergy) : low.Range + fraction * (high.Range - low.Range);
    }

    /// <summary>Path on which the loss would stop the particle; huge in vacuum [mm].</summary>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Range(double kineticEnergy)
    {
        if (kineticEnergy < _grid.Low) return RangeBelow(kineticEnergy);
        int bin = _grid.Locate(kineticEnergy, out double fraction);
        double low = _nodes[bin].Range;
        return low + fraction * (_nodes[bin + 1].Range - low);
    }

    /// <summary>Kinetic energy of a particle with a given range: the exact inverse of <see cref="Range"/> [MeV].</summary>
    /// <param name="range">Range, not negative [mm].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double EnergyAtRange(double range) => AtRange(range, out _);

    /// <summary>The same, and the transport mean free path there.</summary>
    /// <param name="range">Range, not negative [mm].</param>
    /// <param name="transportLength">Transport mean free path [mm].</param>
    /// <returns>Kinetic energy [MeV].</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double AtRange(double range, out double transportLength)
    {
        transportLength = _bins[0].Length;
        if (!(range > _bins[0].Range)) return EnergyBelow(range);
        ref readonly EnergyBin bin = ref _bins[_index!.BinOf(range)];
        double beyond = range - bin.Range;
        transportLength = bin.Length + beyond * bin.LengthPerRange;
        return bin.Energy + beyond * bin.EnergyPerRange;
    }

    private double EnergyBelow(double range) => IsVacuum || range <= 0 ? 0 : _grid.Low * Math.Cbrt(Square(range / _nodes[0].Range));

    private double RangeBelow(double kineticEnergy) =>
        IsVacuum ? RangeInVacuum : _nodes[0].Range * kineticEnergy / _grid.Low * Math.Sqrt(kineticEnergy / _grid.Low);

    private static double BoundAt(LogTable rate, int node)
    {
        double bound = 0;
        for (int lower = Math.Max(0, node - OctavesOfBound * LogGrid.BinsPerOctave - 1); lower <= node; lower++) bound = Math.Max(bound, rate[lower]);
        return bound;
    }

    private static double Square(double x) => x * x;

    private readonly record struct Node(double StoppingPower, double Rate, double Range, double RateBound, double TransportLength);

    /// <summary>Energy and transport length over the range, from one node of energy to the next.</summary>
    /// <param name="Range">Range at the lower node [mm].</param>
    /// <param name="Energy">Kinetic energy there [MeV].</param>
    /// <param name="EnergyPerRange">Its slope [MeV/mm].</param>
    /// <param name="Length">Transport length there [mm].</param>
    /// <param name="LengthPerRange">Its slope.</param>
    private readonly record struct EnergyBin(double Range, double Energy, double EnergyPerRange, double Length, double LengthPerRange);
}
