using NA64Mu.Core;

namespace NA64Mu.Physics;

/// <summary>A point of the unit disc, uniform over its area: azimuth and radius that do not depend on each other.</summary>
/// <param name="X">First coordinate.</param>
/// <param name="Y">Second coordinate.</param>
/// <param name="Square">X² + Y², uniform between 0 and 1, and never 0.</param>
internal readonly record struct DiscPoint(double X, double Y, double Square)
{
    private const int MaximumTries = 100;

    /// <summary>Coordinates stand in the middles of 2³² steps from −1 to 1.</summary>
    private const double StepLength = 1.0 / (1L << 31);

    /// <summary>Draws a point; 1.27 draws on average, for one gives both coordinates.</summary>
    /// <param name="random">Random numbers.</param>
    public static DiscPoint Sample(ref RandomStream random)
    {
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            ulong bits = random.NextBits();
            double x = StepLength * ((int)bits + 0.5);
            double y = StepLength * ((int)(bits >> 32) + 0.5);
            double square = x * x + y * y;
            if (square < 1) return new DiscPoint(x, y, square);
        }
        // One sample in 10^66 comes here: no stream gets that far.
        return new DiscPoint(0.5, 0.5, 0.5);
    }
}
