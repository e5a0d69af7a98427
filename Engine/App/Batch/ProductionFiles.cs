using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NA64Mu.App.Commands;

namespace NA64Mu.App.Batch;

/// <summary>All files of the folder of a production, before any job has run.</summary>
internal static class ProductionFiles
{
    /// <summary>Name of the record that the other verbs read.</summary>
    public const string Record = "production.json";

    /// <summary>Name of the run card.</summary>
    public const string RunCard = "run.yaml";

    /// <summary>Name of the geometry file.</summary>
    public const string Geometry = "geometry.yaml";

    /// <summary>Name and text of each file.</summary>
    /// <param name="production">Production.</param>
    /// <param name="runCard">Resolved run card.</param>
    /// <param name="geometry">Geometry file.</param>
    public static IReadOnlyDictionary<string, string> Of(Production production, string runCard, string geometry)
    {
        var files = new Dictionary<string, string>
        {
            ["README.md"] = ProductionReadme.Of(production),
            [RunCard] = runCard,
            [Geometry] = geometry,
            ["jobs.csv"] = JobTable.Of(production),
            ["job.sh"] = JobScript.Of(production),
            ["merge.sh"] = MergeScript.Of(production),
            ["parts.txt"] = MergeScript.Parts(production),
            [Record] = JsonSerializer.Serialize(production, JsonOutput.Settings) + "\n",
        };
        int[] all = [.. Enumerable.Range(0, production.Jobs)];
        (string name, string text) = production.Engine switch
        {
            BatchEngine.Slurm => ("submit.sh", SlurmFiles.Submit(production, all, [])),
            BatchEngine.HtCondor => ("jobs.sub", CondorFiles.Submit(production, all, new Dictionary<int, string>())),
            _ => ("local.sh", LocalScript.Of(production)),
        };
        files[name] = text;
        return files;
    }

    /// <summary>What is typed to start the jobs, in the folder.</summary>
    /// <param name="engine">Engine.</param>
    public static string StartCommand(BatchEngine engine) => engine switch
    {
        BatchEngine.Slurm => "./submit.sh",
        BatchEngine.HtCondor => "condor_submit jobs.sub",
        _ => "./local.sh",
    };

    /// <summary>Whether a file is a program.</summary>
    /// <param name="name">Its name.</param>
    public static bool IsProgram(string name) => name.EndsWith(".sh", StringComparison.Ordinal);
}
