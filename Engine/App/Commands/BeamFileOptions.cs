using System;
using System.Collections.Generic;
using System.CommandLine;
using NA64Mu.App.Configuration;
using NA64Mu.App.HepMc;
using NA64Mu.Core;

namespace NA64Mu.App.Commands;

/// <summary>Beam files on the command line: "--source hepmc:FILE", and what to do with a short one.</summary>
internal sealed class BeamFileOptions
{
    private const string Prefix = "hepmc:";

    private readonly Option<bool> _allowShort = new("--allow-short-input") { Description = "beam file: take what is there where it has fewer events than asked for" };

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="command">Verb.</param>
    public void AddTo(Command command) => command.Options.Add(_allowShort);

    /// <summary>The settings that an option gives: two for "--source hepmc:FILE", one for all others.</summary>
    /// <param name="key">Setting of the option.</param>
    /// <param name="text">Its value.</param>
    public static IEnumerable<(RunCardKey Key, string Text)> Split(RunCardKey key, string text)
    {
        if (key != RunCardKeys.Source || !text.StartsWith(Prefix, StringComparison.Ordinal)) return [(key, text)];
        return [(key, "hepmc"), (RunCardKeys.BeamFile, text[Prefix.Length..])];
    }

    /// <summary>Notes the option if it has no effect.</summary>
    /// <param name="parsed">Parsed command line.</param>
    /// <param name="options">What is simulated.</param>
    /// <param name="problems">Takes it.</param>
    public void RefuseUnused(ParseResult parsed, RunOptions options, List<ConfigurationProblem> problems)
    {
        if (options.HepMc is null && parsed.GetValue(_allowShort))
            problems.Add(new ConfigurationProblem(ConfigurationException.CommandLine, 0, _allowShort.Name, "has no effect without a beam file", "", "add --source hepmc:FILE"));
    }

    /// <summary>Opens the beam file; where no number of events was given, all that follow are taken.</summary>
    /// <param name="parsed">Parsed command line.</param>
    /// <param name="options">What is simulated, from a beam file.</param>
    /// <param name="card">The settings.</param>
    /// <exception cref="InvalidInputException">It cannot be used, or is not the one that the settings name.</exception>
    public RunOptions Open(ParseResult parsed, RunOptions options, RunCard card)
    {
        BeamFileSettings wanted = options.HepMc!;
        HepMcBeam beam = HepMcBeam.Open(wanted.File, wanted.WeightName);
        if (wanted.Sha256 is { } hash && !hash.Equals(beam.Sha256, StringComparison.OrdinalIgnoreCase))
            throw new InvalidInputException($"{wanted.File}: its SHA-256 is {beam.Sha256}, and {hash} was asked for; it is another file, or has changed");
        long? events = card.Find(RunCardKeys.Events) is { IsGiven: true } ? options.Events : null;
        return options with
        {
            Events = BeamRange.Of(beam, options.FirstEvent, events, parsed.GetValue(_allowShort) ? ShortInputPolicy.Accept : ShortInputPolicy.Refuse),
            HepMc = beam.Settings,
            BeamFile = beam,
        };
    }
}
