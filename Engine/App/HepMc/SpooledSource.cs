using NA64Mu.Core;
using NA64Mu.Transport.Sources;

namespace NA64Mu.App.HepMc;

/// <summary>Primaries of a beam file, for one worker; draws no random numbers.</summary>
/// <param name="spool">The events, shared.</param>
internal sealed class SpooledSource(BeamSpool spool) : IParticleSource
{
    private byte[] _room = new byte[4096];

    /// <inheritdoc/>
    public void Sample(long eventNumber, ref RandomStream beam, PrimaryBuffer primaries) => spool.Read(eventNumber, ref _room, primaries);
}
