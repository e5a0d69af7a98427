using NA64Mu.Core;

namespace NA64Mu.Detectors.Deposits;

/// <summary>Passage of one charged track through the gas of a tracking plane.</summary>
/// <param name="Plane">Index in <see cref="ReadoutMap.TrackerPlanes"/>.</param>
/// <param name="Track">Track that made it.</param>
/// <param name="Entry">Where it entered the gas [mm].</param>
/// <param name="Exit">Where it left the gas or ended [mm].</param>
/// <param name="Energy">Energy left in the gas [MeV].</param>
/// <param name="Time">When it left the gas or ended [ns].</param>
/// <param name="InverseBetaSquared">1/β² as it entered: the number of ionisations goes with it.</param>
/// <param name="BeamParticle">Beam particle that the track comes from, 0 without pile-up.</param>
public readonly record struct TrackCrossing(
    int Plane, TrackId Track, Vector3D Entry, Vector3D Exit, double Energy, double Time, double InverseBetaSquared, ushort BeamParticle = 0);
