using NA64Mu.Physics;
using NA64Mu.Transport.Weighting;

namespace NA64Mu.Transport;

/// <summary>Processes of muons on a step through layers, as they are drawn.</summary>
/// <param name="Physics">The processes as in nature.</param>
/// <param name="Scaling">Scaled cross sections; null where all are as in nature.</param>
internal sealed record MuonProcesses(PhysicsList Physics, RateScaling? Scaling);
