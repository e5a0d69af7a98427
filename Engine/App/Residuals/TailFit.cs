using System;
using NA64Mu.Reconstruction.Histograms;

namespace NA64Mu.App.Residuals;

/// <summary>One exponential fit of one tail, and the probability that it leads to.</summary>
public sealed record TailFit
{
    /// <summary>What was fitted: curvature_residual or momentum_residual.</summary>
    public required string Variable { get; init; }

    /// <summary>Whether the tail is that of muons that look slower than they are.</summary>
    public required bool IsSlowSide { get; init; }

    /// <summary>Where the window begins, in standard deviations of the core from its mean.</summary>
    public required double From { get; init; }

    /// <summary>Where it ends.</summary>
    public required double To { get; init; }

    /// <summary>Muons in the window, effective number; 0 without fit.</summary>
    public double Events { get; private init; }

    /// <summary>Slope λ; NaN without fit.</summary>
    public double Slope { get; private init; } = double.NaN;

    /// <summary>Its standard error.</summary>
    public double SlopeError { get; private init; } = double.NaN;

    /// <summary>χ² of the exponential.</summary>
    public double ChiSquare { get; private init; } = double.NaN;

    /// <summary>Its degrees of freedom.</summary>
    public int DegreesOfFreedom { get; private init; }

    /// <summary>Extrapolated probability to look as slow as the limit or slower; NaN on the other side.</summary>
    public double Probability { get; private init; } = double.NaN;

    /// <summary>Lower end of its interval of one standard deviation of the logarithm.</summary>
    public double Low { get; private init; } = double.NaN;

    /// <summary>Upper end of it.</summary>
    public double High { get; private init; } = double.NaN;

    /// <summary>Upper limit at 90 %.</summary>
    public double Limit { get; private init; } = double.NaN;

    /// <summary>The curve, for plots.</summary>
    internal ExponentialTail? Curve { get; private init; }

    /// <summary>Fits one tail.</summary>
    /// <param name="histogram">Residuals in narrow bins.</param>
    /// <param name="core">Its core.</param>
    /// <param name="side">1 for the upper tail, −1 for the lower one.</param>
    /// <param name="slowSide">The side of muons that look slow.</param>
    /// <param name="place">Residual of the limit on that side, counted positive.</param>
    /// <param name="window">Begin and end of the window in standard deviations.</param>
    /// <param name="all">Σw of all muons.</param>
    public static TailFit Of(Histogram1D histogram, GaussianCore core, int side, int slowSide, double place, (double From, double To) window, double all)
    {
        double middle = side * core.Mean;
        ExponentialTail? curve = ExponentialTail.Fit(histogram, side, middle + window.From * core.Sigma, middle + window.To * core.Sigma, all);
        var none = new TailFit { Variable = histogram.Name, IsSlowSide = side == slowSide, From = window.From, To = window.To };
        if (curve is null) return none;
        TailFit fit = none with
        {
            Events = curve.Events,
            Slope = curve.Slope,
            SlopeError = curve.SlopeError,
            ChiSquare = curve.ChiSquare,
            DegreesOfFreedom = ExponentialTail.DegreesOfFreedom,
            Curve = curve,
        };
        if (side != slowSide) return fit;
        double factor = Math.Exp(curve.LogError(place));
        double probability = curve.Beyond(place);
        return fit with
        {
            Probability = probability,
            Low = probability / factor,
            High = probability * factor,
            Limit = curve.Limit(place, TailProbability.LimitLevel),
        };
    }
}
