using NA64Mu.Core;

namespace NA64Mu.App.Replay;

/// <summary>A step of a replayed event, or a parcel of energy of a parametrised shower or of a muon in layers.</summary>
/// <param name="Branch">Branch of the event in which it was made; what happened before the branching was made in an earlier one.</param>
/// <param name="Kind">Whether it is a step or a parcel.</param>
/// <param name="Track">Number of the track; −1 for a parcel.</param>
/// <param name="Parent">Track that made it; −1 for a parcel.</param>
/// <param name="Species">Geant4 name; empty for a parcel.</param>
/// <param name="End">What ended the step: a process, a border, or a limit of accuracy.</param>
/// <param name="Volume">Name of the volume.</param>
/// <param name="Slab">Slab in a layered volume, from 0.</param>
/// <param name="From">Position before [mm].</param>
/// <param name="To">Position after [mm].</param>
/// <param name="KineticEnergyBefore">Kinetic energy before [MeV].</param>
/// <param name="KineticEnergy">Kinetic energy after [MeV].</param>
/// <param name="Deposit">Energy left on the way and at its end; of a parcel that in active material [MeV].</param>
/// <param name="PassiveDeposit">Energy of a parcel left in the absorber [MeV].</param>
/// <param name="Length">Path length [mm].</param>
/// <param name="Time">Time at the end [ns].</param>
/// <param name="Weight">Weight of the history so far.</param>
internal sealed record ReplayStep(
    int Branch, ReplayStepKind Kind, int Track, int Parent, string Species, string End, string Volume, int Slab, Vector3D From, Vector3D To,
    double KineticEnergyBefore, double KineticEnergy, double Deposit, double PassiveDeposit, double Length, double Time, double Weight);
