using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace NA64Mu.App.Commands;

/// <summary>What values options of the command line may have.</summary>
internal static class OptionLimits
{
    /// <summary>Refuses the empty text as the name of a file or directory, as an unset variable of a script gives it.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="option">Option.</param>
    /// <returns>The option.</returns>
    public static Option<T> Named<T>(this Option<T> option)
    {
        option.Validators.Add(result =>
        {
            foreach (Token token in result.Tokens)
            {
                if (string.IsNullOrWhiteSpace(token.Value)) result.AddError($"{option.Name}: the name is empty");
            }
        });
        return option;
    }

    /// <summary>Refuses numbers outside a range.</summary>
    /// <typeparam name="T">Number type.</typeparam>
    /// <param name="option">Option.</param>
    /// <param name="lowest">Lowest number allowed.</param>
    /// <param name="highest">Highest number allowed.</param>
    /// <returns>The option.</returns>
    public static Option<T> Between<T>(this Option<T> option, long lowest, long highest)
    {
        option.Validators.Add(result =>
        {
            foreach (Token token in result.Tokens)
            {
                // What is no number at all is refused where it is converted.
                if (!long.TryParse(token.Value, CultureInfo.InvariantCulture, out long given)) continue;
                if (given < lowest || given > highest) result.AddError($"{option.Name}: {given} is not between {lowest} and {highest}");
            }
        });
        return option;
    }
}
