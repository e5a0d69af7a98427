using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using NA64Mu.App.HepMc;

namespace NA64Mu.App.Commands;

/// <summary>The options of beam files.</summary>
internal sealed class BeamFileOptions
{
    private const string Prefix = "hepmc:";

    private readonly Option<string?> _weight = new("--weight-name") { Description = "beam file: name of the weight to use (default: the first)" };
    private readonly Option<bool> _allowShort = new("--allow-short-input") { Description = "beam file: take what is there where it has fewer events than asked for" };

    /// <summary>What to do with a beam file that is too short.</summary>
    /// <param name="parsed">Parsed command line.</param>
    public ShortInputPolicy Policy(ParseResult parsed) => parsed.GetValue(_allowShort) ? ShortInputPolicy.Accept : ShortInputPolicy.Refuse;

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="command">Verb.</param>
    public void AddTo(Command command)
    {
        command.Options.Add(_weight);
        command.Options.Add(_allowShort);
    }

    /// <summary>Whether a source is a beam file.</summary>
    /// <param name="source">Value of --source.</param>
    public static bool IsMeant(string source) => source.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Refuses what is no source.</summary>
    /// <param name="result">The option --source.</param>
    public static void Validate(OptionResult result)
    {
        foreach (Token token in result.Tokens)
        {
            if (token.Value is "m2" or "pencil" || (IsMeant(token.Value) && token.Value.Length > Prefix.Length)) continue;
            result.AddError($"--source: '{token.Value}' is no source; one of m2, pencil, hepmc:FILE");
        }
    }

    /// <summary>Opens the beam file.</summary>
    /// <param name="parsed">Parsed command line.</param>
    /// <param name="source">Value of --source.</param>
    /// <exception cref="InvalidInputException">It cannot be used.</exception>
    public HepMcBeam Open(ParseResult parsed, string source) => HepMcBeam.Open(source[Prefix.Length..], parsed.GetValue(_weight));

    /// <summary>Notes each option that was given although there is no beam file.</summary>
    /// <param name="parsed">Parsed command line.</param>
    /// <param name="problems">Takes them.</param>
    public void Refuse(ParseResult parsed, OptionProblems problems)
    {
        foreach (Option option in (Option[])[_weight, _allowShort])
        {
            if (parsed.GetResult(option) is { Implicit: false }) problems.Add(option.Name, "has no effect without a beam file", "add --source hepmc:FILE");
        }
    }
}
