using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Reader of quantities such as "1.5 mm", "0 0.7 0 T" or "9 mm 1.9 cm"; for the geometry file and for the command line.</summary>
/// <remarks>One trailing unit serves all numbers, or each number carries its own. A number without unit is refused unless a pure number is asked for.</remarks>
public static class QuantityParser
{
    /// <summary>Reads numbers of one dimension.</summary>
    /// <param name="text">Text.</param>
    /// <param name="dimension">Dimension wanted.</param>
    /// <param name="count">How many numbers there must be; 0 for any.</param>
    public static QuantityResult Parse(string text, Dimension dimension, int count = 1)
    {
        List<(double Number, string Unit)>? parts = Split(text, out string? stranger);
        if (parts is null || parts.Count == 0)
            return Wrong($"'{text.Trim()}' is not {UnitTable.Describe(dimension)}", stranger is null ? "" : $"cannot read '{stranger}'", Example(dimension, count));
        if (count > 0 && parts.Count != count)
            return Wrong($"'{text.Trim()}' has {parts.Count} number{(parts.Count == 1 ? "" : "s")}, not {count}", "", Example(dimension, count));
        if (dimension != Dimension.Pure && parts[^1].Unit.Length == 0) return MissingUnit(text, dimension);
        if (dimension == Dimension.Pure || parts.Take(parts.Count - 1).All(part => part.Unit.Length == 0))
        {
            if (dimension != Dimension.Pure) parts = [.. parts.Select(part => (part.Number, parts[^1].Unit))];
        }
        else if (parts.Any(part => part.Unit.Length == 0))
        {
            return Wrong($"'{text.Trim()}' gives some numbers a unit and others none", "", "put one unit at the end, or one behind each number");
        }
        return Convert(text, parts, dimension);
    }

    private static QuantityResult Convert(string text, List<(double Number, string Unit)> parts, Dimension dimension)
    {
        var values = new List<double>(parts.Count);
        foreach ((double number, string unit) in parts)
        {
            double? size = unit.Length == 0 ? 1 : UnitTable.Size(unit, dimension);
            if (size is null)
            {
                string reason = UnitTable.IsKnown(unit) ? $"'{unit}' is not a unit of {UnitTable.Describe(dimension)[2..].Trim()}" : $"'{unit}' is no unit";
                string units = string.Join(", ", UnitTable.Names(dimension));
                return Wrong($"'{text.Trim()}' is not {UnitTable.Describe(dimension)}", reason, $"use {units}{(dimension == Dimension.Pure ? " or no unit" : "")}");
            }
            double value = number * size.Value;
            if (!double.IsFinite(value)) return Wrong($"'{text.Trim()}' is not a finite number", "", "");
            values.Add(value);
        }
        return new QuantityResult(values);
    }

    private static QuantityResult MissingUnit(string text, Dimension dimension) => Wrong(
        $"'{text.Trim()}' has no unit",
        $"{UnitTable.Describe(dimension)} without unit could mean anything",
        $"write for example '{text.Trim()} {UnitTable.Usual(dimension)}'");

    private static QuantityResult Wrong(string problem, string reason, string suggestion) => new([], problem, reason, suggestion);

    private static string Example(Dimension dimension, int count)
    {
        string numbers = string.Join(' ', Enumerable.Range(1, Math.Max(count, 1)));
        return $"write for example '{$"{numbers} {UnitTable.Usual(dimension)}".Trim()}'";
    }

    /// <summary>Splits a text into numbers, each with the unit behind it or none; null where that is not possible.</summary>
    private static List<(double Number, string Unit)>? Split(string text, out string? stranger)
    {
        stranger = null;
        var parts = new List<(double Number, string Unit)>();
        foreach (string word in text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            bool isUnitOfLast = parts.Count > 0 && parts[^1].Unit.Length == 0 && UnitTable.IsKnown(word);
            int length = isUnitOfLast ? 0 : NumberLength(word);
            if (length > 0 && double.TryParse(word[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
            {
                parts.Add((number, word[length..]));
            }
            else if (parts.Count > 0 && parts[^1].Unit.Length == 0)
            {
                parts[^1] = (parts[^1].Number, word);
            }
            else
            {
                stranger = word;
                return null;
            }
        }
        return parts;
    }

    /// <summary>Number of characters at the start of a word that form a number; 0 for none.</summary>
    private static int NumberLength(string word)
    {
        int end = 0;
        if (end < word.Length && word[end] is '+' or '-') end++;
        int digitsFrom = end;
        while (end < word.Length && (char.IsAsciiDigit(word[end]) || word[end] == '.')) end++;
        if (end == digitsFrom) return 0;
        if (end < word.Length && word[end] is 'e' or 'E')
        {
            int exponent = end + 1;
            if (exponent < word.Length && word[exponent] is '+' or '-') exponent++;
            int exponentFrom = exponent;
            while (exponent < word.Length && char.IsAsciiDigit(word[exponent])) exponent++;
            if (exponent > exponentFrom) end = exponent;
        }
        return end;
    }
}
