using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Transport.Sources;

namespace NA64Mu.App.HepMc;

/// <summary>Some events of a beam file, for checks before a run.</summary>
internal static class BeamSample
{
    private const long MostEvents = 1000;

    /// <summary>The first primaries of the first events of a run, a thousand at most.</summary>
    /// <param name="file">Beam file.</param>
    /// <param name="firstEvent">Number of the first event.</param>
    /// <param name="events">Number of events.</param>
    public static IEnumerable<ParticleState> FirstPrimaries(IBeamFile file, long firstEvent, long events)
    {
        IParticleSource source = file.NewSource();
        var primaries = new PrimaryBuffer();
        for (long number = firstEvent; number < firstEvent + Math.Min(events, MostEvents); number++)
        {
            var unused = new RandomStream(0, 0, (ulong)number, StreamPurpose.Beam);
            primaries.Clear();
            source.Sample(number, ref unused, primaries);
            yield return primaries.Particles[0];
        }
    }
}
