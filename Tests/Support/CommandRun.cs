using System.IO;
using System.Text.Json;
using NA64Mu.App.Commands;

namespace NA64Mu.Tests.Support;

/// <summary>What a command line gave: exit code, standard output, standard error.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>Standard output as the one JSON object that it must be.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static CommandRun Of(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int exitCode = CommandLine.Invoke(arguments, output, error);
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }
}
