using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NA64Mu.App.Batch;

/// <summary>What hands a production, or some shares of it, to HTCondor.</summary>
internal static class CondorFiles
{
    private static readonly int[] HopelessCodes = [ExitCode.InternalError, ExitCode.Usage, ExitCode.InvalidInput, ExitCode.QualityLimit, ExitCode.Interrupted, ExitCode.Terminated];

    /// <summary>A submit description.</summary>
    /// <param name="production">Production.</param>
    /// <param name="shards">Shares to make, in rising order.</param>
    /// <param name="journals">Journals that earlier attempts left, for the shares that have one: these jobs go on from there.</param>
    public static string Submit(Production production, IReadOnlyList<int> shards, IReadOnlyDictionary<int, string> journals) => $"""
        # {shards.Count} of {production.Jobs} jobs of {production.Name}: condor_submit this file in its own folder.
        universe = vanilla
        executable = job.sh
        arguments = $(Share)
        request_cpus = {production.Threads}
        request_memory = {production.MemoryMegabytes} MB
        # {JobFlavour.Explanation}
        +JobFlavour = "{JobFlavour.For(production.TimeMinutes).Name}"
        output = logs/$(ClusterId).$(ProcId).out
        error = logs/$(ClusterId).$(ProcId).err
        log = logs/$(ClusterId).log

        # Files travel with the job; "out" holds the journal of finished blocks, which is the checkpoint, and at the end the event file.
        should_transfer_files = YES
        when_to_transfer_output = ON_EXIT_OR_EVICT
        transfer_input_files = {string.Join(", ", Inputs(production))}{(journals.Count > 0 ? ", $(Journal)" : "")}
        transfer_output_files = out
        checkpoint_exit_code = {ExitCode.RestartMe}
        transfer_checkpoint_files = out

        # 1: bug, 2: usage, 3: input, 5: quality: the same events would end the same. 130, 143: somebody stopped it.
        # A disk that fails (4) or a job that is killed may do better.
        max_retries = {JobScript.MostRetries}
        retry_until = {string.Join(" || ", HopelessCodes.Select(code => FormattableString.Invariant($"ExitCode =?= {code}")))}
        {(production.AtOnce > 0 ? FormattableString.Invariant($"max_materialize = {production.AtOnce}\n") : "")}{Queue(production, shards, journals)}

        """;

    private static IEnumerable<string> Inputs(Production production) =>
    [
        ProductionFiles.RunCard, ProductionFiles.Geometry, .. production.BeamFile is { } file ? (string[])[file] : [],
        .. production.IsArchive ? (string[])[production.Program[0]] : [],
    ];

    private static string Queue(Production production, IReadOnlyList<int> shards, IReadOnlyDictionary<int, string> journals)
    {
        if (shards.Count == production.Jobs && journals.Count == 0) return FormattableString.Invariant($"Share = $(ProcId)\nqueue {production.Jobs}");
        if (journals.Count == 0) return FormattableString.Invariant($"queue Share in ({string.Join(", ", shards.Select(Number))})");
        IEnumerable<string> jobs = shards.Select(shard => $"  {Number(shard)}, {journals.GetValueOrDefault(shard, "")}".TrimEnd());
        return $"queue Share, Journal from (\n{string.Join('\n', jobs)}\n)";
    }

    private static string Number(int shard) => shard.ToString(CultureInfo.InvariantCulture);
}
