using NA64Mu.Core;

namespace NA64Mu.Transport.Sources;

/// <summary>Where the primary particle of an event comes from; asked once per event.</summary>
public interface IParticleSource
{
    /// <summary>Kind of particle it gives.</summary>
    Species Species { get; }

    /// <summary>Draws one primary particle; its location is left for the caller to find.</summary>
    /// <param name="random">Stream of purpose <see cref="StreamPurpose.Beam"/>.</param>
    ParticleState Sample(ref RandomStream random);
}
