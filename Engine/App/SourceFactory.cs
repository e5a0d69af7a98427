using NA64Mu.App.Configuration;
using NA64Mu.Geometry;
using NA64Mu.Transport.Sources;

namespace NA64Mu.App;

/// <summary>The source of primaries that a run asks for.</summary>
internal static class SourceFactory
{
    /// <summary>A source for one worker, with the pile-up of the beam if it has any.</summary>
    /// <param name="options">What to simulate.</param>
    /// <param name="layout">Set-up, which has the M2 beam.</param>
    public static IParticleSource CreateWithPileUp(RunOptions options, DetectorLayout layout)
    {
        IParticleSource own = Create(options, layout);
        return layout.Beam.PileUp is { } pileUp ? new PileUpSource(own, Beam(layout), pileUp) : own;
    }

    /// <summary>A source of what events are about alone.</summary>
    /// <param name="options">What to simulate.</param>
    /// <param name="layout">Set-up, which has the M2 beam.</param>
    public static IParticleSource Create(RunOptions options, DetectorLayout layout)
    {
        if (options.BeamFile is { } file) return file.NewSource();
        if (options.Pencil is { } pencil) return new PencilSource(pencil);
        return Beam(layout);
    }

    /// <summary>The muons and hadrons that events of a run start with; null where all start alike, or with what a file says.</summary>
    /// <param name="options">What to simulate.</param>
    /// <param name="layout">Set-up.</param>
    public static BeamMixture? MixtureOf(RunOptions options, DetectorLayout layout) =>
        options.BeamFile is null && options.Pencil is null && layout.Beam.Hadrons.Count > 0 ? new BeamMixture(layout.Beam, Beam(layout).Species) : null;

    private static M2BeamSource Beam(DetectorLayout layout) =>
        new(layout.Beam, layout.Beam.OriginZ is { } origin ? new UpstreamWay(new Navigator(layout), origin) : null);
}
