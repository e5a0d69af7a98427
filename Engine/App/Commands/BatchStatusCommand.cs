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
            else Print(output, place, production, shards);
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

    private static void Print(TextWriter output, string folder, Production production, IReadOnlyList<ShardStatus> shards)
    {
        foreach (IGrouping<ShardState, ShardStatus> group in shards.GroupBy(shard => shard.State).OrderBy(group => group.Key))
            output.WriteLine($"{group.Key.ToString().ToLowerInvariant(),-9}{group.Count(),6}  {ShardList.Compact(group.Select(shard => shard.Shard))}");
        foreach (ShardStatus shard in shards.Where(shard => shard.State is ShardState.Bad or ShardState.Failed or ShardState.Stopped))
            output.WriteLine($"share {shard.Shard}: {Explain(production, shard)}");
        int done = shards.Count(shard => shard.State == ShardState.Done);
        output.WriteLine(FormattableString.Invariant($"{production.Name}: {done} of {production.Jobs} shares are good; {Next(folder, production, shards)}"));
    }

    private static string Next(string folder, Production production, IReadOnlyList<ShardStatus> shards)
    {
        string place = ShellWord.Quote(folder), merged = Path.Combine(folder, production.MergedFile), start = ProductionFiles.StartCommand(production.Engine);
        if (shards.All(shard => shard.State == ShardState.Done))
            return File.Exists(merged) ? $"merged: {merged}" : $"next: {Path.Combine(folder, "merge.sh")}, which writes {production.MergedFile}";
        if (shards.All(shard => shard is { State: ShardState.Missing, Attempts: 0 })) return $"next: cd {place} && {start}";
        bool isBusy = shards.Any(shard => shard.State is ShardState.Running or ShardState.Queued);
        if (!shards.Any(shard => shard.NeedsJob)) return "next: wait";
        return $"next: na64mu batch resubmit {place}{(isBusy || production.Engine == BatchEngine.HtCondor ? ", unless jobs for them still wait for their turn" : "")}";
    }

    private static string LogOf(Production production, ShardStatus shard) =>
        production.Engine == BatchEngine.Local ? FormattableString.Invariant($"logs/{production.Name}_{shard.Shard:0000}.out") : "logs/";

    private static string Explain(Production production, ShardStatus shard)
    {
        if (shard.State == ShardState.Bad) return string.Join("; ", shard.Problems);
        string end = shard.ExitCode switch
        {
            null => "killed without a word",
            ExitCode.RestartMe => "stopped at a checkpoint",
            ExitCode.Killed => "killed (137): perhaps for its memory",
            > 128 => FormattableString.Invariant($"stopped by signal {shard.ExitCode - 128}"),
            _ => FormattableString.Invariant($"exit code {shard.ExitCode}; see {LogOf(production, shard)}"),
        };
        string kept = shard.EventsKept is { } events ? FormattableString.Invariant($", {events} of {shard.Events} events are kept") : "";
        return FormattableString.Invariant($"{end}, {shard.Attempts} attempt(s){kept}");
    }
}
