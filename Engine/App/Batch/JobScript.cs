using System;
using System.Globalization;

namespace NA64Mu.App.Batch;

/// <summary>The wrapper that every job of a production runs, "job.sh".</summary>
/// <remarks>
/// Traps come before anything else: a signal may arrive before the program can listen. "wait" is broken off by a trap and then tells 128 + signal, so it
/// is called again until the program has ended, and the code of the program counts.
/// </remarks>
internal static class JobScript
{
    /// <summary>Times that a job may go on from a checkpoint.</summary>
    public const int MostRestarts = 20;

    /// <summary>Times that a job is tried again when the disk fails or it is killed.</summary>
    public const int MostRetries = 3;

    /// <summary>Time between checkpoints that HTCondor carries home [s].</summary>
    public const int CheckpointSeconds = 3600;

    /// <summary>A tenth of the time, between these limits, is left for the checkpoint [s].</summary>
    private const int ShareOfWarning = 6;
    private const int ShortestWarning = 30;
    private const int LongestWarning = 300;

    /// <summary>The script.</summary>
    /// <param name="production">Production.</param>
    public static string Of(Production production) => $$"""
        #!/bin/bash
        # One job of {{production.Name}}: makes one of {{production.Jobs}} shares of the run, and ends with the exit code of na64mu.
        # It goes on where an earlier attempt stopped, and leaves a share alone that is there already.
        {{Directives(production)}}signal='' child=''
        trap 'signal=USR1; [ -z "$child" ] || kill -s USR1 "$child" 2>/dev/null' USR1 # checkpoint, please: ends with 85
        trap 'signal=TERM; [ -z "$child" ] || kill -s TERM "$child" 2>/dev/null' TERM INT # stop: ends with 143

        {{Place(production)}}
        name=$(printf '%s_%04d' {{production.Name}} "$shard")
        file=out/$name{{production.Suffix}} attempts=out/$name.attempts
        mkdir -p out || exit 4
        {{Journal(production)}}note() { printf '%s %s %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$(uname -n)" "$*" >>"$attempts"; }
        {{Program(production)}}
        # What stands under its final name is whole.
        if [ -e "$file" ]; then
          echo "$file is there already"
          exit 0
        fi

        note start
        {{Limit(production)}}"${program[@]}" simulate --config run.yaml --geometry geometry.yaml --events {{production.Events}} --first-event {{production.FirstEvent}} \
          --shard "$shard" --of {{production.Jobs}} --resume --threads {{production.Threads}}{{Options(production)}} --output "$file" --no-progress &
        child=$!
        [ -z "$signal" ] || kill -s "$signal" "$child"

        wait "$child"
        code=$?
        while kill -0 "$child" 2>/dev/null; do
          wait "$child"
          code=$?
        done
        wait "$child"
        last=$?
        [ "$last" -eq 127 ] || code=$last
        [ "$code" -ne 138 ] || code={{ExitCode.RestartMe}} # USR1 came before the program could listen: nothing is lost
        {{Ending(production)}}
        {{Again(production)}}exit "$code"

        """;

    private static string Directives(Production production) => production.Engine != BatchEngine.Slurm ? "" : $"""
        #SBATCH --job-name={production.Name}
        #SBATCH --cpus-per-task={production.Threads}
        #SBATCH --mem={production.MemoryMegabytes}M
        #SBATCH --time={TimeText(production.TimeMinutes)}
        #SBATCH --output=logs/%x_%A_%a.out
        #SBATCH --open-mode=append
        #SBATCH --requeue
        #SBATCH --signal=B:USR1@{Warning(production.TimeMinutes)}

        """;

    private static string Place(Production production) => production.Engine switch
    {
        BatchEngine.Slurm => """
            cd "$SLURM_SUBMIT_DIR" || exit 4
            [ $# -eq 1 ] || { echo "usage: sbatch --array=TASKS job.sh SHARE_OF_TASK_0 (see submit.sh)" >&2; exit 2; }
            shard=$(($1 + SLURM_ARRAY_TASK_ID))
            """,
        BatchEngine.Local => """
            cd "$(dirname "${BASH_SOURCE[0]}")" || exit 4
            [ $# -eq 1 ] || { echo "usage: job.sh SHARE" >&2; exit 2; }
            shard=$1
            """,
        _ => """
            [ $# -eq 1 ] || { echo "usage: job.sh SHARE" >&2; exit 2; }
            shard=$1
            """,
    };

    /// <summary>HTCondor lays what travels with a resubmitted job beside the job, not into its folder.</summary>
    private static string Journal(Production production) => production.Engine == BatchEngine.HtCondor
        ? """
            journal=${file#out/}.journal
            [ -e "out/$journal" ] || [ ! -e "$journal" ] || mv "$journal" out/ || exit 4 # that of a later checkpoint goes first

            """
        : "";

    private static string Program(Production production) => production.IsArchive
        ? $"""
            program=(na64mu/na64mu)
            [ -x na64mu/na64mu ] || tar -xzf {ShellWord.Quote(System.IO.Path.GetFileName(production.Program[0]))} || exit 4

            """
        : $"program=({ShellWord.Join(production.Program)})\n";

    /// <summary>HTCondor saves files when the program ends with 85: a timer makes it do so now and then.</summary>
    private static string Limit(Production production) => production.Engine == BatchEngine.HtCondor
        ? FormattableString.Invariant($"timeout --foreground --preserve-status --signal=USR1 {CheckpointSeconds} \\\n  ")
        : "";

    private static string Options(Production production) => production.SimulateOptions.Count == 0 ? "" : " " + ShellWord.Join(production.SimulateOptions);

    private static string Ending(Production production) => production.Engine == BatchEngine.HtCondor
        ? "note exit \"$code\""
        : """
            uncounted=''
            note exit "$code" || uncounted=yes # attempts that cannot be counted are not repeated: the disk may be full
            """;

    private static string Again(Production production) => production.Engine switch
    {
        BatchEngine.Slurm => $$"""
            {{Limits}}
            if [ -z "$uncounted" ] && [ "$signal" != TERM ] && [ "$(grep -c " exit $code\$" "$attempts")" -le "$limit" ]; then
              # Back into the queue as a task of its array: the plain number would mean all tasks.
              scontrol requeue "${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID"
            fi

            """,
        BatchEngine.Local => $$"""
            {{Limits}}
            if [ -z "$uncounted" ] && [ "$signal" != TERM ] && [ "$(grep -c " exit $code\$" "$attempts")" -le "$limit" ]; then exec ./job.sh "$shard"; fi

            """,
        _ => "",
    };

    private static string Limits => FormattableString.Invariant($"""
        case $code in
          {ExitCode.RestartMe}) limit={MostRestarts} ;; # checkpoint written: go on
          {ExitCode.InputOutput} | {ExitCode.Killed}) limit={MostRetries} ;; # the disk failed, or somebody killed it: try again
          *) limit=0 ;;
        esac
        """);

    /// <summary>Time between the signal and the end of the job [s].</summary>
    private static string Warning(int minutes) => Math.Clamp(minutes * ShareOfWarning, ShortestWarning, LongestWarning).ToString(CultureInfo.InvariantCulture);

    private static string TimeText(int minutes) => FormattableString.Invariant($"{minutes / 60:00}:{minutes % 60:00}:00");
}
