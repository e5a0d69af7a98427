using System;
using System.Text;

namespace NA64Mu.App.Batch;

/// <summary>The table of jobs, for people and scripts.</summary>
internal static class JobTable
{
    /// <summary>Comma-separated values with a line of names.</summary>
    /// <param name="production">Production.</param>
    public static string Of(Production production)
    {
        var text = new StringBuilder("shard,first_event,events,file\n");
        foreach (BatchJob job in production.AllJobs()) text.Append(FormattableString.Invariant($"{job.Shard},{job.FirstEvent},{job.Events},{job.File}\n"));
        return text.ToString();
    }
}
