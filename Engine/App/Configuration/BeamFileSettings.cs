namespace NA64Mu.App.Configuration;

/// <summary>Which beam file, and what of it.</summary>
/// <param name="File">Path of the file; in what is stored, its name alone.</param>
/// <param name="Sha256">SHA-256 that it must have, in lower-case hexadecimal; null for any.</param>
/// <param name="WeightName">Name of the weight to use; null for the first.</param>
public sealed record BeamFileSettings(string File, string? Sha256 = null, string? WeightName = null);
