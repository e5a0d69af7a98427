namespace NA64Mu.App.HepMc;

/// <summary>An attribute of a HepMC3 event.</summary>
/// <param name="Owner">0 for the event, n for particle n, −n for vertex −n.</param>
/// <param name="Name">Name.</param>
/// <param name="Value">Value as text, escapes resolved.</param>
internal readonly record struct HepMcAttribute(int Owner, string Name, string Value);
