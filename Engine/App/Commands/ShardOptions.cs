using System.Collections.Generic;
using System.CommandLine;
using NA64Mu.App.Configuration;
using NA64Mu.Core;

namespace NA64Mu.App.Commands;

/// <summary>The options that cut a run into shares for the jobs of a batch.</summary>
internal sealed class ShardOptions
{
    private readonly Option<long?> _shard = new("--shard") { Description = "simulate only this share of the events, from 0 (as batch systems number jobs); needs --of" };
    private readonly Option<long?> _of = new("--of") { Description = "number of shares that the events are cut into; needs --shard" };

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="command">Verb.</param>
    public void AddTo(Command command)
    {
        command.Options.Add(_shard);
        command.Options.Add(_of);
    }

    /// <summary>The share that the user asked for.</summary>
    /// <param name="parsed">Parsed command line.</param>
    /// <param name="firstEvent">Number of the first event of the run.</param>
    /// <param name="events">Events of the run.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <returns>Null where the run is not cut, or cannot be.</returns>
    public EventShard? Read(ParseResult parsed, long firstEvent, long events, List<ConfigurationProblem> problems)
    {
        long? shard = parsed.GetValue(_shard);
        long? count = parsed.GetValue(_of);
        if (shard is null && count is null) return null;
        int before = problems.Count;
        if (count is null) Add("--shard", "has no effect without --of", "tell how many shares there are");
        if (shard is null) Add("--of", "has no effect without --shard", "tell which share is wanted");
        if (count <= 0) Add("--of", $"{count} is not a positive number", "give 1 or more");
        if (shard < 0) Add("--shard", $"{shard} is negative", "shares are numbered from 0");
        if (count > 0 && shard >= count) Add("--shard", $"there is no share {shard} of {count}", $"give 0 to {count - 1}");
        if (events > 0 && count > events) Add("--of", $"{events} events cannot be cut into {count} shares", "some would be empty");
        return problems.Count > before ? null : new EventShard(shard!.Value, count!.Value, firstEvent, events);

        void Add(string option, string problem, string suggestion) =>
            problems.Add(new ConfigurationProblem(ConfigurationException.CommandLine, 0, option, problem, "", suggestion));
    }
}
