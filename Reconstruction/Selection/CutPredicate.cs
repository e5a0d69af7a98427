namespace NA64Mu.Reconstruction.Selection;

/// <summary>Whether an event passes.</summary>
/// <param name="candidate">The event.</param>
public delegate bool CutPredicate(in EventView candidate);
