using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace NA64Mu.Geometry.Configuration.Forms;

/// <summary>Regular expressions for texts that <see cref="QuantityParser"/> reads, in the dialect of JSON Schema (ECMA-262).</summary>
public static class QuantityPattern
{
    private const string Digits = "([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?";
    private const string Blank = "[ \\t]";

    /// <summary>A pattern that all texts have which can be read, and no text in a unit of another dimension.</summary>
    /// <param name="dimension">Dimension.</param>
    /// <param name="count">How many numbers; 0 for any.</param>
    /// <param name="range">What each of them must be; a largest value is not looked at.</param>
    public static string Of(Dimension dimension, int count, NumberRange range)
    {
        string number = Sign(range) + Digits;
        string unit = $"({string.Join('|', UnitTable.Names(dimension).Select(Regex.Escape))})";
        string withUnit = $"{number}{Blank}*{unit}{(dimension == Dimension.Pure ? "?" : "")}";
        string all = $"{withUnit}{More(withUnit, count)}";
        // One unit at the end for all numbers.
        if (dimension != Dimension.Pure && count != 1) all = $"({all}|{number}{More(number, count)}{Blank}*{unit})";
        return $"^{Blank}*{all}{Blank}*$";
    }

    /// <summary>A text that can be read.</summary>
    /// <param name="dimension">Dimension.</param>
    /// <param name="count">How many numbers; 0 for any.</param>
    public static string Example(Dimension dimension, int count) =>
        $"{string.Join(' ', Enumerable.Range(1, Math.Max(count, 1)))} {UnitTable.Usual(dimension)}".Trim();

    /// <summary>Zero may have any sign.</summary>
    private static string Sign(NumberRange range) => range switch
    {
        NumberRange.Any => "[+-]?",
        NumberRange.Positive or NumberRange.PositiveFraction => "\\+?",
        _ => "(?!-[0.]*[1-9])[+-]?",
    };

    private static string More(string one, int count) => count switch
    {
        1 => "",
        0 => $"({Blank}+{one})*",
        _ => FormattableString.Invariant($"({Blank}+{one}){{{count - 1}}}"),
    };
}
