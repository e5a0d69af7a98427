using System.IO;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;
using NUnit.Framework;

namespace NA64Mu.Tests.Support;

/// <summary>The set-up of geometry.yaml at the root of the repository.</summary>
internal static class DefaultLayout
{
    public static string File => Path.Combine(TestContext.CurrentContext.TestDirectory, "geometry.yaml");

    public static DetectorLayout Load() => GeometryLoader.Load(File);
}
