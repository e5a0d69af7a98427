using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NA64Mu.App.Merging;
using NA64Mu.App.Output;
using NA64Mu.App.Stages;
using NA64Mu.Core;

namespace NA64Mu.App.Commands;

/// <summary>"merge": the files of many jobs to one.</summary>
internal static class MergeCommand
{
    /// <summary>The verb.</summary>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var target = new Argument<string>("out") { Description = "file to write" };
        var files = new Argument<string[]>("files") { Description = "event files of one run, in any order; @LIST reads names from a file", Arity = ArgumentArity.OneOrMore };
        var outputs = new OutputOptions();
        var allowGaps = new Option<bool>("--allow-gaps") { Description = "merge although events of the run are missing; the file is marked as incomplete" };
        var skipBad = new Option<bool>("--skip-bad") { Description = "leave out files that are damaged or incomplete, and name them" };
        Option<bool> json = JsonOutput.Option();
        var command = new Command("merge", "event files of one run into one, in order of events, after a check of each") { target, files, allowGaps, skipBad, json };
        outputs.AddForceTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            string path = parsed.GetValue(target)!;
            string[] parts = parsed.GetValue(files)!;
            RefuseInputAsOutput(path, parts);
            OverwritePolicy overwrite = outputs.Overwrite(parsed);
            OutputPlace.RequireFree(overwrite, path);
            OutputPlace.PrepareFor(path, error);
            MergePlan plan = MergeStage.Run(
                parts, path, overwrite, parsed.GetValue(allowGaps) ? GapPolicy.Allow : GapPolicy.Refuse,
                parsed.GetValue(skipBad) ? BadPartPolicy.LeaveOut : BadPartPolicy.Refuse, cancellation);
            foreach (ConfigurationProblem problem in plan.LeftOut) error.WriteLine($"warning: left out {problem}");
            foreach (string gap in plan.Gaps) error.WriteLine($"warning: {gap}");
            if (parsed.GetValue(json)) JsonOutput.Write(output, Report(path, plan));
            else error.WriteLine($"wrote {path}, {plan.Parts.Count} file(s), {plan.Totals().Tries} events");
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static object Report(string path, MergePlan plan) => new
    {
        Schema = "na64mu.merge/1",
        File = path,
        Parts = plan.Parts.Select(part => part.Path),
        Tries = plan.Totals().Tries,
        Rows = plan.Parts.Sum(part => part.Events),
        LeftOut = plan.LeftOut.Select(problem => problem.File).Distinct(),
        plan.Gaps,
    };

    private static void RefuseInputAsOutput(string path, string[] parts)
    {
        var problems = new OptionProblems();
        foreach (string part in parts.Where(part => Path.GetFullPath(part) == Path.GetFullPath(path)))
            problems.Add("out", $"'{part}' is one of the files to merge", "give another name");
        problems.Require();
    }
}
