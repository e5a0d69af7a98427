using NA64Mu.Core;

namespace NA64Mu.Transport.Sources;

/// <summary>Where the primary particles of an event come from; asked once per event.</summary>
public interface IParticleSource
{
    /// <summary>Makes the primaries of an event and its weight; the result depends on the number of the event and on the stream alone.</summary>
    /// <param name="eventNumber">Number of the event.</param>
    /// <param name="beam">Stream of purpose <see cref="StreamPurpose.Beam"/>.</param>
    /// <param name="primaries">Empty buffer that takes them.</param>
    void Sample(long eventNumber, ref RandomStream beam, PrimaryBuffer primaries);
}
