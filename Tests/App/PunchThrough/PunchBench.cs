using System;
using System.IO;
using System.Threading;
using NA64Mu.App.PunchThrough;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;

namespace NA64Mu.Tests.App.PunchThrough;

/// <summary>Short modules of the layers of Tests/Reference/hcal_block.yaml, in which hadrons often pass.</summary>
internal static class PunchBench
{
    /// <summary>A set-up with one module.</summary>
    public static DetectorLayout Layout(int layers)
    {
        string text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", "hcal_block.yaml"))
            .Replace("count: 48", FormattableString.Invariant($"count: {layers}"), StringComparison.Ordinal)
            .Replace("3000 3000 1392 mm", FormattableString.Invariant($"3000 3000 {29 * layers} mm"), StringComparison.Ordinal);
        return GeometryLoader.Parse(text, "hcal_block.yaml");
    }

    /// <summary>The only row of a study of one number of modules.</summary>
    public static PunchRow Shoot(int layers, PunchSettings settings, int threads = 1) =>
        new PunchStudy(Layout(layers), settings).Execute(threads, progress: null, CancellationToken.None).Rows[0];
}
