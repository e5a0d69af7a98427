namespace NA64Mu.App.HepMc;

/// <summary>A vertex of a HepMC3 event.</summary>
/// <param name="FirstIncoming">Number of the first incoming particle; 0 for none.</param>
/// <param name="Point">Place and time; null where the file gives none, and that of the ancestors counts.</param>
internal readonly record struct HepMcVertex(int FirstIncoming, HepMcPoint? Point);
