using NA64Mu.Core;

namespace NA64Mu.App.HepMc;

/// <summary>Place and time of a vertex.</summary>
/// <param name="Position">Place [mm].</param>
/// <param name="Time">Time; the file has it as a length, ct [ns].</param>
internal readonly record struct HepMcPoint(Vector3D Position, double Time);
