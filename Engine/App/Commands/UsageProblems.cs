using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Linq;
using NA64Mu.App.Configuration;
using NA64Mu.Geometry.Configuration;

namespace NA64Mu.App.Commands;

/// <summary>Words of a command line that no verb understands, told with what they may have been meant for.</summary>
internal static class UsageProblems
{
    /// <summary>All that is wrong; nothing where the verb can begin.</summary>
    /// <param name="parsed">Parsed command line.</param>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        CommandResult verb = parsed.CommandResult;
        if (verb.Command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [{ } word, ..] && !IsOption(word)) return [UnknownVerb(verb, word)];
        string[] strangers = [.. parsed.UnmatchedTokens.Select(token => $"Unrecognized command or argument '{token}'.")];
        return
        [
            .. UnknownWords(verb, parsed),
            .. MistakenNames(parsed),
            .. parsed.Errors.Where(error => !strangers.Contains(error.Message)).Select(error => Missing(verb, error) ?? Explain(error)),
        ];
    }

    /// <summary>The words that lead to a command; the root is named as users know it, whatever its file is called.</summary>
    /// <param name="command">Command.</param>
    public static string NameOf(CommandResult command) => command.Parent is CommandResult parent ? $"{NameOf(parent)} {command.Command.Name}" : "na64mu";

    private static bool IsOption(string word) => word.Length > 1 && word[0] == '-';

    private static string UnknownVerb(CommandResult verb, string word) =>
        $"'{word}' is no verb of '{NameOf(verb)}'{Guess(word, [.. verb.Command.Subcommands.Select(command => command.Name)])}";

    /// <summary>Options that there are not, and words too many; what follows an unknown option is taken for its value.</summary>
    private static IEnumerable<string> UnknownWords(CommandResult verb, ParseResult parsed)
    {
        var words = parsed.Tokens.ToList();
        foreach (string word in parsed.UnmatchedTokens)
        {
            int place = words.FindIndex(token => token.Value == word);
            bool isValue = place > 0 && words[place - 1].Type == TokenType.Argument && IsOption(words[place - 1].Value);
            if (IsOption(word)) yield return UnknownOption(verb, word);
            else if (!isValue) yield return $"'{word}' is one word too many for '{NameOf(verb)}'";
        }
    }

    private static string UnknownOption(CommandResult verb, string word)
    {
        var options = new List<string>();
        for (CommandResult? level = verb; level is not null; level = level.Parent as CommandResult)
            options.AddRange(level.Command.Options.Where(option => level == verb || option.Recursive).Select(option => option.Name));
        return $"'{word}' is no option of '{NameOf(verb)}'{Guess(word.Split('=')[0], options)}";
    }

    /// <summary>Mistyped options that the parser took for names of files; a file that is called so may stand behind "--".</summary>
    private static IEnumerable<string> MistakenNames(ParseResult parsed)
    {
        if (parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash)) return [];
        return parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens)
            .Where(token => IsOption(token.Value)).Select(token => UnknownOption(parsed.CommandResult, token.Value));
    }

    /// <summary>What is to be said of a word that is not there; null for all other mistakes.</summary>
    private static string? Missing(CommandResult verb, ParseError error)
    {
        if (error.Message == "Required command was not provided.")
            return $"'{NameOf(verb)}' needs a verb behind it: {string.Join(", ", verb.Command.Subcommands.Select(command => command.Name))}";
        if (error.SymbolResult is OptionResult { Tokens: [], Option: { } option, IdentifierToken: { } written } && error.Message == $"Required argument missing for option: '{written.Value}'.")
            return $"{written.Value} has no value behind it: {option.Description}";
        foreach (Option needed in verb.Command.Options)
        {
            if (error.Message == $"Option '{needed.Name}' is required.") return $"{needed.Name} is missing: {needed.Description}";
        }
        foreach (Argument needed in verb.Command.Arguments)
        {
            if (error.Message == $"Required argument '{needed.Name}' missing for command: '{verb.Command.Name}'.") return $"'{needed.Name}' is missing: {needed.Description}";
        }
        return null;
    }

    private static string Explain(ParseError error) => error.SymbolResult switch
    {
        OptionResult { Tokens: [{ } token, ..] } option => NoNumber(option.Option.Name, option.Option.ValueType, token.Value) ?? Sentence(error.Message),
        ArgumentResult { Tokens: [{ } token, ..], Parent: OptionResult option } => NoNumber(option.Option.Name, option.Option.ValueType, token.Value) ?? Sentence(error.Message),
        _ => Sentence(error.Message),
    };

    /// <summary>What to say of a text that stands for a number and is none; null for all others.</summary>
    private static string? NoNumber(string option, Type optionType, string text)
    {
        Type type = Nullable.GetUnderlyingType(optionType) ?? optionType;
        if ((type == typeof(int) || type == typeof(long)) && !Int128.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            return $"{option}: '{text}' is not a whole number; {WholeNumberRule.InDigits(text)}";
        return type == typeof(double) && !double.TryParse(text, CultureInfo.InvariantCulture, out _) ? $"{option}: '{text}' is not a number; such as 0.5 or 1e-3" : null;
    }

    /// <summary>A message of the parser, some of which have a list of words line by line.</summary>
    private static string Sentence(string message) => string.Join(' ', message.Split((char[])['\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');

    /// <summary>What a word may have been meant for: the one word that begins with it, or else one like it.</summary>
    private static string Guess(string word, IReadOnlyCollection<string> allowed)
    {
        string[] longer = [.. allowed.Where(name => name.StartsWith(word, StringComparison.Ordinal)).Distinct()];
        if (longer.Length == 1) return $"; did you mean '{longer[0]}'?";
        return Similarity.Suggest(word, allowed) is { Length: > 0 } guess ? $"; {guess}" : "";
    }
}
