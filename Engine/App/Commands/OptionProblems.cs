using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Configuration;

namespace NA64Mu.App.Commands;

/// <summary>What is wrong with the options of one command line: all of it, told at once.</summary>
internal sealed class OptionProblems
{
    private readonly List<ConfigurationProblem> _problems = [];

    /// <summary>Number of problems so far.</summary>
    public int Count => _problems.Count;

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

    /// <summary>Reads energies above zero, each once, separated by blanks or commas.</summary>
    /// <param name="option">Option.</param>
    /// <param name="text">Its value.</param>
    /// <returns>Those that can be read [MeV].</returns>
    public List<double> ReadEnergies(string option, string text)
    {
        var values = new List<double>();
        foreach (string part in text.Split(',', StringSplitOptions.TrimEntries)) values.AddRange(Read(option, part, Dimension.Energy, count: 0));
        foreach (double value in values.Where(value => value <= 0))
            Add(option, FormattableString.Invariant($"{value:G6} MeV is not above zero"), "");
        foreach (double value in values.GroupBy(value => value).Where(group => group.Count() > 1).Select(group => group.Key))
            Add(option, FormattableString.Invariant($"{value:G6} MeV is given twice"), "give each once");
        return values;
    }

    /// <summary>Reads whole numbers, separated by blanks or commas; each counts once, in rising order.</summary>
    /// <param name="option">Option.</param>
    /// <param name="text">Its value.</param>
    /// <param name="least">Lowest allowed.</param>
    /// <param name="most">Highest allowed.</param>
    /// <param name="example">A good value.</param>
    public IReadOnlyList<int> ReadCounts(string option, string text, int least, int most, string example)
    {
        string[] words = text.Split((char[])[' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) Add(option, "names no number", $"such as {option} \"{example}\"");
        var counts = new List<int>();
        foreach (string word in words)
        {
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count >= least && count <= most) counts.Add(count);
            else Add(option, FormattableString.Invariant($"'{word}' is no number from {least} to {most}"), $"such as {option} \"{example}\"");
        }
        return [.. counts.Distinct().Order()];
    }

    /// <summary>Reads a number above zero.</summary>
    /// <param name="option">Option.</param>
    /// <param name="text">Its value.</param>
    /// <returns>Not a number where it cannot be read.</returns>
    public double ReadPositive(string option, string text)
    {
        double value = Read(option, text, Dimension.Pure, 1)[0];
        if (value <= 0) Add(option, $"'{text}' is not positive", "such as 1e-4");
        return value;
    }

    /// <summary>Fails if there is any problem.</summary>
    /// <exception cref="ConfigurationException">With all of them.</exception>
    public void Require()
    {
        if (_problems.Count > 0) throw AsException();
    }

    /// <summary>All problems as one exception.</summary>
    public ConfigurationException AsException() => new(_problems);
}
