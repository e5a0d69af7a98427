using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using NA64Mu.App.Dark;
using NA64Mu.Core;
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
    public void RefuseAll(ParseResult parsed, string reason, OptionProblems problems)
    {
        foreach (Option option in All)
        {
            if (parsed.GetResult(option) is { Implicit: false }) problems.Add(option.Name, reason, "leave it out");
        }
    }

    /// <summary>Bosons of all masses asked for, in rising order.</summary>
    /// <param name="parsed">Parsed command line.</param>
    /// <param name="energies">Energies of the muon, as given [MeV].</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <returns>Empty where something is wrong.</returns>
    public IReadOnlyList<DarkBoson> Read(ParseResult parsed, out IReadOnlyList<double> energies, OptionProblems problems)
    {
        string name = parsed.GetValue(_signal)!;
        if (!DarkModelName.TryParse(name, out DarkModel model)) problems.Add("--signal", $"'{name}' is no kind of boson", $"one of {DarkModelName.All}");
        double coupling = Coupling(parsed, problems);
        List<double> masses = problems.ReadEnergies("--mass", parsed.GetValue(_mass)!);
        List<double> given = problems.ReadEnergies("--energy", parsed.GetValue(_energy)!);
        energies = given;
        if (problems.Count > 0) return [];
        masses.Sort();
        foreach (double mass in masses)
        {
            double tooLow = given.FirstOrDefault(energy => !CanEmit(mass, energy));
            if (tooLow <= 0) continue;
            problems.Add("--mass", FormattableString.Invariant($"{mass:G6} MeV is too heavy for muons of {tooLow / Units.GeV:G6} GeV"),
                FormattableString.Invariant($"the cross section is for masses up to half of the energy, {0.5 * tooLow / Units.GeV:G6} GeV, and muons that keep their own mass"));
        }
        return [.. masses.Select(mass => new DarkBoson(model, mass, coupling))];
    }

    private static bool CanEmit(double mass, double energy) => mass <= 0.5 * energy && mass + PhysicalConstants.MuonMass < energy;

    private double Coupling(ParseResult parsed, OptionProblems problems)
    {
        string? coupling = parsed.GetValue(_coupling), epsilon = parsed.GetValue(_epsilon);
        if (coupling is not null && epsilon is not null) problems.Add("--epsilon", "is given together with --coupling", "give one of them");
        if (coupling is not null) return problems.ReadPositive("--coupling", coupling);
        return (epsilon is null ? DefaultEpsilon : problems.ReadPositive("--epsilon", epsilon)) * DarkBoson.ElementaryCharge;
    }
}
