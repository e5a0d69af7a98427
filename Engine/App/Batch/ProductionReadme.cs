using System;

namespace NA64Mu.App.Batch;

/// <summary>The page that lies in the folder of a production.</summary>
internal static class ProductionReadme
{
    /// <summary>The page.</summary>
    /// <param name="production">Production.</param>
    public static string Of(Production production) => $"""
        # {production.Name}

        Events {production.FirstEvent} to {production.FirstEvent + production.Events - 1} of run {production.Run} in {production.Jobs} jobs of {production.Threads} thread(s), {TimeText(production.TimeMinutes)} and {production.MemoryMegabytes} MB each. Three commands, typed in this folder:

        ```sh
        # {StartText(production.Engine)}
        {ProductionFiles.StartCommand(production.Engine)}
        # what has arrived
        {Program(production)} batch status .
        {LastCommand(production)}
        ```

        {(production.Engine == BatchEngine.Slurm ? $"The merge follows by itself and writes `{production.MergedFile}`; by hand: `./merge.sh`." : $"Where shares are missing or bad: `{Program(production)} batch resubmit .`")}

        | file | what it is |
        |---|---|
        | `run.yaml`, `geometry.yaml` | what is simulated; the jobs read nothing else |
        | `jobs.csv` | share, events and file of each job |
        | `job.sh` | the wrapper that each job runs |
        {StartRow(production.Engine)}
        | `merge.sh`, `parts.txt` | the merge and what it puts together |
        | `production.json` | the settings, for `batch status` and `batch resubmit` |
        | `out/*{production.Suffix}` | shares; what stands under this name is whole |
        | `out/*.attempts` | start and exit code of each attempt |
        | `logs/` | what the jobs print |

        A job ends with 0: done; 1: bug; 2: usage or run card; 3: input or geometry; 4: disk; 5: quality limit; 85: checkpoint written, goes on later; 128 + n: stopped by signal n.

        """;

    private static string Program(Production production) => production.IsArchive ? "na64mu" : ShellWord.Join(production.Program);

    private static string LastCommand(Production production) => production.Engine == BatchEngine.Slurm
        ? $"# if the status says so: exactly what is missing or bad, and the merge\n{Program(production)} batch resubmit . --submit"
        : $"# all shares to {production.MergedFile}, once all have arrived\n./merge.sh";

    private static string StartText(BatchEngine engine) => engine switch
    {
        BatchEngine.Slurm => "all jobs, and the merge behind them",
        BatchEngine.HtCondor => "all jobs",
        _ => "all jobs, as many at a time as there are cores (or --parallel P)",
    };

    private static string StartRow(BatchEngine engine) => engine switch
    {
        BatchEngine.Slurm => "| `submit.sh` | hands jobs and merge to Slurm; its arguments go to `sbatch` |",
        BatchEngine.HtCondor => "| `jobs.sub` | the submit description |",
        _ => "| `local.sh` | runs the jobs as processes |",
    };

    private static string TimeText(int minutes) => minutes % 60 == 0 ? FormattableString.Invariant($"{minutes / 60} h") : FormattableString.Invariant($"{minutes} min");
}
