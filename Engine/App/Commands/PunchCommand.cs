using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NA64Mu.App.Configuration;
using NA64Mu.App.PunchThrough;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics;
using NA64Mu.Physics.Hadron.CrossSections;

namespace NA64Mu.App.Commands;

/// <summary>"punch": how often hadrons pass the modules of the hadron calorimeter with little to be seen.</summary>
internal sealed class PunchCommand
{
    private const int MostBranches = 100;

    private readonly Option<string?> _geometry = GeometryOption.Create();
    private readonly Option<string> _particle = new("--particle") { Description = "hadron: Geant4 name such as pi-, kaon-, kaon0L, proton, neutron, or PDG number", DefaultValueFactory = _ => "pi-" };
    private readonly Option<string> _momentum = new("--momentum") { Description = "its momentum", DefaultValueFactory = _ => "100 GeV" };
    private readonly Option<string> _modules = new("--modules") { Description = "numbers of modules behind each other", DefaultValueFactory = _ => "1 2 4" };
    private readonly Option<string> _limits = new("--limits")
    {
        Description = "visible energies of a module, rising: up to there it counts as passed. 2.5 MeV is 0.1 GeV on the hadron scale, 109 MeV what two muons leave",
        DefaultValueFactory = _ => "2.5 109 MeV",
    };

    private readonly Option<long> _events = new Option<long>("--events", "-n") { Description = "primaries for each number of modules", DefaultValueFactory = _ => 1000 }.Between(1, 10_000_000);
    private readonly Option<int> _branches = new Option<int>("--branches") { Description = "branches of a history at each plane of splitting; 1: none is split", DefaultValueFactory = _ => 3 };
    private readonly Option<string> _decays = new("--decays") { Description = "scaled: decays of the primary are made frequent; natural: they are not", DefaultValueFactory = _ => "scaled" };
    private readonly Option<ulong> _seed = new("--seed", "-s") { Description = "seed of all random streams", DefaultValueFactory = _ => 1 };
    private readonly Option<bool> _json = JsonOutput.Option();
    private readonly OutputOptions _outputs = new();

    private PunchCommand() => _decays.AcceptOnlyFromAmong("scaled", "natural");

    /// <summary>The verb.</summary>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var punch = new PunchCommand();
        var command = new Command("punch", "how often hadrons pass the modules of the hadron calorimeter with little to be seen, by splitting; full mode, hadrons followed");
        Option[] options =
        [
            punch._geometry, punch._particle, punch._momentum, punch._modules, punch._limits, punch._events, punch._branches, punch._decays, punch._seed, punch._json,
        ];
        foreach (Option option in options) command.Options.Add(option);
        punch._outputs.AddRunTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            punch.Run(parsed, output, error, cancellation);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private void Run(ParseResult parsed, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var problems = new OptionProblems();
        PunchSettings settings = Settings(parsed, problems);
        problems.Require();
        string? geometry = parsed.GetValue(_geometry);
        DetectorLayout layout = GeometryOption.Load(geometry);
        WeightingCheck.RequireNone(layout, GeometryOption.NameOf(geometry), "punch");
        var study = new PunchStudy(layout, settings);
        if (study.MostPlanes > WeightingSettings.MostRules)
        {
            problems.Add(
                "--branches", FormattableString.Invariant($"would need {study.MostPlanes} planes of splitting, more than {WeightingSettings.MostRules}"),
                "give more branches, or fewer modules");
            problems.Require();
        }
        PunchResult result;
        using (ProgressReporter progress = _outputs.Progress(parsed, study.Events, error)) result = study.Execute(_outputs.Threads(parsed), progress, cancellation);
        if (parsed.GetValue(_json)) JsonOutput.Write(output, result);
        else PunchReport.Write(output, result);
    }

    private PunchSettings Settings(ParseResult parsed, OptionProblems problems)
    {
        string name = parsed.GetValue(_particle)!;
        if (!SpeciesTable.TryParse(name, out Species species) || !HadronNucleusCrossSection.IsHadron(species))
            problems.Add("--particle", $"'{name}' is no hadron that is followed", "such as pi-, kaon-, kaon0L, proton or neutron");
        int branches = parsed.GetValue(_branches);
        if (branches is < 1 or > MostBranches) problems.Add("--branches", FormattableString.Invariant($"is not from 1 to {MostBranches}"), "1 splits nothing");
        double[] limits = ScanOptions.Positive("--limits", parsed.GetValue(_limits)!, Dimension.Energy, 0, problems);
        if (!limits.SequenceEqual(limits.Distinct().Order())) problems.Add("--limits", "do not rise", "give each once, the smallest first");
        double momentum = ScanOptions.Positive("--momentum", parsed.GetValue(_momentum)!, Dimension.Momentum, 1, problems)[0];
        if (momentum > PhysicsList.MaximumKineticEnergy) problems.Add("--momentum", FormattableString.Invariant($"{momentum / Units.TeV:G6} TeV is too high"), "stay below 1 TeV, where the physics tables end");
        return new PunchSettings
        {
            Species = species,
            Momentum = momentum,
            Modules = problems.ReadCounts("--modules", parsed.GetValue(_modules)!, 1, PunchLayout.MostModules, "1 2 4"),
            Limits = limits,
            Events = parsed.GetValue(_events),
            Branches = branches,
            Decays = Enum.Parse<DecayScaling>(parsed.GetValue(_decays)!, ignoreCase: true),
            Seed = parsed.GetValue(_seed),
        };
    }
}
