using System.CommandLine;
using NA64Mu.App.Journals;

namespace NA64Mu.App.Commands;

/// <summary>The option that goes on with a run that was stopped.</summary>
internal static class ResumeOption
{
    /// <summary>The option.</summary>
    public static Option<bool> Create() => new("--resume")
    {
        Description = "go on from the journal of a run that was stopped; start if there is none, do nothing if the file is complete",
    };

    /// <summary>Where the run starts.</summary>
    /// <param name="parsed">Parsed command line.</param>
    /// <param name="option">The option.</param>
    public static RunStart Read(ParseResult parsed, Option<bool> option) => parsed.GetValue(option) ? RunStart.Resume : RunStart.Fresh;
}
