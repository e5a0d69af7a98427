using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.App.Configuration;
using NA64Mu.App.Output;
using NA64Mu.App.Validation;
using NA64Mu.Core;

namespace NA64Mu.App.Merging;

/// <summary>Which files are merged in which order, what is missing between them, and what speaks against it.</summary>
internal sealed class MergePlan
{
    private readonly List<EventFileCheck> _parts;
    private readonly List<ConfigurationProblem> _problems = [];

    /// <summary>Plan for files that have been checked one by one.</summary>
    /// <param name="checks">The files, in any order.</param>
    /// <param name="gaps">What to do where events are missing.</param>
    /// <param name="badParts">What to do with bad files.</param>
    public MergePlan(IReadOnlyList<EventFileCheck> checks, GapPolicy gaps, BadPartPolicy badParts)
    {
        LeftOut = [.. checks.Where(check => check.Problems.Count > 0).SelectMany(check => check.Problems.Select(problem => Problem(check, problem)))];
        if (badParts == BadPartPolicy.Refuse) _problems.AddRange(LeftOut.Select(problem => problem with { Suggestion = "make the file anew, or leave it out with --skip-bad" }));
        _parts = [.. checks.Where(check => check.Problems.Count == 0).OrderBy(check => check.Header!.FirstEvent).ThenBy(check => check.Path, StringComparer.Ordinal)];
        FindDifferences();
        FindOverlaps();
        Gaps = [.. FindGaps()];
        // A file that is refused leaves a gap of itself: no news. Nor do ranges of different runs say anything together.
        if (gaps == GapPolicy.Refuse && _problems.Count == 0)
            _problems.AddRange(Gaps.Select(gap => new ConfigurationProblem("merge", 0, "", gap, "", "give the file that has them, or --allow-gaps")));
        if (_parts.Count == 0 && _problems.Count == 0) _problems.Add(new ConfigurationProblem("merge", 0, "", "no file is left"));
    }

    /// <summary>What is wrong with files that are damaged or incomplete.</summary>
    public IReadOnlyList<ConfigurationProblem> LeftOut { get; }

    /// <summary>Events that no file has, as sentences.</summary>
    public IReadOnlyList<string> Gaps { get; }

    /// <summary>Files in order of events.</summary>
    public IReadOnlyList<EventFileCheck> Parts => _parts;

    /// <summary>Fails if anything speaks against the merge.</summary>
    /// <exception cref="ConfigurationException">With all that does.</exception>
    public void Require()
    {
        if (_problems.Count > 0) throw new ConfigurationException(_problems);
    }

    /// <summary>What the merged file says before its first event.</summary>
    public EventFileHeader Header() => _parts[0].Header! with { Shard = Run(), Parts = [.. _parts.SelectMany(Leaves)] };

    /// <summary>What the merged file says after its last event.</summary>
    public RunTotals Totals() => new()
    {
        MuonsOnTarget = _parts.Sum(part => part.Totals!.MuonsOnTarget),
        SumOfWeights = _parts.Sum(part => part.Totals!.SumOfWeights),
        SumOfSquaredWeights = _parts.Sum(part => part.Totals!.SumOfSquaredWeights),
        Tries = _parts.Sum(part => part.Totals!.Tries),
        Completeness = Gaps.Count == 0 ? Completeness.Complete : Completeness.Interrupted,
    };

    private static ConfigurationProblem Problem(EventFileCheck part, string problem) => new(part.Path, 0, "", problem);

    /// <summary>The parts that a file is made of: itself, or those that were merged into it, so that merging in steps gives the same file.</summary>
    private static IReadOnlyList<FilePart> Leaves(EventFileCheck part)
    {
        EventFileHeader header = part.Header!;
        RunTotals totals = part.Totals!;
        if (header.Parts.Count > 0) return header.Parts;
        EventShard shard = ShardOf(part);
        return
        [
            new FilePart
            {
                Sha256 = part.Sha256,
                FileType = header.FileType,
                Shard = shard.Index,
                Shards = shard.Count,
                FirstEvent = header.FirstEvent,
                Tries = totals.Tries,
                Events = part.Events,
                MuonsOnTarget = totals.MuonsOnTarget,
                SumOfWeights = totals.SumOfWeights,
                SumOfSquaredWeights = totals.SumOfSquaredWeights,
            },
        ];
    }

    private static EventShard ShardOf(EventFileCheck part) => part.Header!.Shard ?? EventShard.Whole(part.Header.FirstEvent, part.Totals!.Tries);

    private static long End(EventFileCheck part) => part.Header!.FirstEvent + part.Totals!.Tries;

    /// <summary>The events that were asked for: from the first of any run that the files are shares of to the last.</summary>
    private EventShard Run()
    {
        long first = _parts.Min(part => ShardOf(part).RunFirstEvent);
        return EventShard.Whole(first, _parts.Max(part => ShardOf(part).RunFirstEvent + ShardOf(part).RunEvents) - first);
    }

    private void FindDifferences()
    {
        foreach (EventFileCheck part in _parts.Skip(1))
            _problems.AddRange(PartDifferences.Between(_parts[0], part).Select(what => Problem(part, $"{what} differs from {_parts[0].Path}")));
    }

    private void FindOverlaps()
    {
        EventFileCheck? furthest = null;
        foreach (EventFileCheck part in _parts)
        {
            if (furthest is not null && part.Header!.FirstEvent < End(furthest))
            {
                long last = Math.Min(End(part), End(furthest)) - 1;
                string same = part.Sha256 == furthest.Sha256 ? ", byte for byte the same file" : "";
                _problems.Add(Problem(part, FormattableString.Invariant($"events {part.Header.FirstEvent} to {last} are in {furthest.Path} as well{same}")));
            }
            if (furthest is null || End(part) > End(furthest)) furthest = part;
        }
    }

    private IEnumerable<string> FindGaps()
    {
        if (_parts.Count == 0) yield break;
        EventShard run = Run();
        long next = run.FirstEvent;
        foreach (EventFileCheck part in _parts)
        {
            if (part.Header!.FirstEvent > next) yield return Gap(next, part.Header.FirstEvent);
            next = Math.Max(next, End(part));
        }
        if (next < run.FirstEvent + run.Events) yield return Gap(next, run.FirstEvent + run.Events);
    }

    private static string Gap(long first, long end) => FormattableString.Invariant($"events {first} to {end - 1} are missing");
}
