using System.Collections.Generic;
using System.Globalization;
using NA64Mu.App.Commands;
using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.App.Configuration;

/// <summary>The last step from settings to a request: the geometry is read, and everything is checked against it.</summary>
internal static class RunRequestBuilder
{
    /// <summary>Builds a request.</summary>
    /// <param name="card">All settings.</param>
    /// <param name="options">What they mean.</param>
    /// <param name="problems">What is wrong so far.</param>
    /// <exception cref="ConfigurationException">Something is wrong; all of it is listed.</exception>
    /// <exception cref="InvalidInputException">There is no such geometry file.</exception>
    public static RunRequest Build(RunCard card, RunOptions options, List<ConfigurationProblem> problems)
    {
        if (options.FirstEvent > long.MaxValue - options.Events)
            problems.Add(card.Problem(RunCardKeys.FirstEvent, $"{options.FirstEvent} leaves no numbers for {options.Events} events", "", "give a smaller number"));
        string? path = card.Find(RunCardKeys.Geometry)?.Text;
        DetectorLayout layout = Load(path, problems);
        if (problems.Count > 0) throw new ConfigurationException(problems);
        SourceCheck.Require(options, layout, GeometryOption.NameOf(path), card);
        return new RunRequest
        {
            Options = options,
            Layout = layout,
            GeometryName = GeometryOption.NameOf(path),
            Card = card,
            Threads = ThreadsOf(card),
            Output = card.Find(RunCardKeys.Output)?.Text ?? "",
        };
    }

    private static DetectorLayout Load(string? path, List<ConfigurationProblem> problems)
    {
        try
        {
            return GeometryOption.Load(path);
        }
        catch (ConfigurationException exception)
        {
            throw new ConfigurationException([.. problems, .. exception.Problems]);
        }
        catch (InvalidInputException) when (problems.Count > 0)
        {
            throw new ConfigurationException(problems);
        }
    }

    /// <summary>Threads: as many as a card or the command line asks for; else those granted, of which a variable may ask for fewer.</summary>
    private static int ThreadsOf(RunCard card) => card.Find(RunCardKeys.Threads) is { Origin.Layer: not SettingLayer.Environment } asked
        ? int.Parse(asked.Text, NumberStyles.None, CultureInfo.InvariantCulture)
        : ThreadCount.Default();
}
