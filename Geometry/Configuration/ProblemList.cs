using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Everything found wrong with one file so far.</summary>
public sealed class ProblemList
{
    private readonly string _file;
    private readonly List<ConfigurationProblem> _problems = [];

    /// <summary>An empty list.</summary>
    /// <param name="file">Name of the file, as the user gave it.</param>
    public ProblemList(string file)
    {
        _file = file;
    }

    /// <summary>Number of problems.</summary>
    public int Count => _problems.Count;

    /// <summary>Adds a problem.</summary>
    /// <param name="line">Line, from 1; 0 for none.</param>
    /// <param name="key">Path of the setting.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="reason">Why.</param>
    /// <param name="suggestion">What to do.</param>
    public void Add(int line, string key, string problem, string reason = "", string suggestion = "") =>
        _problems.Add(new ConfigurationProblem(_file, line, key, problem, reason, suggestion));

    /// <summary>All problems, in order of line.</summary>
    public IReadOnlyList<ConfigurationProblem> InOrder() => [.. _problems.OrderBy(problem => problem.Line)];

    /// <summary>Throws all problems, in order of line, if there are any.</summary>
    public void ThrowIfAny()
    {
        if (_problems.Count > 0) throw new ConfigurationException(InOrder());
    }
}
