using System.Globalization;
using System.Text;
using NA64Mu.Core;

namespace NA64Mu.App.Configuration;

/// <summary>The resolved options as YAML, as stored in the event file: everything that the result depends on but the number of events.</summary>
internal static class RunOptionsText
{
    /// <summary>The text.</summary>
    /// <param name="options">Options.</param>
    public static string Of(RunOptions options)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"seed: {options.Seed}\nrun: {options.Run}\n");
        text.Append(CultureInfo.InvariantCulture, $"physics: {options.Physics.ToString().ToLowerInvariant()}\n");
        text.Append(CultureInfo.InvariantCulture, $"source: {options.Source.ToString().ToLowerInvariant()}\n");
        if (options.Pencil is not { } pencil) return text.ToString();
        text.Append(CultureInfo.InvariantCulture, $"particle: {SpeciesTable.Name(pencil.Species)}\nmomentum: {pencil.Momentum:R} MeV\n");
        text.Append(CultureInfo.InvariantCulture, $"position: {Triple(pencil.Position)} mm\n");
        text.Append(CultureInfo.InvariantCulture, $"spot: {pencil.SpotX:R} {pencil.SpotY:R} mm\ndirection: {Triple(pencil.Direction)}\n");
        return text.ToString();
    }

    private static string Triple(in Vector3D vector) => string.Create(CultureInfo.InvariantCulture, $"{vector.X:R} {vector.Y:R} {vector.Z:R}");
}
