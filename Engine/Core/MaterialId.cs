namespace NA64Mu.Core;

/// <summary>Index of a material in the material table; the default is the first material.</summary>
/// <param name="Index">Place in the table.</param>
public readonly record struct MaterialId(int Index);
