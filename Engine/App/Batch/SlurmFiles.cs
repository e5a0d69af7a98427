using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace NA64Mu.App.Batch;

/// <summary>What hands a production, or some shares of it, to Slurm.</summary>
internal static class SlurmFiles
{
    /// <summary>File in which submissions are noted: number of the array and share of its task 0.</summary>
    public const string SubmittedArrays = "logs/arrays.txt";

    /// <summary>A script that submits arrays of jobs, none longer than Slurm takes, and the merge behind them.</summary>
    /// <remarks>Slurm limits the tasks of one array that run at the same time: with such a limit, each array waits for the one before.</remarks>
    /// <param name="production">Production.</param>
    /// <param name="shards">Shares to make, in rising order.</param>
    /// <param name="stillQueued">Arrays of earlier submissions that the merge must wait for as well.</param>
    public static string Submit(Production production, IReadOnlyList<int> shards, IReadOnlyList<string> stillQueued)
    {
        var text = new StringBuilder($$"""
            #!/bin/bash
            # Hands {{(shards.Count == production.Jobs ? "all" : $"{shards.Count} of the")}} {{production.Jobs}} jobs of {{production.Name}} to Slurm, and the merge, which waits for them. Options for sbatch may follow: --partition, --account.
            set -euo pipefail
            cd "$(dirname "${BASH_SOURCE[0]}")"
            mkdir -p logs out
            arrays=()
            submit() {
              local array{{After(production)}}
              array=$(sbatch --parsable --array="$1"{{(production.AtOnce > 0 ? " \"${after[@]}\"" : "")}} "${@:3}" job.sh "$2")
              array=${array%%;*}
              echo "$array $2" >>{{SubmittedArrays}} # for "batch status": array, and share of its task 0
              arrays+=("$array")
            }

            """);
        foreach (IGrouping<int, int> array in shards.GroupBy(shard => shard / production.MaxArraySize))
        {
            int offset = array.Key * production.MaxArraySize;
            string limit = production.AtOnce > 0 ? FormattableString.Invariant($"%{production.AtOnce}") : "";
            text.Append(FormattableString.Invariant($"submit {ShardList.Compact(array.Select(shard => shard - offset))}{limit} {offset} \"$@\"\n"));
        }
        string others = string.Concat(stillQueued.Select(array => $",afterany:{array}"));
        text.Append($$"""
            wait_for=afterok$(printf ':%s' "${arrays[@]}"){{others}}
            merge=$(sbatch --parsable --dependency="$wait_for" --kill-on-invalid-dep=yes "$@" merge.sh)
            echo "arrays ${arrays[*]}, merge ${merge%%;*}"

            """);
        return text.ToString();
    }

    private static string After(Production production) => production.AtOnce == 0 ? "" : """
         after=()
          [ ${#arrays[@]} -eq 0 ] || after=("--dependency=afterany:${arrays[-1]}") # the limit holds for one array: they run one after the other
        """;
}
