using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using NA64Mu.App.Dark;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.App.Commands;

/// <summary>The options that say where yields come from: a file of simulated ones, or an estimate.</summary>
internal sealed class YieldOptions
{
    private const string Estimate = "none";

    private readonly Option<string?> _efficiency = new Option<string?>("--efficiency")
    {
        Description = "file of 'scan efficiency'; none: estimate without simulation, x > 0.5 in the target",
    }.Named();

    private readonly Option<double> _assumed = new("--assumed-efficiency")
    {
        Description = "with --efficiency none: share of such events that are seen",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<string?> _geometry = GeometryOption.Create();
    private readonly BosonOptions _bosons = new("2 5 10 20 50 100 200 300 500 700 1000 MeV", "160 GeV");

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="command">Verb.</param>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_efficiency, _assumed, _geometry]) command.Options.Add(option);
        _bosons.AddTo(command);
    }

    /// <summary>The yields, turned into limits.</summary>
    /// <param name="parsed">Parsed command line.</param>
    /// <param name="settings">Muons, events and confidence level; null where they make no sense.</param>
    /// <param name="problems">What is wrong with them; receives what else is.</param>
    /// <exception cref="ConfigurationException">There are problems; all of the command line are listed.</exception>
    public ReachCurve Read(ParseResult parsed, ReachSettings? settings, OptionProblems problems) =>
        parsed.GetValue(_efficiency) == Estimate ? Estimated(parsed, settings, problems) : Simulated(parsed, settings, problems);

    private ReachCurve Estimated(ParseResult parsed, ReachSettings? settings, OptionProblems problems)
    {
        double share = parsed.GetValue(_assumed);
        if (!(share is > 0 and <= 1)) problems.Add(_assumed.Name, "is not above 0 and at most 1", "such as 0.25");
        IReadOnlyList<DarkBoson> chosen = _bosons.Read(parsed, out IReadOnlyList<double> energies, problems);
        if (energies.Count > 1) problems.Add("--energy", "has more than one energy", "a limit is for one beam");
        if (settings is null || problems.Count > 0) throw problems.AsException();
        DetectorLayout layout = GeometryOption.Load(parsed.GetValue(_geometry));
        string origin = string.Create(CultureInfo.InvariantCulture, $"x > 0.5 in the target, efficiency {share:G3}");
        return new ReachCurve(SignalYield.Estimate(chosen, new TargetYield(layout), energies[0], share), settings, energies[0], origin);
    }

    private ReachCurve Simulated(ParseResult parsed, ReachSettings? settings, OptionProblems problems)
    {
        const string reason = "has no effect on yields from a file";
        _bosons.RefuseAll(parsed, reason, problems);
        foreach (Option option in (Option[])[_assumed, _geometry])
        {
            if (parsed.GetResult(option) is { Implicit: false }) problems.Add(option.Name, reason, "leave it out");
        }
        string? file = parsed.GetValue(_efficiency);
        if (file is null) problems.Add(_efficiency.Name, "no file was given", "make one with 'scan efficiency', or give 'none' for an estimate without simulation");
        if (file is null || settings is null || problems.Count > 0) throw problems.AsException();
        EfficiencyTable table = EfficiencyTable.Read(file);
        string origin = string.Create(CultureInfo.InvariantCulture, $"signal box, {table.Events} simulated muons each");
        return new ReachCurve(SignalYield.From(table), settings, table.Energy, origin);
    }
}
