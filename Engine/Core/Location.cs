namespace NA64Mu.Core;

/// <summary>Where a particle is: a volume and, inside a layered one, the slab. The default is the world.</summary>
/// <param name="Volume">The innermost volume that holds the point.</param>
/// <param name="Slab">Index of the slab within a layered volume, counted from its front face; 0 elsewhere.</param>
public readonly record struct Location(VolumeId Volume, int Slab)
{
    /// <summary>Outside the world.</summary>
    public static Location Outside => new(VolumeId.Outside, 0);

    /// <summary>Whether the point has left the world.</summary>
    public bool IsOutside => Volume.Index < 0;
}
