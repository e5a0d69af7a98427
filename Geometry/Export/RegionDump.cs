namespace NA64Mu.Geometry.Export;

/// <summary>A region of production cuts, for output.</summary>
/// <param name="Name">Name; "default" for the volumes that belong to no other.</param>
/// <param name="ElectronRangeCut">Range cut of electrons [mm].</param>
/// <param name="PositronRangeCut">Range cut of positrons [mm].</param>
/// <param name="PhotonRangeCut">Range cut of photons [mm].</param>
public sealed record RegionDump(string Name, double ElectronRangeCut, double PositronRangeCut, double PhotonRangeCut);
