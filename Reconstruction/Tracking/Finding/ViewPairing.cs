using System;
using NA64Mu.Core;

namespace NA64Mu.Reconstruction.Tracking.Finding;

/// <summary>How well two hits in the views of one plane belong to one crossing, by charge and time.</summary>
/// <remarks>The avalanches of one crossing are shared by the strips of both views, so that their charges go together: D. Banerjee et al.,
/// Nucl. Instrum. Methods A 881 (2018) 72. The widths are those of simulated muons: docs/validation.md, "Track finding".</remarks>
internal static class ViewPairing
{
    /// <summary>Standard deviation of the logarithm of the ratio of the charges, of clusters of strips that both belong to a muon.</summary>
    public const double LogarithmicChargeWidth = 0.12;

    /// <summary>Standard deviation of the difference of the times of the same [ns].</summary>
    public const double TimeWidth = 5 * Units.Nanosecond;

    /// <summary>Largest χ² of a plane: two hits may be of one crossing although one of them has caught another particle as well.</summary>
    public const double MaximumChiSquare = 16;

    /// <summary>χ² of two degrees of freedom, cut off at <see cref="MaximumChiSquare"/>.</summary>
    /// <param name="first">Hit in one view.</param>
    /// <param name="second">Hit in the other view of the plane.</param>
    public static double ChiSquare(in ViewHit first, in ViewHit second)
    {
        if (!(first.Charge > 0 && second.Charge > 0)) return MaximumChiSquare;
        double charge = FastMath.Log(first.Charge / second.Charge) / LogarithmicChargeWidth;
        double time = (first.Time - second.Time) / TimeWidth;
        return Math.Min(charge * charge + time * time, MaximumChiSquare);
    }
}
