using System.CommandLine;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NA64Mu.App.Commands;

/// <summary>Machine-readable output: one object, snake-case keys, numbers as they are, NaN as text.</summary>
internal static class JsonOutput
{
    /// <summary>How all JSON of the program is written.</summary>
    public static JsonSerializerOptions Settings { get; } = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>The option "--json".</summary>
    public static Option<bool> Option() => new("--json") { Description = "print one JSON object instead of text" };

    /// <summary>Writes an object.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="output">Where to.</param>
    /// <param name="value">The object.</param>
    public static void Write<T>(TextWriter output, T value) => output.WriteLine(JsonSerializer.Serialize(value, Settings));
}
