using System.CommandLine;
using System.CommandLine.Invocation;
using System.IO;

namespace NA64Mu.App.Commands;

/// <summary>"--version": version and commit.</summary>
/// <param name="output">Data goes here.</param>
internal sealed class VersionAction(TextWriter output) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        output.WriteLine($"na64mu {BuildInformation.Current}");
        return ExitCode.Success;
    }
}
