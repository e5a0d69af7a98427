using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NA64Mu.App.Batch;
using NA64Mu.App.Output;

namespace NA64Mu.App.Commands;

/// <summary>"batch resubmit": new jobs for what is missing or bad.</summary>
internal static class BatchResubmitCommand
{
    /// <summary>The verb.</summary>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextWriter output, TextWriter error)
    {
        Argument<string> folder = BatchCommand.FolderArgument();
        var inspection = new BatchInspectionOptions();
        var submit = new Option<bool>("--submit") { Description = "hand the jobs to the batch system at once" };
        Option<bool> json = JsonOutput.Option();
        var command = new Command("resubmit", "a submit file for exactly the shares that are missing or bad; bad files are moved aside, good ones never touched") { folder, submit, json };
        inspection.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            string place = parsed.GetValue(folder)!;
            Production production = ProductionFolder.Read(place);
            SlurmQueue queue = SlurmQueue.Of(place, production);
            if (!queue.IsKnown && parsed.GetValue(submit))
                throw new InvalidInputException("squeue gives no answer: jobs that wait would be handed in twice; try again later, or leave out --submit and submit the file yourself");
            IReadOnlyList<ShardStatus> status = inspection.Inspect(parsed, place, production, queue, cancellation);
            Resubmission resubmission = Resubmission.Prepare(place, production, status, queue);
            if (resubmission.Shards.Count > 0 && parsed.GetValue(submit)) Submit(place, resubmission, error);
            if (parsed.GetValue(json)) JsonOutput.Write(output, Report(place, resubmission));
            else Print(error, resubmission, parsed.GetValue(submit));
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static object Report(string folder, Resubmission resubmission) => new
    {
        Schema = "na64mu.batch_resubmit/1",
        Folder = folder,
        Shards = resubmission.Shards.Select(shard => shard.Shard),
        resubmission.SubmitFile,
        resubmission.MovedAside,
    };

    private static void Print(TextWriter error, Resubmission resubmission, bool isSubmitted)
    {
        foreach (string file in resubmission.MovedAside) error.WriteLine($"moved aside: {file}");
        if (resubmission.Shards.Count == 0) error.WriteLine("nothing to do: every share is good, running or queued");
        else error.WriteLine($"{resubmission.Shards.Count} share(s): {ShardList.Compact(resubmission.Shards.Select(shard => shard.Shard))}{(isSubmitted ? "" : $"; next: {string.Join(' ', resubmission.SubmitCommand)} in the folder")}");
    }

    private static void Submit(string folder, Resubmission resubmission, TextWriter error)
    {
        string line = $"cd {ShellWord.Quote(Path.GetFullPath(folder))} && exec {ShellWord.Join(resubmission.SubmitCommand)}";
        ToolAnswer answer = ExternalTool.Run("bash", ["-c", line], patience: null)
            ?? throw new OutputException(resubmission.SubmitFile, "there is no bash", "submit it yourself");
        error.Write(answer.Output + answer.Error);
        if (answer.ExitCode != 0)
            throw new OutputException(resubmission.SubmitFile, FormattableString.Invariant($"submission ended with exit code {answer.ExitCode}"), "mend the cause and submit the file yourself");
    }
}
