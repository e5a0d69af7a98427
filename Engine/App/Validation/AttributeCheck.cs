using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NA64Mu.App.Output;
using NA64Mu.App.Stages;

namespace NA64Mu.App.Validation;

/// <summary>Check that what a file says of itself at its root fits together.</summary>
internal static class AttributeCheck
{
    private const double RelativeTolerance = 1e-9;

    /// <summary>What is wrong.</summary>
    /// <param name="reader">The file.</param>
    public static IEnumerable<string> Problems(EventFileReader reader)
    {
        RunTotals totals = reader.Totals;
        if (totals.Tries < 0) yield return "n_tries is negative";
        if (reader.Events < totals.Tries) yield return "n_events is less than n_tries: each event has a row";
        if (reader.Header.FirstEvent < 0) yield return "first_event is negative";
        if (!(totals.MuonsOnTarget >= 0 && double.IsFinite(totals.MuonsOnTarget))) yield return "mot is no number of muons";
        if (totals.Completeness != Completeness.Complete) yield return "it is marked as incomplete: some events that were asked for are not there";
        foreach (string problem in Stored(reader, totals).Concat(Sums(reader.Header.Parts, totals))) yield return problem;
    }

    private static IEnumerable<string> Stored(EventFileReader reader, RunTotals totals)
    {
        ProvenanceRecord last = reader.Header.Provenance[^1];
        if (reader.Text("config_sha256") != EventFileAttributes.Sha256(last.Configuration)) yield return "config_sha256 is not the hash of the configuration";
        foreach (string damage in StoredGeometry.Damages(reader)) yield return damage;
        foreach ((string name, string expected) in EventFileAttributes.Conventions)
        {
            if (reader.Text(name) != expected) yield return $"{name} is '{reader.Text(name)}', not '{expected}'";
        }
        if (!IsClose(reader.Number("n_effective"), totals.EffectiveEvents)) yield return "n_effective is not sum_w² / sum_w2";
        if (!IsClose(reader.Number("mot_effective"), totals.EffectiveMuonsOnTarget)) yield return "mot_effective is not n_tries · sum_w / sum_w2";
    }

    private static IEnumerable<string> Sums(IReadOnlyList<FilePart> parts, RunTotals totals)
    {
        if (parts.Count == 0) yield break;
        if (parts.Sum(part => part.Tries) != totals.Tries) yield return "the tries of the parts do not add up to n_tries";
        (string Name, double Whole, double Sum)[] sums =
        [
            ("mot", totals.MuonsOnTarget, parts.Sum(part => part.MuonsOnTarget)),
            ("sum_w", totals.SumOfWeights, parts.Sum(part => part.SumOfWeights)),
            ("sum_w2", totals.SumOfSquaredWeights, parts.Sum(part => part.SumOfSquaredWeights)),
        ];
        foreach ((string name, double whole, double sum) in sums)
        {
            if (!IsClose(whole, sum)) yield return string.Create(CultureInfo.InvariantCulture, $"{name} is {whole:R}, but that of its parts is {sum:R}");
        }
    }

    private static bool IsClose(double one, double other) => Math.Abs(one - other) <= RelativeTolerance * Math.Max(Math.Abs(one), Math.Abs(other));
}
