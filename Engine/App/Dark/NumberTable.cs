using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NA64Mu.Core;

namespace NA64Mu.App.Dark;

/// <summary>A comma-separated file of numbers: lines "# key=value" and other comments, one line of column names, rows of numbers.</summary>
internal sealed class NumberTable
{
    private readonly Dictionary<string, (string Value, int Line)> _settings = new(StringComparer.Ordinal);
    private readonly List<(int Line, double[] Values)> _rows = [];
    private readonly List<ConfigurationProblem> _problems = [];

    private NumberTable(string path)
    {
        Path = path;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Names of the columns; empty where there is no such line.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>Line of the names of the columns, from 1.</summary>
    public int ColumnLine { get; private set; }

    /// <summary>Rows of as many numbers as columns, with their lines from 1.</summary>
    public IReadOnlyList<(int Line, double[] Values)> Rows => _rows;

    /// <summary>Reads a file; what is wrong with it is kept for <see cref="ThrowIfWrong"/>.</summary>
    /// <param name="path">File.</param>
    /// <param name="advice">How to come by such a file.</param>
    /// <exception cref="InvalidInputException">There is no such file.</exception>
    public static NumberTable Read(string path, string advice)
    {
        if (!File.Exists(path)) throw new InvalidInputException($"file '{path}' does not exist; {advice}");
        var table = new NumberTable(path);
        int line = 0;
        foreach (string text in File.ReadLines(path)) table.Add(text.Trim(), ++line);
        if (table.Columns.Count == 0) table.Refuse(0, "", "has no line of column names", advice);
        else if (table._rows.Count == 0 && table._problems.Count == 0) table.Refuse(0, "", "has no rows", advice);
        return table;
    }

    /// <summary>A setting of a line "# key=value"; empty, and a problem, where there is none.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="example">What it might look like.</param>
    /// <param name="line">Its line.</param>
    public string Setting(string key, string example, out int line)
    {
        if (_settings.TryGetValue(key, out (string Value, int Line) found))
        {
            line = found.Line;
            return found.Value;
        }
        line = 0;
        Refuse(0, key, $"no line \"# {key}=\"", $"such as \"# {key}={example}\"");
        return "";
    }

    /// <summary>Notes a problem.</summary>
    /// <param name="line">Line from 1; 0 for the whole file.</param>
    /// <param name="key">Column or setting; may be empty.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="suggestion">What to do; may be empty.</param>
    public void Refuse(int line, string key, string problem, string suggestion = "") =>
        _problems.Add(new ConfigurationProblem(Path, line, key, problem, "", suggestion));

    /// <summary>Ends the reading.</summary>
    /// <exception cref="ConfigurationException">There are problems.</exception>
    public void ThrowIfWrong()
    {
        if (_problems.Count > 0) throw new ConfigurationException([.. _problems.OrderBy(problem => problem.Line)]);
    }

    private void Add(string text, int line)
    {
        if (text.Length == 0) return;
        if (text[0] == '#') AddSetting(text[1..], line);
        else if (Columns.Count == 0) (Columns, ColumnLine) = ([.. text.Split(',').Select(name => name.Trim())], line);
        else AddRow(text.Split(','), line);
    }

    private void AddSetting(string text, int line)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0) return;
        string key = text[..equals].Trim();
        if (!_settings.TryAdd(key, (text[(equals + 1)..].Trim(), line))) Refuse(line, key, $"is given a second time, first in line {_settings[key].Line}");
    }

    private void AddRow(string[] cells, int line)
    {
        if (cells.Length != Columns.Count)
        {
            Refuse(line, "", $"has {cells.Length} cells, not {Columns.Count} like line {ColumnLine}");
            return;
        }
        var values = new double[cells.Length];
        for (int column = 0; column < cells.Length; column++)
        {
            if (double.TryParse(cells[column].Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out values[column])) continue;
            Refuse(line, Columns[column], $"'{cells[column].Trim()}' is not a number");
        }
        _rows.Add((line, values));
    }
}
