namespace NA64Mu.Reconstruction.Selection;

/// <summary>One requirement of a selection.</summary>
/// <param name="Name">Short name, as in the tables.</param>
/// <param name="Description">What it asks for, with its numbers.</param>
/// <param name="Passes">Whether an event passes.</param>
public sealed record Cut(string Name, string Description, CutPredicate Passes);
