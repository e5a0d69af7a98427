using NA64Mu.Core;

namespace NA64Mu.Physics.Hadron.Nuclei;

/// <summary>Points of the unit ball, uniform over its volume.</summary>
internal static class UnitBall
{
    private const int MaximumTries = 200;

    /// <summary>Draws a point; 5.7 draws on average.</summary>
    /// <param name="random">Random numbers.</param>
    public static Vector3D Sample(ref RandomStream random)
    {
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            var point = new Vector3D(2 * random.Uniform() - 1, 2 * random.Uniform() - 1, 2 * random.Uniform() - 1);
            if (point.LengthSquared < 1) return point;
        }
        // One sample in 10^64 comes here: no stream gets that far.
        return new Vector3D(0.5, 0.5, 0.5);
    }
}
