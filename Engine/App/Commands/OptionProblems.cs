using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Configuration;

namespace NA64Mu.App.Commands;

/// <summary>What is wrong with the options of one command line: all of it, told at once.</summary>
internal sealed class OptionProblems
{
    private readonly List<ConfigurationProblem> _problems = [];

    /// <summary>Notes a problem.</summary>
    /// <param name="option">Option.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="suggestion">What to do.</param>
    public void Add(string option, string problem, string suggestion) =>
        _problems.Add(new ConfigurationProblem(ConfigurationException.CommandLine, 0, option, problem, "", suggestion));

    /// <summary>Reads quantities of one dimension, or notes why that is not possible.</summary>
    /// <param name="option">Option.</param>
    /// <param name="text">Its value.</param>
    /// <param name="dimension">Dimension wanted.</param>
    /// <param name="count">How many numbers there must be.</param>
    /// <returns>The numbers; not a number where they cannot be read, which no comparison finds at fault again.</returns>
    public double[] Read(string option, string text, Dimension dimension, int count)
    {
        QuantityResult result = QuantityParser.Parse(text, dimension, count);
        if (result.IsValid) return [.. result.Values];
        _problems.Add(new ConfigurationProblem(ConfigurationException.CommandLine, 0, option, result.Problem, result.Reason, result.Suggestion));
        return [.. Enumerable.Repeat(double.NaN, count)];
    }

    /// <summary>Fails if there is any problem.</summary>
    /// <exception cref="ConfigurationException">With all of them.</exception>
    public void Require()
    {
        if (_problems.Count > 0) throw new ConfigurationException(_problems);
    }
}
