using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace NA64Mu.App.Batch;

/// <summary>What Slurm has still to do, or is doing, for a production.</summary>
internal sealed class SlurmQueue
{
    private SlurmQueue(IReadOnlySet<int> running, IReadOnlySet<int> waiting, IReadOnlyList<string> arrays, bool isKnown = true)
    {
        IsKnown = isKnown;
        Running = running;
        Waiting = waiting;
        Arrays = arrays;
    }

    /// <summary>An empty queue, for other engines, and before anything was submitted.</summary>
    public static SlurmQueue Empty { get; } = new(new HashSet<int>(), new HashSet<int>(), []);

    /// <summary>The queue of a Slurm that gives no answer.</summary>
    public static SlurmQueue Unknown { get; } = new(new HashSet<int>(), new HashSet<int>(), [], isKnown: false);

    /// <summary>Whether Slurm has answered; if not, jobs may be waiting of which nothing is known.</summary>
    public bool IsKnown { get; }

    /// <summary>Shares whose jobs run.</summary>
    public IReadOnlySet<int> Running { get; }

    /// <summary>Shares whose jobs wait.</summary>
    public IReadOnlySet<int> Waiting { get; }

    /// <summary>Arrays that these jobs belong to.</summary>
    public IReadOnlyList<string> Arrays { get; }

    /// <summary>Asks Slurm.</summary>
    /// <param name="folder">Folder of the production.</param>
    /// <param name="production">Production.</param>
    public static SlurmQueue Of(string folder, Production production)
    {
        string submitted = Path.Combine(folder, SlurmFiles.SubmittedArrays);
        if (production.Engine != BatchEngine.Slurm || !File.Exists(submitted)) return Empty;
        ToolAnswer? answer = ExternalTool.Run("squeue", ["--noheader", "--array", $"--name={production.Name}", "--format=%F %K %T"], ExternalTool.Patience);
        return answer is { ExitCode: 0 } ? Parse(answer.Output, File.ReadAllText(submitted)) : Unknown;
    }

    /// <summary>The queue from the answer of squeue.</summary>
    /// <param name="queue">Lines of array, task and state.</param>
    /// <param name="submitted">Lines of array and share of its task 0; arrays of other productions are not among them.</param>
    internal static SlurmQueue Parse(string queue, string submitted)
    {
        Dictionary<string, int> shareOfTask0 = Words(submitted, 2).GroupBy(words => words[0])
            .ToDictionary(array => array.Key, array => int.Parse(array.Last()[1], CultureInfo.InvariantCulture));
        HashSet<int> running = [], waiting = [];
        SortedSet<string> arrays = new(StringComparer.Ordinal);
        foreach (string[] words in Words(queue, 3))
        {
            if (!shareOfTask0.TryGetValue(words[0], out int first) || !int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out int task)) continue;
            (words[2] == "PENDING" ? waiting : running).Add(first + task);
            arrays.Add(words[0]);
        }
        return new SlurmQueue(running, waiting, [.. arrays]);
    }

    private static IEnumerable<string[]> Words(string text, int count) =>
        text.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length == count);
}
