using NA64Mu.Core;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Transport.Sources;

/// <summary>A source with further particles of the M2 beam in the window around its own.</summary>
/// <remarks>
/// They come at random at a constant rate: the times between them are exponential, so their number is Poisson and each time is uniform in the window. The micro-structure of the spill is left out. Their times are
/// those at which they pass the place of the first own particle, counted from its start; all are taken to fly at the speed of light. Own particles are drawn first and do not depend on the rest.
/// </remarks>
public sealed class PileUpSource : IParticleSource
{
    private readonly IParticleSource _own;
    private readonly M2BeamSource _beam;
    private readonly PileUpSettings _pileUp;

    /// <summary>A source with pile-up.</summary>
    /// <param name="own">Source of what the event is about.</param>
    /// <param name="beam">Source of the further particles.</param>
    /// <param name="pileUp">Their rate and window.</param>
    public PileUpSource(IParticleSource own, M2BeamSource beam, PileUpSettings pileUp) => (_own, _beam, _pileUp) = (own, beam, pileUp);

    /// <inheritdoc/>
    public void Sample(long eventNumber, ref RandomStream beam, PrimaryBuffer primaries)
    {
        _own.Sample(eventNumber, ref beam, primaries);
        double reference = primaries.ReferenceTime;
        TimeGate window = _pileUp.Window;
        for (double time = window.From + beam.Exponential() / _pileUp.Rate; time < window.To; time += beam.Exponential() / _pileUp.Rate)
        {
            ParticleState particle = _beam.Sample(ref beam);
            particle.Time = reference + particle.Position.Z / PhysicalConstants.SpeedOfLight + time;
            primaries.AddPileUp(in particle);
        }
    }
}
