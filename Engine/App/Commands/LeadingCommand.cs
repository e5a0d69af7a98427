using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NA64Mu.App.Configuration;
using NA64Mu.App.Leading;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;

namespace NA64Mu.App.Commands;

/// <summary>"leading": how often a hadron with most of the muon's energy leaves a volume, and how often pairs of muons are made there.</summary>
internal sealed class LeadingCommand
{
    /// <summary>Errors by which the mean weight may differ from 1.</summary>
    private const double MostSigma = 4;

    private static readonly LeadingSettings Defaults = new();

    private readonly Option<long> _events = new Option<long>("--events", "-n") { Description = "beam muons", DefaultValueFactory = _ => 20_000 }.Between(1, int.MaxValue);
    private readonly Option<string> _energy = new("--above") { Description = "energy of a leading hadron, or more", DefaultValueFactory = _ => "80 GeV" };
    private readonly Option<string> _volume = new("--volume") { Description = "volume in which muons react, and which hadrons have to leave", DefaultValueFactory = _ => Defaults.Volume };
    private readonly Option<string> _nuclear = Factor("--nuclear-factor", "photonuclear reactions that can make such a hadron", Defaults.NuclearFactor);
    private readonly Option<string> _pairs = Factor("--pair-factor", "pairs of muons", Defaults.PairFactor);
    private readonly Option<string> _radiation = Factor("--radiation-factor", "photons above 5 GeV", Defaults.RadiationFactor);
    private readonly Option<ulong> _seed = new("--seed", "-s") { Description = "seed of all random streams", DefaultValueFactory = _ => 1 };
    private readonly Option<uint> _run = new Option<uint>("--run", "-r") { Description = "run number, below 2^24", DefaultValueFactory = _ => 1 }.Between(0, (1 << 24) - 1);
    private readonly Option<string?> _geometry = GeometryOption.Create();
    private readonly Option<bool> _json = JsonOutput.Option();
    private readonly OutputOptions _outputs = new();

    private LeadingCommand()
    {
    }

    /// <summary>The verb.</summary>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var leading = new LeadingCommand();
        var command = new Command("leading", "probability per muon that a leading hadron leaves the target, and of muon pairs made there, by weighted simulation in full mode with hadrons followed")
        {
            leading._geometry, leading._events, leading._energy, leading._volume, leading._nuclear, leading._pairs, leading._radiation, leading._seed, leading._run, leading._json,
        };
        leading._outputs.AddRunTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            leading.Run(parsed, output, error, cancellation);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static Option<string> Factor(string name, string what, double value) => new(name)
    {
        Description = $"how much more often than in nature muons make {what} in the volume; with the probability in nature well below 1",
        DefaultValueFactory = _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private void Run(ParseResult parsed, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        string geometry = GeometryOption.NameOf(parsed.GetValue(_geometry));
        DetectorLayout layout = GeometryOption.Load(parsed.GetValue(_geometry));
        WeightingCheck.RequireNone(layout, geometry, "leading");
        WeightingCheck.RequireMuons(layout, geometry, "leading");
        LeadingSettings settings = Settings(parsed, layout);
        var options = new RunOptions { Events = parsed.GetValue(_events), Seed = parsed.GetValue(_seed), Run = parsed.GetValue(_run), Physics = PhysicsMode.Full };
        SourceCheck.Require(options, layout, geometry, RunCard.Defaults);
        var study = new LeadingRun(layout, settings, options);
        LeadingResult result;
        using (ProgressReporter progress = _outputs.Progress(parsed, options.Events, error))
            result = study.Execute(_outputs.Threads(parsed), progress, cancellation);
        if (Math.Abs(result.MeanWeight.Value - 1) > MostSigma * result.MeanWeight.Error)
            error.WriteLine("warning: the mean weight is not 1: muons that make what is wanted more than once, or always, carry most of it; give smaller factors");
        if (parsed.GetValue(_json)) JsonOutput.Write(output, result);
        else Write(output, result);
    }

    private LeadingSettings Settings(ParseResult parsed, DetectorLayout layout)
    {
        var problems = new OptionProblems();
        double energy = ScanOptions.Positive("--above", parsed.GetValue(_energy)!, Dimension.Energy, 1, problems)[0];
        if (energy is < 2 * Units.GeV or > 200 * Units.GeV) problems.Add("--above", "must lie between 2 and 200 GeV", "such as \"80 GeV\"");
        string volume = parsed.GetValue(_volume)!;
        if (layout.Find(volume) is null) problems.Add("--volume", $"there is no volume '{volume}'", $"one of {string.Join(", ", layout.Volumes.Select(known => known.Name))}");
        var settings = new LeadingSettings
        {
            Volume = volume,
            Energy = energy,
            NuclearFactor = ReadFactor("--nuclear-factor", parsed.GetValue(_nuclear)!, problems),
            PairFactor = ReadFactor("--pair-factor", parsed.GetValue(_pairs)!, problems),
            RadiationFactor = ReadFactor("--radiation-factor", parsed.GetValue(_radiation)!, problems),
        };
        problems.Require();
        return settings;
    }

    private static double ReadFactor(string option, string text, OptionProblems problems)
    {
        double factor = problems.Read(option, text, Dimension.Pure, 1)[0];
        if (factor < 1) problems.Add(option, "must be 1 or more", "what is made rarer brings large weights");
        return factor;
    }

    private static void Write(TextWriter output, LeadingResult result)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Muons} muons; hadrons above {result.Settings.Energy / Units.GeV:G4} GeV that leave {result.Settings.Volume}, pairs of muons made in it; mean weight {result.MeanWeight.Value:F3} ± {result.MeanWeight.Error:F3}"));
        output.WriteLine($"{"quantity",-20}{"histories",10}{"per muon",14}{"error",12}");
        foreach (LeadingCount count in result.Counts)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Name(count.Quantity),-20}{count.Histories,10}{count.PerMuon,14:0.000E+00}{count.Error,12:0.0E+00}"));
    }

    private static string Name(LeadingQuantity quantity) => quantity switch
    {
        LeadingQuantity.Reactions => "reactions",
        LeadingQuantity.LeadingHadron => "leading hadron",
        LeadingQuantity.Charged => "  charged",
        LeadingQuantity.Neutral => "  neutral",
        LeadingQuantity.Pion => "  pi+-",
        LeadingQuantity.ChargedKaon => "  K+-",
        LeadingQuantity.Proton => "  p",
        LeadingQuantity.NeutralKaon => "  K0",
        LeadingQuantity.Neutron => "  n",
        LeadingQuantity.Hyperon => "  hyperons",
        LeadingQuantity.PairsOfPhotons => "pairs of photons",
        LeadingQuantity.PairsOfRadiation => "  of radiated ones",
        _ => "pairs of muons",
    };
}
