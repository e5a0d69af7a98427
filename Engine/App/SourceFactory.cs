using NA64Mu.App.Configuration;
using NA64Mu.Geometry;
using NA64Mu.Transport.Sources;

namespace NA64Mu.App;

/// <summary>The source of primaries that a run asks for.</summary>
internal static class SourceFactory
{
    /// <summary>A source for one worker.</summary>
    /// <param name="options">What to simulate.</param>
    /// <param name="layout">Set-up, which has the M2 beam.</param>
    public static IParticleSource Create(RunOptions options, DetectorLayout layout)
    {
        if (options.BeamFile is { } file) return file.NewSource();
        if (options.Pencil is { } pencil) return new PencilSource(pencil);
        return new M2BeamSource(layout.Beam, layout.Beam.OriginZ is { } origin ? new UpstreamWay(new Navigator(layout), origin) : null);
    }
}
