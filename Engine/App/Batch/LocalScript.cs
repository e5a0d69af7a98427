using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NA64Mu.App.Batch;

/// <summary>What runs a production as processes of one machine, "local.sh": the same wrapper and exit codes as on a cluster.</summary>
internal static class LocalScript
{
    /// <summary>The script.</summary>
    /// <param name="production">Production.</param>
    public static string Of(Production production) => $$"""
        #!/bin/bash
        # Jobs of {{production.Name}} as processes of this machine, some at a time: ./local.sh [--parallel P] [SHARE...]
        # Ends with 0 if all shares are there, or else with the highest exit code of those that are not. Ctrl-C stops all jobs; the next call goes on.
        cd "$(dirname "${BASH_SOURCE[0]}")" || exit 4
        parallel=$(($(nproc) / {{production.Threads}}))
        usage() { echo "usage: ./local.sh [--parallel P] [SHARE...], shares from 0 to {{production.Jobs - 1}}" >&2; exit 2; }
        is_number() { case $1 in '' | *[!0-9]*) return 1 ;; esac; }
        if [ "${1:-}" = --parallel ]; then
          is_number "${2:-}" || usage
          parallel=$2
          shift 2
        fi
        for shard in "$@"; do
          if ! is_number "$shard" || [ "$shard" -ge {{production.Jobs}} ]; then usage; fi
        done
        [ "$parallel" -ge 1 ] || parallel=1
        mkdir -p logs out
        shards=("$@")
        if [ $# -eq 0 ]; then mapfile -t shards < <(seq 0 {{production.Jobs - 1}}); fi
        stop=''
        running() { jobs -rp | wc -l; }
        trap 'stop=yes; jobs -rp | xargs -r kill -TERM 2>/dev/null' INT TERM

        for shard in "${shards[@]}"; do
          while [ -z "$stop" ] && [ "$(running)" -ge "$parallel" ]; do wait -n; done
          [ -z "$stop" ] || break
          ./job.sh "$shard" >>"logs/{{production.Name}}_$(printf %04d "$shard").out" 2>&1 &
        done
        while [ "$(running)" -gt 0 ]; do wait; done

        worst=0
        for shard in "${shards[@]}"; do
          name=$(printf '%s_%04d' {{production.Name}} "$shard")
          [ ! -e "out/$name{{production.Suffix}}" ] || continue
          code=''
          [ ! -e "out/$name.attempts" ] || code=$(sed -n '$s/.* exit //p' "out/$name.attempts")
          echo "share $shard is not there: ${code:+exit code }${code:-not started, or killed without a word}" >&2
          [ "${code:-1}" -le "$worst" ] || worst=${code:-1}
        done
        if [ -n "$stop" ]; then
          echo "stopped; next: the same command again, which goes on where it was" >&2
        elif [ "$worst" -ne 0 ]; then
          echo "next: na64mu batch status ." >&2
        else
          echo "next: ./merge.sh, once all {{production.Jobs}} shares are there" >&2
        fi
        exit "$worst"

        """;

    /// <summary>A script that runs some jobs again.</summary>
    /// <param name="production">Production.</param>
    /// <param name="shards">Shares to make.</param>
    public static string Again(Production production, IReadOnlyList<int> shards) => $$"""
        #!/bin/bash
        # {{shards.Count}} of the {{production.Jobs}} jobs of {{production.Name}} again, as processes of this machine; --parallel P may follow.
        exec "$(dirname "${BASH_SOURCE[0]}")/local.sh" "$@" {{string.Join(' ', shards.Select(shard => shard.ToString(CultureInfo.InvariantCulture)))}}

        """;
}
