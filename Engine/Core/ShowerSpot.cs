namespace NA64Mu.Core;

/// <summary>A parcel of energy that a parametrised shower leaves in one layer of a calorimeter.</summary>
/// <param name="Position">Where [mm].</param>
/// <param name="Location">Volume, and the active slab that takes the visible part.</param>
/// <param name="Time">When [ns].</param>
/// <param name="Visible">Energy left in the active material [MeV].</param>
/// <param name="Passive">Energy left in the absorber of the same layer [MeV].</param>
public readonly record struct ShowerSpot(Vector3D Position, Location Location, double Time, double Visible, double Passive);
