using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Threading;
using NA64Mu.App.Batch;

namespace NA64Mu.App.Commands;

/// <summary>How a production is looked at, for the verbs that do.</summary>
internal sealed class BatchInspectionOptions
{
    private readonly Option<bool> _deep = new("--deep") { Description = "check every file that has arrived as 'validate' does" };
    private readonly Option<bool> _quick = new("--quick") { Description = "believe what files say of themselves: no hashes" };
    private readonly Option<int> _alive = new Option<int>("--alive")
    {
        Description = "minutes without a trace after which a job is taken to be dead; on this machine its lock tells sooner",
        DefaultValueFactory = _ => 15,
    }.Between(0, 1_000_000);

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="command">Verb.</param>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_deep, _quick, _alive]) command.Options.Add(option);
    }

    /// <summary>Looks at a production.</summary>
    /// <param name="parsed">Parsed command line.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="production">Its settings.</param>
    /// <param name="queue">What Slurm has still to do.</param>
    /// <param name="cancellation">Stops between blocks.</param>
    public IReadOnlyList<ShardStatus> Inspect(ParseResult parsed, string folder, Production production, SlurmQueue queue, CancellationToken cancellation)
    {
        if (parsed.GetValue(_deep) && parsed.GetValue(_quick))
        {
            var problems = new OptionProblems();
            problems.Add("--quick", "contradicts --deep", "give one of them");
            problems.Require();
        }
        InspectionDepth depth = parsed.GetValue(_deep) ? InspectionDepth.Deep : parsed.GetValue(_quick) ? InspectionDepth.Quick : InspectionDepth.Hash;
        var patience = TimeSpan.FromMinutes(parsed.GetValue(_alive));
        return new ProductionInspector(folder, production, queue, depth, TimeProvider.System.GetUtcNow().UtcDateTime, patience).Inspect(cancellation);
    }
}
