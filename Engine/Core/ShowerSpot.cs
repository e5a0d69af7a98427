namespace NA64Mu.Core;

/// <summary>A parcel of energy that a parametrised shower, or a muon on a step through several layers, leaves at one depth of a calorimeter.</summary>
/// <param name="Position">Where [mm].</param>
/// <param name="Location">Volume, and the active slab that takes the visible part.</param>
/// <param name="Time">When [ns].</param>
/// <param name="Visible">Energy left in the active material [MeV].</param>
/// <param name="Passive">Energy left in the absorber of the same layers [MeV].</param>
/// <param name="BeamParticle">Beam particle that it comes from, 0 without pile-up.</param>
public readonly record struct ShowerSpot(Vector3D Position, Location Location, double Time, double Visible, double Passive, ushort BeamParticle = 0);
