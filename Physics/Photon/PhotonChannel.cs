using NA64Mu.Core;

namespace NA64Mu.Physics.Photon;

/// <summary>One process in one element of a material.</summary>
/// <param name="Process">Process.</param>
/// <param name="Element">Place of the element in the material.</param>
internal readonly record struct PhotonChannel(ProcessId Process, int Element);
