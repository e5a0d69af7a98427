using MathNet.Numerics.Distributions;
using NA64Mu.Core;

namespace NA64Mu.Detectors.Trackers;

/// <summary>Size of an avalanche in units of its mean, drawn from a table; immutable.</summary>
/// <remarks>
/// Pólya distribution f(z) ∝ z^θ exp(−(1+θ) z) of mean 1 and variance 1/(1+θ) (G. D. Alkhazov, Nucl. Instrum. Methods 89 (1970) 155): a gamma distribution. Inverted between points of equal probability; the
/// last interval is an exponential with the mean of the tail.
/// </remarks>
public sealed class PolyaTable
{
    private const int Intervals = 1024;

    private readonly double[] _quantiles = new double[Intervals];
    private readonly double _tail;

    /// <summary>Tabulates a distribution.</summary>
    /// <param name="theta">Parameter θ, above −1; 0 is the exponential.</param>
    public PolyaTable(double theta)
    {
        var gamma = new Gamma(1 + theta, 1 + theta);
        double below = 0;
        for (int index = 1; index < Intervals; index++)
        {
            _quantiles[index] = gamma.InverseCumulativeDistribution((double)index / Intervals);
            below += 0.5 * (_quantiles[index - 1] + _quantiles[index]) / Intervals;
        }
        _tail = (1 - below) * Intervals - _quantiles[Intervals - 1];
        Variance = 1 / (1 + theta);
    }

    /// <summary>Variance.</summary>
    public double Variance { get; }

    /// <summary>Draws a size.</summary>
    /// <param name="random">Stream to draw from.</param>
    public double Sample(ref RandomStream random)
    {
        double place = Intervals * random.Uniform();
        int index = (int)place;
        if (index >= Intervals - 1) return _quantiles[Intervals - 1] + _tail * random.Exponential();
        return _quantiles[index] + (place - index) * (_quantiles[index + 1] - _quantiles[index]);
    }
}
