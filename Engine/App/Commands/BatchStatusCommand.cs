using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NA64Mu.App.Batch;

namespace NA64Mu.App.Commands;

/// <summary>"batch status": what of a production has really arrived.</summary>
internal static class BatchStatusCommand
{
    /// <summary>The verb.</summary>
    /// <param name="output">Data goes here.</param>
    public static Command Create(TextWriter output)
    {
        Argument<string> folder = BatchCommand.FolderArgument();
        var inspection = new BatchInspectionOptions();
        Option<bool> json = JsonOutput.Option();
        var command = new Command("status", "state of each share by the files that are there; exit code 0 if all are good, 3 if not") { folder, json };
        inspection.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            string place = parsed.GetValue(folder)!;
            Production production = ProductionFolder.Read(place);
            IReadOnlyList<ShardStatus> shards = inspection.Inspect(parsed, place, production, SlurmQueue.Of(place, production), cancellation);
            if (parsed.GetValue(json)) JsonOutput.Write(output, Report(place, production, shards));
            else Print(output, production, shards);
            return Task.FromResult(shards.All(shard => shard.State == ShardState.Done) ? ExitCode.Success : ExitCode.InvalidInput);
        });
        return command;
    }

    private static object Report(string folder, Production production, IReadOnlyList<ShardStatus> shards) => new
    {
        Schema = "na64mu.batch_status/1",
        Folder = folder,
        production.Name,
        production.Engine,
        production.Jobs,
        Counts = Enum.GetValues<ShardState>().ToDictionary(state => JsonOutput.Settings.PropertyNamingPolicy!.ConvertName(state.ToString()), state => shards.Count(shard => shard.State == state)),
        Shards = shards,
    };

    private static void Print(TextWriter output, Production production, IReadOnlyList<ShardStatus> shards)
    {
        foreach (IGrouping<ShardState, ShardStatus> group in shards.GroupBy(shard => shard.State).OrderBy(group => group.Key))
            output.WriteLine($"{group.Key.ToString().ToLowerInvariant(),-9}{group.Count(),6}  {ShardList.Compact(group.Select(shard => shard.Shard))}");
        foreach (ShardStatus shard in shards.Where(shard => shard.State is ShardState.Bad or ShardState.Failed or ShardState.Stopped))
            output.WriteLine($"share {shard.Shard}: {Explain(shard)}");
        int done = shards.Count(shard => shard.State == ShardState.Done);
        string next = done == production.Jobs ? $"; next: merge.sh, which writes {production.MergedFile}"
            : shards.Any(shard => shard.NeedsJob) ? "; next: 'batch resubmit', once nothing of it is queued" : "";
        output.WriteLine(FormattableString.Invariant($"{production.Name}: {done} of {production.Jobs} shares are good{next}"));
    }

    private static string Explain(ShardStatus shard)
    {
        if (shard.State == ShardState.Bad) return string.Join("; ", shard.Problems);
        string end = shard.ExitCode switch
        {
            null => "killed without a word",
            JobScript.CheckpointCode => "stopped at a checkpoint",
            137 => "killed (137): perhaps for its memory",
            > 128 => FormattableString.Invariant($"stopped by signal {shard.ExitCode - 128}"),
            _ => FormattableString.Invariant($"exit code {shard.ExitCode}; see logs/"),
        };
        string blocks = shard.Blocks is { } count ? FormattableString.Invariant($", {count} blocks in its journal") : "";
        return FormattableString.Invariant($"{end}, {shard.Attempts} attempt(s){blocks}");
    }
}
