using System.Globalization;
using System.Text.RegularExpressions;

namespace NA64Mu.App.Batch;

/// <summary>What Slurm says of itself.</summary>
internal static partial class SlurmConfiguration
{
    /// <summary>Slurm's own default of the size of arrays, whose indices end one below.</summary>
    public const int DefaultMaxArraySize = 1001;

    /// <summary>Size of arrays of the Slurm of this machine.</summary>
    /// <returns>Null where there is none, or it does not answer.</returns>
    public static int? AskMaxArraySize() =>
        ExternalTool.Run("scontrol", ["show", "config"], ExternalTool.Patience) is { ExitCode: 0 } answer ? MaxArraySize(answer.Output) : null;

    /// <summary>Size of arrays in the answer of "scontrol show config".</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>Null where it does not say.</returns>
    public static int? MaxArraySize(string answer)
    {
        Match match = MaxArraySizeLine().Match(answer);
        return match.Success && int.TryParse(match.Groups["size"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int size) && size > 0 ? size : null;
    }

    [GeneratedRegex(@"^MaxArraySize\s*=\s*(?<size>\d+)\s*$", RegexOptions.Multiline)]
    private static partial Regex MaxArraySizeLine();
}
