using NA64Mu.App.Output;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;

namespace NA64Mu.App.Stages;

/// <summary>The geometry that an event file carries.</summary>
internal static class StoredGeometry
{
    /// <summary>Parses it.</summary>
    /// <param name="reader">Event file.</param>
    public static DetectorLayout Of(EventFileReader reader) =>
        GeometryLoader.Parse(reader.GeometryText, reader.Path + " (stored geometry)");
}
