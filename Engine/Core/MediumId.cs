namespace NA64Mu.Core;

/// <summary>Index of a medium, a material within one region of production cuts; the default is the first medium.</summary>
/// <param name="Index">Place in the table of media.</param>
public readonly record struct MediumId(int Index);
