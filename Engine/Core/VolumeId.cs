namespace NA64Mu.Core;

/// <summary>Index of a volume in the detector layout; 0, the default, is the world.</summary>
/// <param name="Index">Place in the layout's list of volumes; −1 stands for outside the world.</param>
public readonly record struct VolumeId(int Index)
{
    /// <summary>Outside the world.</summary>
    public static VolumeId Outside => new(-1);
}
