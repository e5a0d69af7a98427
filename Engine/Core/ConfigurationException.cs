using System;
using System.Collections.Generic;
using System.Linq;

namespace NA64Mu.Core;

/// <summary>A mistake of the user, with all problems found in one go.</summary>
public sealed class ConfigurationException : Exception
{
    /// <summary>All problems of one input.</summary>
    /// <param name="problems">At least one.</param>
    public ConfigurationException(IReadOnlyList<ConfigurationProblem> problems)
        : base(string.Join('\n', problems.Select(problem => problem.ToString())))
    {
        Problems = problems;
    }

    /// <summary>Whether the mistake is on the command line, in the environment or in a run card rather than in an input of the run.</summary>
    public bool IsUsage => Problems.Any(problem => problem.IsRunCard || problem.File is CommandLine or Environment);

    /// <summary>Stands for the file name where the input is the command line.</summary>
    public const string CommandLine = "command line";

    /// <summary>Stands for the file name where the input is an environment variable.</summary>
    public const string Environment = "environment";

    /// <summary>The problems, in order of line.</summary>
    public IReadOnlyList<ConfigurationProblem> Problems { get; }
}
