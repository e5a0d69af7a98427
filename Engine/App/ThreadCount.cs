using System;
using System.Globalization;
using NA64Mu.Core;

namespace NA64Mu.App;

/// <summary>Number of worker threads where the user asks for none.</summary>
public static class ThreadCount
{
    private const string OwnVariable = "NA64_THREADS";

    /// <summary>The smallest of the processors seen and of what the batch system or the user grants by environment variables.</summary>
    /// <remarks>A Slurm task without a cpuset sees all cores of its node, and HTCondor grants cores by OMP_NUM_THREADS.</remarks>
    /// <exception cref="ConfigurationException">NA64_THREADS is no number of threads.</exception>
    public static int Default() => Default(Environment.ProcessorCount, Environment.GetEnvironmentVariable);

    /// <summary>The same for any machine.</summary>
    /// <param name="processors">Processors seen.</param>
    /// <param name="environment">Value of an environment variable.</param>
    internal static int Default(int processors, Func<string, string?> environment)
    {
        int threads = Math.Min(Granted("SLURM_CPUS_PER_TASK"), Granted("OMP_NUM_THREADS"));
        threads = Math.Min(threads, Own());
        return Math.Max(1, Math.Min(threads, processors));

        // OMP_NUM_THREADS may be a list, one number a nesting level. What others set and we cannot read limits nothing.
        int Granted(string variable) =>
            TryParse(environment(variable)?.Split(',')[0], out int count) ? count : int.MaxValue;

        int Own()
        {
            string? text = environment(OwnVariable);
            if (string.IsNullOrEmpty(text)) return int.MaxValue;
            if (TryParse(text, out int count)) return count;
            throw new ConfigurationException(
                [new ConfigurationProblem(ConfigurationException.Environment, 0, OwnVariable, $"\"{text}\" is no number of threads", Suggestion: "give a number above zero")]);
        }
    }

    private static bool TryParse(string? text, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count > 0;
}
