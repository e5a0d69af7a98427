using System.CommandLine;
using NA64Mu.App.Configuration;
using NA64Mu.App.Dark;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Transport.Signal;

namespace NA64Mu.App.Commands;

/// <summary>The options of the signal, shared by several verbs: which boson muons radiate, and how often.</summary>
internal sealed class SignalOptions
{
    private readonly Option<string?> _signal = new("--signal") { Description = "light boson that muons radiate: " + DarkModelName.All };
    private readonly Option<string?> _mass = new("--mass") { Description = "signal: mass of the boson, such as \"100 MeV\"" };
    private readonly Option<string?> _coupling = new("--coupling") { Description = "signal: coupling g' to the muon" };
    private readonly Option<string?> _epsilon = new("--epsilon") { Description = "signal: coupling in units of the elementary charge, in place of --coupling" };
    private readonly Option<string?> _emission = new("--emission")
    {
        Description = "signal: forced (once by each primary in one volume, with weights; the default) or natural (at its own rate)",
    };

    private readonly Option<string?> _volume = new("--emission-volume") { Description = "signal: volume of the forced emission (default: the first ECAL)" };

    private Option[] Details => [_mass, _coupling, _epsilon, _emission, _volume];

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="command">Verb.</param>
    public void AddTo(Command command)
    {
        _emission.AcceptOnlyFromAmong("forced", "natural");
        command.Options.Add(_signal);
        foreach (Option option in Details) command.Options.Add(option);
    }

    /// <summary>The signal that the user asked for.</summary>
    /// <param name="parsed">Parsed command line.</param>
    /// <param name="problems">Takes what makes no sense.</param>
    /// <returns>Null for none, or where it cannot be read.</returns>
    public SignalSettings? Read(ParseResult parsed, OptionProblems problems)
    {
        string? model = parsed.GetValue(_signal);
        if (model is null)
        {
            RefuseDetails(parsed, problems);
            return null;
        }
        bool isKnown = DarkModelName.TryParse(model, out DarkModel kind);
        if (!isKnown) problems.Add("--signal", $"'{model}' is not a known boson", $"one of {DarkModelName.All}");
        double mass = ReadMass(parsed, problems);
        double coupling = ReadCoupling(parsed, problems);
        EmissionMode emission = parsed.GetValue(_emission) == "natural" ? EmissionMode.Natural : EmissionMode.Forced;
        string? volume = parsed.GetValue(_volume);
        if (volume is not null && emission == EmissionMode.Natural)
            problems.Add("--emission-volume", "has no effect on natural emission", "leave it out, or force the emission");
        if (!isKnown || !(mass > 0) || !(coupling > 0)) return null;
        return new SignalSettings { Boson = new DarkBoson(kind, mass, coupling), Emission = emission, Volume = volume };
    }

    private double ReadMass(ParseResult parsed, OptionProblems problems)
    {
        if (parsed.GetValue(_mass) is not { } text)
        {
            problems.Add("--mass", "is missing", "such as --mass \"100 MeV\"");
            return double.NaN;
        }
        double mass = problems.Read("--mass", text, Dimension.Energy, 1)[0];
        if (mass <= 0) problems.Add("--mass", $"'{text}' is not positive", "such as --mass \"100 MeV\"");
        return mass;
    }

    private double ReadCoupling(ParseResult parsed, OptionProblems problems)
    {
        string? coupling = parsed.GetValue(_coupling), epsilon = parsed.GetValue(_epsilon);
        if (coupling is null == epsilon is null)
        {
            string problem = coupling is null ? "is missing" : "says the same as --epsilon";
            problems.Add("--coupling", problem, "give either --coupling or --epsilon, such as --coupling 1e-4");
            return double.NaN;
        }
        string option = coupling is null ? "--epsilon" : "--coupling";
        string text = coupling ?? epsilon!;
        double value = problems.Read(option, text, Dimension.Pure, 1)[0];
        if (value <= 0) problems.Add(option, $"'{text}' is not positive", "such as " + option + " 1e-4");
        return coupling is null ? value * DarkBoson.ElementaryCharge : value;
    }

    private void RefuseDetails(ParseResult parsed, OptionProblems problems)
    {
        foreach (Option option in Details)
        {
            if (parsed.GetResult(option) is { Implicit: false })
                problems.Add(option.Name, "has no effect without a signal", $"add --signal with one of {DarkModelName.All}");
        }
    }
}
