namespace NA64Mu.Physics.DarkSector;

/// <summary>Sines of angles up to a third of a radian, from additions and multiplications alone: the same on every processor.</summary>
internal static class SmallAngle
{
    /// <summary>(sin θ)/θ to the eleventh power of θ; relative accuracy 3e-17 at 0.3.</summary>
    /// <param name="squared">θ² [rad²].</param>
    public static double SineOverAngle(double squared) =>
        1 - squared / 6 * (1 - squared / 20 * (1 - squared / 42 * (1 - squared / 72 * (1 - squared / 110))));
}
