using System.CommandLine;
using System.IO;

namespace NA64Mu.App.Commands;

/// <summary>"batch make|status|resubmit": productions on clusters.</summary>
internal static class BatchCommand
{
    /// <summary>The verb.</summary>
    /// <param name="input">Standard input.</param>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextReader input, TextWriter output, TextWriter error) => new("batch", "jobs for Slurm, HTCondor or this machine: prepare, look at, repeat")
    {
        BatchMakeCommand.Create(input, output, error),
        BatchStatusCommand.Create(output),
        BatchResubmitCommand.Create(output, error),
    };

    /// <summary>The folder of a production, as an argument.</summary>
    internal static Argument<string> FolderArgument() => new("folder") { Description = "folder of a production, as 'batch make' writes it" };
}
