using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using NA64Mu.App.Dark;
using NA64Mu.Core;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.App.Commands;

/// <summary>The options that say which bosons, by muons of which energy; shared by several verbs.</summary>
internal sealed class BosonOptions
{
    private const double DefaultEpsilon = 1e-4;

    private readonly Option<string> _mass;
    private readonly Option<string> _energy;
    private readonly Option<string> _signal = new("--signal") { Description = $"kind of boson: {DarkModelName.All}", DefaultValueFactory = _ => "vector" };
    private readonly Option<string?> _coupling = new("--coupling") { Description = "coupling g' to the muon" };
    private readonly Option<string?> _epsilon = new("--epsilon") { Description = "coupling in units of the elementary charge (default: 1e-4)" };

    /// <summary>The options with the defaults of a verb.</summary>
    /// <param name="masses">Default masses.</param>
    /// <param name="energies">Default energies.</param>
    public BosonOptions(string masses, string energies)
    {
        _mass = new Option<string>("--mass", "-m") { Description = "masses of the boson, with units", DefaultValueFactory = _ => masses };
        _energy = new Option<string>("--energy", "-e") { Description = "total energies of the muon, with units", DefaultValueFactory = _ => energies };
    }

    private Option[] All => [_mass, _energy, _signal, _coupling, _epsilon];

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="command">Verb.</param>
    public void AddTo(Command command)
    {
        foreach (Option option in All) command.Options.Add(option);
    }

    /// <summary>Refuses all of the options where they would have no effect.</summary>
    /// <param name="parsed">Parsed command line.</param>
    /// <param name="reason">Why they have none.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public void RefuseAll(ParseResult parsed, string reason, List<ConfigurationProblem> problems)
    {
        foreach (Option option in All)
        {
            if (parsed.GetResult(option) is { Implicit: false }) Refuse(problems, option.Name, reason, "leave it out");
        }
    }

    /// <summary>Bosons of all masses asked for, in rising order.</summary>
    /// <param name="parsed">Parsed command line.</param>
    /// <param name="energies">Energies of the muon, as given [MeV].</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <returns>Empty where something is wrong.</returns>
    public IReadOnlyList<DarkBoson> Read(ParseResult parsed, out IReadOnlyList<double> energies, List<ConfigurationProblem> problems)
    {
        string name = parsed.GetValue(_signal)!;
        if (!DarkModelName.TryParse(name, out DarkModel model)) Refuse(problems, "--signal", $"'{name}' is no kind of boson", $"one of {DarkModelName.All}");
        double coupling = Coupling(parsed, problems);
        List<double> masses = QuantityList("--mass", parsed.GetValue(_mass)!, problems);
        List<double> given = QuantityList("--energy", parsed.GetValue(_energy)!, problems);
        energies = given;
        if (problems.Count > 0) return [];
        masses.Sort();
        foreach (double mass in masses)
        {
            double tooLow = given.FirstOrDefault(energy => !CanEmit(mass, energy));
            if (tooLow <= 0) continue;
            Refuse(
                problems, "--mass", FormattableString.Invariant($"{mass:G6} MeV is too heavy for muons of {tooLow / Units.GeV:G6} GeV"),
                FormattableString.Invariant($"the cross section is for masses up to half of the energy, {0.5 * tooLow / Units.GeV:G6} GeV, and muons that keep their own mass"));
        }
        return [.. masses.Select(mass => new DarkBoson(model, mass, coupling))];
    }

    /// <summary>Notes a problem of the command line.</summary>
    /// <param name="problems">Receives it.</param>
    /// <param name="option">Option.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="suggestion">What to do.</param>
    internal static void Refuse(List<ConfigurationProblem> problems, string option, string problem, string suggestion) =>
        problems.Add(new ConfigurationProblem(ConfigurationException.CommandLine, 0, option, problem, "", suggestion));

    /// <summary>Positive energies, each once, separated by blanks or commas.</summary>
    /// <param name="option">Option.</param>
    /// <param name="text">Its value.</param>
    /// <param name="problems">Receives what is wrong.</param>
    internal static List<double> QuantityList(string option, string text, List<ConfigurationProblem> problems)
    {
        var values = new List<double>();
        foreach (string part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            QuantityResult result = QuantityParser.Parse(part, Dimension.Energy, count: 0);
            if (!result.IsValid) problems.Add(new ConfigurationProblem(ConfigurationException.CommandLine, 0, option, result.Problem, result.Reason, result.Suggestion));
            values.AddRange(result.Values);
        }
        foreach (double value in values.Where(value => value <= 0))
            Refuse(problems, option, FormattableString.Invariant($"{value:G6} MeV is not above zero"), "");
        foreach (double value in values.GroupBy(value => value).Where(group => group.Count() > 1).Select(group => group.Key))
            Refuse(problems, option, FormattableString.Invariant($"{value:G6} MeV is given twice"), "give each once");
        return values;
    }

    /// <summary>A number above zero.</summary>
    /// <param name="option">Option.</param>
    /// <param name="text">Its value.</param>
    /// <param name="problems">Receives what is wrong.</param>
    internal static double Positive(string option, string text, List<ConfigurationProblem> problems)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) && value > 0) return value;
        Refuse(problems, option, $"'{text}' is not a number above zero", "such as 1e-4");
        return double.NaN;
    }

    private static bool CanEmit(double mass, double energy) => mass <= 0.5 * energy && mass + PhysicalConstants.MuonMass < energy;

    private double Coupling(ParseResult parsed, List<ConfigurationProblem> problems)
    {
        string? coupling = parsed.GetValue(_coupling), epsilon = parsed.GetValue(_epsilon);
        if (coupling is not null && epsilon is not null) Refuse(problems, "--epsilon", "is given together with --coupling", "give one of them");
        if (coupling is not null) return Positive("--coupling", coupling, problems);
        return (epsilon is null ? DefaultEpsilon : Positive("--epsilon", epsilon, problems)) * DarkBoson.ElementaryCharge;
    }
}
