namespace NA64Mu.Geometry.Configuration;

/// <summary>What a file of settings is for, in words for messages.</summary>
/// <param name="OneFile">What one file describes.</param>
/// <param name="Needs">What it needs at least.</param>
/// <param name="Start">Where to begin.</param>
public sealed record DocumentPurpose(string OneFile, string Needs, string Start)
{
    /// <summary>A geometry file.</summary>
    public static DocumentPurpose Geometry { get; } =
        new("one file describes one set-up", "a set-up needs at least materials and a world", "start from geometry.yaml");
}
