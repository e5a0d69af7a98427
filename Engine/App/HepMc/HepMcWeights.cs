using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NA64Mu.Transport.Sources;

namespace NA64Mu.App.HepMc;

/// <summary>The weights of a HepMC3 file: all are kept, one is the weight of the event.</summary>
internal sealed class HepMcWeights
{
    private readonly string _file;
    private readonly string? _wanted;
    private List<string>? _names;
    private int _used;

    /// <summary>The weights that a file names, or that its first event will have.</summary>
    /// <param name="file">Name of the file, for messages.</param>
    /// <param name="names">Names in its head; empty where it names none.</param>
    /// <param name="wanted">Name of the weight to use; null for the first.</param>
    public HepMcWeights(string file, IReadOnlyList<string> names, string? wanted)
    {
        _file = file;
        _wanted = wanted;
        if (names.Count > 0) Name(names);
    }

    /// <summary>Names; empty where the generator gives no weights.</summary>
    public IReadOnlyList<string> Names => _names ?? [];

    /// <summary>Name of the weight that is used; null where there are none.</summary>
    public string? Used => Names.Count > 0 ? Names[_used] : null;

    /// <summary>Takes the weights of an event.</summary>
    /// <param name="source">The event.</param>
    /// <param name="primaries">Takes them.</param>
    public void Take(HepMcEvent source, PrimaryBuffer primaries)
    {
        // Weights that have no names are called by their places, as in HepMC2.
        if (_names is null) Name([.. Enumerable.Range(0, source.Weights.Count).Select(index => index.ToString(CultureInfo.InvariantCulture))]);
        if (source.Weights.Count != _names!.Count)
            throw Error(source, $"event {source.Number} has {source.Weights.Count} weights where {_names.Count} are expected");
        foreach (double weight in source.Weights) primaries.AddGeneratorWeight(weight);
        if (_names.Count == 0) return;
        double used = source.Weights[_used];
        if (used < 0) throw Error(source, FormattableString.Invariant($"event {source.Number} has the weight {used:G6} ('{Used}'): weights below zero cannot be used"));
        primaries.MultiplyWeight(used);
    }

    private void Name(IReadOnlyList<string> names)
    {
        _names = [.. names];
        if (_wanted is null) return;
        _used = _names.IndexOf(_wanted);
        if (_used >= 0) return;
        string known = names.Count > 0 ? string.Join(", ", names.Select(name => $"'{name}'")) : "none";
        throw new InvalidInputException($"{_file}: there is no weight '{_wanted}'; those of the file are {known}");
    }

    private InvalidInputException Error(HepMcEvent source, string reason) => new($"{_file}:{source.Line}: {reason}");
}
