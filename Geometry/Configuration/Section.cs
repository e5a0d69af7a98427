using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Configuration.Forms;

namespace NA64Mu.Geometry.Configuration;

/// <summary>One group of settings, read key by key; what is missing, unreadable or left over becomes a problem.</summary>
internal sealed class Section
{
    private readonly DocumentNode _node;
    private readonly SettingGroup _declared;
    private readonly ProblemList _problems;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _faulty = new(StringComparer.Ordinal);

    /// <summary>A group of settings.</summary>
    /// <param name="node">Mapping.</param>
    /// <param name="path">Path of keys to it.</param>
    /// <param name="line">Line of its key.</param>
    /// <param name="declared">What may stand in it.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public Section(DocumentNode node, string path, int line, SettingGroup declared, ProblemList problems)
    {
        (_node, Path, Line, _declared, _problems) = (node, path, line, declared, problems);
    }

    /// <summary>Path of keys to this section.</summary>
    public string Path { get; }

    /// <summary>Line of its key.</summary>
    public int Line { get; }

    /// <summary>Whether a key is there.</summary>
    /// <param name="key">Key.</param>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>Whether a key is not there, but one that looks like it.</summary>
    /// <param name="key">Key.</param>
    public bool IsMistyped(string key) => !Has(key) && FindMeant(key) is not null;

    /// <summary>Whether a problem with a key has been noted.</summary>
    /// <param name="key">Key.</param>
    public bool IsFaulty(string key) => _faulty.Contains(key);

    /// <summary>Line of a key, or of the section if it is not there.</summary>
    /// <param name="key">Key.</param>
    public int LineOf(string key) => FindMeant(key)?.Line ?? Line;

    /// <summary>Notes a problem with a key.</summary>
    /// <param name="key">Key; empty for the section itself.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="reason">Why.</param>
    /// <param name="suggestion">What to do.</param>
    public void Refuse(string key, string problem, string reason = "", string suggestion = "") =>
        RefuseAt(LineOf(key), key, problem, reason, suggestion);

    /// <summary>Notes a problem with the value of a key, and tells the value as it is written; nothing where the key has one already, for then another value stands for it.</summary>
    /// <param name="key">Key, which has a value.</param>
    /// <param name="problem">What is wrong with it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="suggestion">What to do.</param>
    public void RefuseValue(string key, string problem, string reason = "", string suggestion = "")
    {
        if (!IsFaulty(key)) Refuse(key, $"{FindMeant(key)?.Value.Describe()} {problem}".TrimStart(), reason, suggestion);
    }

    /// <summary>Notes a problem within the value of a key.</summary>
    /// <param name="line">Line.</param>
    /// <param name="key">Key.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="reason">Why.</param>
    /// <param name="suggestion">What to do.</param>
    public void RefuseAt(int line, string key, string problem, string reason = "", string suggestion = "")
    {
        _faulty.Add(key);
        _problems.Add(line, PathOf(key), problem, reason, suggestion);
    }

    /// <summary>A required quantity; a value that can stand for it if there is a problem.</summary>
    /// <param name="key">Key.</param>
    public double Quantity(string key) => Quantities(key)?[0] ?? _declared.FormOf<QuantityForm>(key).StandIn;

    /// <summary>An optional quantity.</summary>
    /// <param name="key">Key.</param>
    /// <param name="fallback">Value if the key is not there.</param>
    public double Quantity(string key, double fallback) => Announce(key) ? Quantity(key) : fallback;

    /// <summary>An optional quantity, null if the key is not there.</summary>
    /// <param name="key">Key.</param>
    public double? OptionalQuantity(string key) => Announce(key) ? Quantity(key) : null;

    /// <summary>Required quantities, as many as were declared; null if there is a problem.</summary>
    /// <param name="key">Key.</param>
    public IReadOnlyList<double>? Quantities(string key)
    {
        QuantityForm form = _declared.FormOf<QuantityForm>(key);
        if (Numbers(key, form.Dimension, form.Count) is not { } values) return null;
        if (form.Fault(values) is not { } fault) return values;
        RefuseValue(key, fault, "", $"write for example {form.Example}");
        return null;
    }

    /// <summary>A vector, null if the key is not there or there is a problem.</summary>
    /// <param name="key">Key.</param>
    public Vector3D? OptionalVector(string key) => Announce(key) && Quantities(key) is { } values ? new Vector3D(values[0], values[1], values[2]) : null;

    /// <summary>A required whole number; the lowest one allowed if there is a problem.</summary>
    /// <param name="key">Key.</param>
    public int Integer(string key) => Integers(key)?[0] ?? _declared.FormOf<WholeNumberForm>(key).Lowest;

    /// <summary>An optional whole number.</summary>
    /// <param name="key">Key.</param>
    /// <param name="fallback">Value if the key is not there.</param>
    public int Integer(string key, int fallback) => Announce(key) ? Integer(key) : fallback;

    /// <summary>Required whole numbers, as many as were declared; null if there is a problem.</summary>
    /// <param name="key">Key.</param>
    public IReadOnlyList<int>? Integers(string key)
    {
        WholeNumberForm form = _declared.FormOf<WholeNumberForm>(key);
        if (Numbers(key, Dimension.Pure, form.Count) is not { } values) return null;
        if (values.All(value => value == Math.Floor(value) && value >= form.Lowest && value <= form.Highest)) return [.. values.Select(value => (int)value)];
        RefuseValue(key, string.Create(CultureInfo.InvariantCulture, $"must be {(form.Count == 1 ? "a whole number" : "whole numbers")} from {form.Lowest} to {form.Highest}"));
        return null;
    }

    /// <summary>A required text; null if there is a problem.</summary>
    /// <param name="key">Key.</param>
    public string? Text(string key)
    {
        _declared.FormOf<TextForm>(key);
        return Scalar(key);
    }

    /// <summary>A required value as it is written; null if there is a problem.</summary>
    private string? Scalar(string key)
    {
        Announce(key);
        if (FindMeant(key) is not { } entry)
        {
            _problems.Add(Line, PathOf(key), "is missing", "", $"add '{key}:' here");
            return null;
        }
        if (entry.Value.Kind == NodeKind.Scalar && entry.Value.Text.Length > 0) return entry.Value.Text;
        if (entry.Key != key) return null;
        Refuse(key, $"is {entry.Value.Describe()}, a value was expected", "", $"write it behind '{key}:', or leave the line out");
        return null;
    }

    /// <summary>A required word; the first one allowed if there is a problem.</summary>
    /// <param name="key">Key.</param>
    /// <typeparam name="T">Meaning.</typeparam>
    public T Choice<T>(string key)
    {
        IReadOnlyList<(string Word, T Meaning)> words = _declared.FormOf<WordForm<T>>(key).Words;
        if (Scalar(key) is not { } text) return words[0].Meaning;
        foreach ((string word, T meaning) in words)
        {
            if (word == text) return meaning;
        }
        Refuse(key, $"'{text}' is not known here", "", Similarity.Suggest(text, [.. words.Select(word => word.Word)]));
        return words[0].Meaning;
    }

    /// <summary>An optional word.</summary>
    /// <param name="key">Key.</param>
    /// <param name="fallback">Meaning if the key is not there.</param>
    /// <typeparam name="T">Meaning.</typeparam>
    public T Choice<T>(string key, T fallback)
    {
        bool isMeant = IsMistyped(key) && _declared.FormOf<WordForm<T>>(key).Words.Any(word => word.Word == FindMeant(key)!.Value.Value.Text);
        return Announce(key) || isMeant ? Choice<T>(key) : fallback;
    }

    /// <summary>A group of settings below this one; null if it is not there or there is a problem.</summary>
    /// <param name="key">Key.</param>
    public Section? Group(string key)
    {
        if (!Announce(key) && FindMeant(key) is not { Value.Entries.Count: > 0 }) return null;
        (_, int line, DocumentNode value) = FindMeant(key)!.Value;
        if (value.Kind == NodeKind.Mapping) return new Section(value, PathOf(key), line, _declared.FormOf<GroupForm>(key).Group, _problems);
        Refuse(key, $"is {value.Describe()}, a group of settings was expected", "", $"write '{key}:' and its settings below, indented, each as 'name: value'");
        return null;
    }

    /// <summary>All groups below this one, whatever their keys.</summary>
    public IEnumerable<(string Key, Section Section)> Groups()
    {
        foreach ((string key, _, _) in _node.Entries)
        {
            if (Group(key) is { } group) yield return (key, group);
        }
    }

    /// <summary>All keys, which are names that the user is free to choose.</summary>
    public IEnumerable<string> Keys()
    {
        foreach ((string key, _, _) in _node.Entries)
        {
            Announce(key);
            yield return key;
        }
    }

    /// <summary>The groups in a list.</summary>
    /// <param name="key">Key.</param>
    public IReadOnlyList<Section> List(string key)
    {
        Announce(key);
        if (FindMeant(key) is not (_, _, { } value))
        {
            _problems.Add(Line, PathOf(key), "is missing", "", $"add '{key}:' with a list here");
            return [];
        }
        if (value.Kind == NodeKind.Sequence && value.Items.Count > 0 && value.Items.All(item => item.Kind == NodeKind.Mapping))
            return [.. value.Items.Select((item, index) => new Section(item, $"{PathOf(key)}[{index + 1}]", item.Line, _declared.FormOf<ListForm>(key).Item, _problems))];
        string first = _declared.FormOf<ListForm>(key).Item.Keys[0].Name;
        Refuse(key, $"is {value.Describe()}, must be a list of groups of settings", "", $"write '{key}:' and below it, for each, '- {first}: ...'");
        return [];
    }

    /// <summary>The texts in a list, with their lines.</summary>
    /// <param name="key">Key.</param>
    public IReadOnlyList<(string Text, int Line)> Texts(string key)
    {
        _declared.FormOf<NamesForm>(key);
        Announce(key);
        if (FindMeant(key) is not (_, _, { } value))
        {
            _problems.Add(Line, PathOf(key), "is missing", "", $"add '{key}: [...]' here");
            return [];
        }
        if (value.Kind == NodeKind.Sequence && value.Items.Count > 0 && value.Items.All(item => item.Kind == NodeKind.Scalar && item.Text.Length > 0))
            return [.. value.Items.Select(item => (item.Text, item.Line))];
        Refuse(key, $"is {value.Describe()}, must be a list of names", "", $"write '{key}: [first, second]'");
        return [];
    }

    /// <summary>Whether a key is there and has a group of settings as its value.</summary>
    /// <param name="key">Key.</param>
    public bool IsGroup(string key) => Find(key)?.Value.Kind == NodeKind.Mapping;

    /// <summary>Ends the reading: every key that nobody asked for is a problem.</summary>
    public void Close()
    {
        foreach ((string key, int line, _) in _node.Entries.Where(entry => !_known.Contains(entry.Key)))
            _problems.Add(line, PathOf(key), "is not a known setting", "", Similarity.Suggest(key, _known));
    }

    /// <summary>Notes that a key is known, and says whether it is there.</summary>
    /// <param name="key">Key.</param>
    public bool Announce(string key)
    {
        Requires.That(_declared.Knows(key), "a setting that was declared");
        _known.Add(key);
        return Find(key) is not null;
    }

    private IReadOnlyList<double>? Numbers(string key, Dimension dimension, int count)
    {
        if (Scalar(key) is not { } text) return null;
        QuantityResult result = QuantityParser.Parse(text, dimension, count);
        if (result.IsValid) return result.Values;
        Refuse(key, result.Problem, result.Reason, result.Suggestion);
        return null;
    }

    private (string Key, int Line, DocumentNode Value)? Find(string key) => FindFirst(written => written == key);

    /// <summary>The entry of a key that must be there, or else of an unknown one that looks like it: <see cref="Close"/> tells of that one, and what it holds is not missing.</summary>
    private (string Key, int Line, DocumentNode Value)? FindMeant(string key) =>
        Find(key) ?? FindFirst(written => !_declared.Knows(written) && Similarity.Best(written, _declared.Names) == key);

    private (string Key, int Line, DocumentNode Value)? FindFirst(Predicate<string> isWanted)
    {
        foreach ((string Key, int Line, DocumentNode Value) entry in _node.Entries)
        {
            if (isWanted(entry.Key)) return entry;
        }
        return null;
    }

    private string PathOf(string key) => key.Length == 0 ? Path : Path.Length == 0 ? key : $"{Path}.{key}";
}
