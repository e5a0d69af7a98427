using NA64Mu.Core;

namespace NA64Mu.Detectors.Deposits;

/// <summary>Passage of one charged track through the gas of a tracking plane, or through a beam momentum station.</summary>
/// <param name="Plane">Index in <see cref="ReadoutMap.TrackerPlanes"/> or in <see cref="ReadoutMap.Hodoscopes"/>.</param>
/// <param name="Track">Track that made it.</param>
/// <param name="Entry">Where it entered the active material [mm].</param>
/// <param name="Exit">Where it left it or ended [mm].</param>
/// <param name="Energy">Energy left there [MeV].</param>
/// <param name="Time">When it left it or ended [ns].</param>
/// <param name="InverseBetaSquared">1/β² as it entered: the number of ionisations goes with it.</param>
/// <param name="BeamParticle">Beam particle that the track comes from, 0 without pile-up.</param>
public readonly record struct TrackCrossing(
    int Plane, TrackId Track, Vector3D Entry, Vector3D Exit, double Energy, double Time, double InverseBetaSquared, ushort BeamParticle = 0);
