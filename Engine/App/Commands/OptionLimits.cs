using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace NA64Mu.App.Commands;

/// <summary>Ranges of numbers on the command line.</summary>
internal static class OptionLimits
{
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
