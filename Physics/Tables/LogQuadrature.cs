using System;
using MathNet.Numerics.Integration;
using NA64Mu.Core;

namespace NA64Mu.Physics.Tables;

/// <summary>Composite Gauss-Legendre quadrature in the logarithm of the variable, for spectra that fall like powers.</summary>
public sealed class LogQuadrature
{
    private readonly double _panelWidth;
    private readonly double[] _abscissas;
    private readonly double[] _weights;

    /// <summary>A rule.</summary>
    /// <param name="panelWidth">Largest width of a panel in ln x.</param>
    /// <param name="order">Points in a panel.</param>
    public LogQuadrature(double panelWidth, int order)
    {
        _panelWidth = panelWidth;
        var rule = new GaussLegendreRule(0, 1, order);
        _abscissas = rule.Abscissas;
        _weights = rule.Weights;
    }

    /// <summary>Integral of f(x) dx between two positive limits; zero where they cross.</summary>
    /// <param name="function">Integrand.</param>
    /// <param name="low">Lower limit, positive.</param>
    /// <param name="high">Upper limit.</param>
    public double Integrate(Func<double, double> function, double low, double high)
    {
        Requires.That(low > 0, "positive lower limit");
        if (!(high > low)) return 0;
        double width = Math.Log(high / low);
        int panels = (int)Math.Ceiling(width / _panelWidth);
        double step = width / panels;
        double sum = 0;
        for (int panel = 0; panel < panels; panel++)
        {
            for (int point = 0; point < _abscissas.Length; point++)
            {
                double x = low * Math.Exp((panel + _abscissas[point]) * step);
                sum += _weights[point] * x * function(x);
            }
        }
        return sum * step;
    }
}
