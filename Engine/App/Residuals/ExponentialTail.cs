using System;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.RootFinding;
using NA64Mu.Reconstruction.Histograms;

namespace NA64Mu.App.Residuals;

/// <summary>An exponential fitted to a piece of the tail of a distribution, and what it says farther out.</summary>
/// <remarks>
/// Maximum likelihood for exp(−(x − a)/ℓ) cut to the window a to b, in bins so narrow that their centres serve (PDG 2022, section 40.2.2): the mean of x − a is ℓ − T/(e^(T/ℓ) − 1) with T = b − a.
/// With λ = 1/ℓ, Var λ = 1/(n V), V = 1/λ² − T²e^(λT)/(e^(λT) − 1)², n = (Σw)²/Σw² events. P(x ≥ X) = Σw/(1 − e^(−λT)) e^(−λ(X − a)) of all muons, with
/// Var ln P = 1/n + (X − a + T/(e^(λT) − 1))² Var λ.
/// </remarks>
public sealed record ExponentialTail
{
    private const double LargestExponent = 300;
    private const int FewestEvents = 10;
    private const int Groups = 10;

    private ExponentialTail(double low, double high, double content, double all, double events, double slope)
    {
        (Low, High, Share, Events, Slope) = (low, high, content / all, events, slope);
        double width = high - low, growth = Growth(slope * width);
        SlopeError = 1 / Math.Sqrt(events * (1 / (slope * slope) - width * width * (growth + 1) / (growth * growth)));
    }

    /// <summary>Where the window begins.</summary>
    public double Low { get; }

    /// <summary>Where it ends.</summary>
    public double High { get; }

    /// <summary>Share of all muons in the window.</summary>
    public double Share { get; }

    /// <summary>Events in the window, effective number.</summary>
    public double Events { get; }

    /// <summary>λ.</summary>
    public double Slope { get; }

    /// <summary>Standard error of λ.</summary>
    public double SlopeError { get; }

    /// <summary>χ² of the curve in ten groups of bins, NaN where some would be too empty.</summary>
    public double ChiSquare { get; private init; } = double.NaN;

    /// <summary>Its degrees of freedom.</summary>
    public static int DegreesOfFreedom => Groups - 2;

    /// <summary>Fits the window of a histogram; null where there are too few events, or the distribution does not fall.</summary>
    /// <param name="histogram">Histogram with narrow equal bins.</param>
    /// <param name="side">1 for the upper tail; −1 for the lower one, whose x is counted downwards.</param>
    /// <param name="low">Where the window begins, in the direction of the tail.</param>
    /// <param name="high">Where it ends.</param>
    /// <param name="all">Σw of all muons.</param>
    public static ExponentialTail? Fit(Histogram1D histogram, int side, double low, double high, double all)
    {
        double content = 0, squares = 0, first = 0;
        double[] groups = new double[Groups], variances = new double[Groups];
        double begin = double.PositiveInfinity, end = double.NegativeInfinity;
        for (int bin = 1; bin <= histogram.Axis.Count; bin++)
        {
            (double one, double other) = (side * histogram.Axis.Edges[bin - 1], side * histogram.Axis.Edges[bin]);
            double centre = 0.5 * (one + other);
            if (centre < low || centre > high) continue;
            (begin, end) = (Math.Min(begin, Math.Min(one, other)), Math.Max(end, Math.Max(one, other)));
            content += histogram.SumWeights[bin];
            squares += histogram.SumSquaredWeights[bin];
            first += histogram.SumWeights[bin] * centre;
            int group = Math.Clamp((int)(Groups * (centre - low) / (high - low)), 0, Groups - 1);
            groups[group] += histogram.SumWeights[bin];
            variances[group] += histogram.SumSquaredWeights[bin];
        }
        double events = squares > 0 ? content * content / squares : 0;
        if (events < FewestEvents) return null;
        double width = end - begin, mean = first / content - begin;
        if (mean <= 0 || mean >= 0.49 * width) return null;
        double slope = Brent.FindRoot(
            value => 1 / value - width / Growth(value * width) - mean, 1e-3 / width, 10 / mean, 1e-10 / width, 200);
        var fit = new ExponentialTail(begin, end, content, all, events, slope);
        return fit with { ChiSquare = fit.Compare(groups, content, squares) };
    }

    /// <summary>Probability of x beyond a place, of all muons.</summary>
    /// <param name="place">Place, beyond the beginning of the window.</param>
    public double Beyond(double place) => Share / (1 - Math.Exp(-Slope * (High - Low))) * Math.Exp(-Slope * (place - Low));

    /// <summary>Standard error of its logarithm.</summary>
    /// <param name="place">Place, beyond the beginning of the window.</param>
    public double LogError(double place)
    {
        double width = High - Low, arm = place - Low + width / Growth(Slope * width);
        return Math.Sqrt(1 / Events + arm * arm * SlopeError * SlopeError);
    }

    /// <summary>Upper limit of the probability at a confidence level, from its logarithm.</summary>
    /// <param name="place">Place, beyond the beginning of the window.</param>
    /// <param name="level">Confidence level.</param>
    public double Limit(double place, double level) => Beyond(place) * Math.Exp(Normal.InvCDF(0, 1, level) * LogError(place));

    /// <summary>Density, of all muons.</summary>
    /// <param name="x">Place, in the direction of the tail.</param>
    public double Density(double x) => Slope * Beyond(x);

    /// <summary>eˣ − 1, cut where it no longer matters.</summary>
    private static double Growth(double exponent) => Math.Exp(Math.Min(exponent, LargestExponent)) - 1;

    private double Compare(double[] groups, double content, double squares)
    {
        double sum = 0, perCount = squares / content, width = (High - Low) / Groups;
        double total = 1 - Math.Exp(-Slope * (High - Low));
        for (int group = 0; group < Groups; group++)
        {
            double from = group * width;
            double expected = content * (Math.Exp(-Slope * from) - Math.Exp(-Slope * (from + width))) / total;
            double difference = groups[group] - expected;
            sum += difference * difference / (perCount * expected);
        }
        return sum;
    }
}
