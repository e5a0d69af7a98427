using System;
using NA64Mu.Core;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.Tests.Physics.DarkSector;

/// <summary>x and θ by inversion of cumulative distributions that are summed up numerically; slow.</summary>
internal sealed class InvertedEmission
{
    private const int AngleNodes = 400;

    private readonly DarkCrossSection _formula;
    private readonly double _energy;
    private readonly NumericEmission _fractions;
    private readonly double[] _cumulative = new double[AngleNodes + 1];

    public InvertedEmission(DarkCrossSection formula, double energy)
    {
        _formula = formula;
        _energy = energy;
        _fractions = new NumericEmission(formula, energy);
    }

    /// <summary>x and θ; two draws.</summary>
    public (double Fraction, double Angle) Draw(ref RandomStream random)
    {
        double x = _fractions.FractionQuantile(random.Uniform());
        double lowest = Math.Log(1e-3 * Math.Sqrt(_formula.ForwardU(x) / x) / _energy);
        double step = (Math.Log(DarkCrossSection.LargestAngle) - lowest) / AngleNodes;
        for (int node = 0; node < AngleNodes; node++)
        {
            double theta = Math.Exp(lowest + (node + 0.5) * step);
            _cumulative[node + 1] = _cumulative[node] + theta * _formula.Differential(_energy, x, theta);
        }
        double wanted = random.Uniform() * _cumulative[AngleNodes];
        int above = Array.BinarySearch(_cumulative, wanted);
        if (above < 0) above = ~above;
        double below = _cumulative[above - 1];
        return (x, Math.Exp(lowest + (above - 1 + (wanted - below) / (_cumulative[above] - below)) * step));
    }
}
