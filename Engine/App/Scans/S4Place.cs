namespace NA64Mu.App.Scans;

/// <summary>A place of the counter that sees deflected muons.</summary>
/// <param name="Edge">x of its inner edge [mm].</param>
/// <param name="Front">z of its front face [mm].</param>
internal readonly record struct S4Place(double Edge, double Front);
