using NA64Mu.Core;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.Transport.Signal;

/// <summary>The signal of a run: how muons radiate the boson, what becomes of it, and where an emission is forced; immutable, shared by all workers.</summary>
/// <param name="Emission">Rates and proposals of the emission.</param>
/// <param name="Decay">Decay of the boson.</param>
/// <param name="ForcedVolume">Volume in which the primary is made to radiate; null where the rate of nature holds.</param>
public sealed record SignalPhysics(DarkPhysics Emission, DarkDecaySampler Decay, VolumeId? ForcedVolume)
{
    /// <summary>The emission that competes with all other processes; null where it is forced.</summary>
    public DarkPhysics? NaturalEmission => ForcedVolume is null ? Emission : null;
}
