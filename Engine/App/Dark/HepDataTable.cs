using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NA64Mu.App.Compare;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NA64Mu.App.Dark;

/// <summary>One table in the format of HEPData, the archive of results of particle physics.</summary>
/// <remarks>
/// Format: https://hepdata-submission.readthedocs.io, pages "submission.yaml" and "Data Files"; schema 1.1.1 of hepdata-validator. Errors that are zero are left out, as that
/// validator wants. Numbers always have a dot before the exponent, since readers of YAML 1.1 take "1e-05" for text.
/// </remarks>
internal sealed class HepDataTable
{
    /// <summary>Name of the file that describes a submission.</summary>
    public const string SubmissionFile = "submission.yaml";

    /// <summary>Name, at most 64 characters.</summary>
    public required string Name { get; init; }

    /// <summary>What it shows, in words.</summary>
    public required string Description { get; init; }

    /// <summary>Which figure of a paper it belongs to.</summary>
    public required string Location { get; init; }

    /// <summary>File of the data, without folder.</summary>
    public required string DataFile { get; init; }

    /// <summary>Key words: observables, reactions and phrases, each with its values.</summary>
    public required IReadOnlyList<(string Name, IReadOnlyList<string> Values)> Keywords { get; init; }

    /// <summary>What all results of the table share: name, value, unit.</summary>
    public required IReadOnlyList<(string Name, string Value, string Unit)> Qualifiers { get; init; }

    /// <summary>Column of the abscissa.</summary>
    public required HepDataColumn Independent { get; init; }

    /// <summary>Columns of results.</summary>
    public required IReadOnlyList<HepDataColumn> Dependent { get; init; }

    /// <summary>Writes the description of a submission of this table alone.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="comment">What holds for the whole submission.</param>
    public void WriteSubmission(TextWriter writer, string comment)
    {
        var about = new YamlMappingNode { { "comment", Text(comment) } };
        var table = new YamlMappingNode
        {
            { "name", Text(Name) },
            { "location", Text(Location) },
            { "description", Text(Description) },
            { "keywords", new YamlSequenceNode(Keywords.Select(word => new YamlMappingNode { { "name", word.Name }, { "values", new YamlSequenceNode(word.Values.Select(Text)) } })) },
            { "data_file", Text(DataFile) },
        };
        new YamlStream(new YamlDocument(about), new YamlDocument(table)).Save(writer, assignAnchors: false);
    }

    /// <summary>Writes the data.</summary>
    /// <param name="writer">Where to.</param>
    public void WriteData(TextWriter writer)
    {
        var root = new YamlMappingNode
        {
            { "independent_variables", new YamlSequenceNode(Column(Independent, null)) },
            { "dependent_variables", new YamlSequenceNode(Dependent.Select(column => Column(column, Qualifiers))) },
        };
        new YamlStream(new YamlDocument(root)).Save(writer, assignAnchors: false);
    }

    private static YamlMappingNode Column(HepDataColumn column, IReadOnlyList<(string Name, string Value, string Unit)>? qualifiers)
    {
        var node = new YamlMappingNode { { "header", Labelled(column.Name, null, column.Unit) } };
        if (qualifiers is not null) node.Add("qualifiers", new YamlSequenceNode(qualifiers.Select(entry => Labelled(entry.Name, entry.Value, entry.Unit))));
        node.Add("values", new YamlSequenceNode(column.Values.Select(Value)));
        return node;
    }

    private static YamlMappingNode Labelled(string name, string? value, string unit)
    {
        var node = new YamlMappingNode { { "name", Text(name) } };
        if (value is not null) node.Add("value", double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? Number(number) : Text(value));
        if (unit.Length > 0) node.Add("units", Text(unit));
        return node;
    }

    private static YamlMappingNode Value(MeasuredValue value)
    {
        if (!double.IsFinite(value.Value)) return new YamlMappingNode { { "value", Text("-") } };
        var node = new YamlMappingNode { { "value", Number(value.Value) } };
        if (value.Error > 0) node.Add("errors", new YamlSequenceNode(new YamlMappingNode { { "symerror", Number(value.Error) }, { "label", Text("stat") } }));
        return node;
    }

    private static YamlScalarNode Number(double number) => new(number.ToString("0.0#####e+00", CultureInfo.InvariantCulture)) { Style = ScalarStyle.Plain };

    private static YamlScalarNode Text(string text) => new(text) { Style = ScalarStyle.DoubleQuoted };
}
