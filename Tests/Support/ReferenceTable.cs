using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace NA64Mu.Tests.Support;

/// <summary>Rows of a comma-separated file in Tests/Reference, by column name; lines that start with # say where the numbers come from.</summary>
public sealed class ReferenceTable
{
    private readonly string[] _columns;
    private readonly string[][] _rows;

    /// <summary>Reads a file.</summary>
    /// <param name="fileName">File name in Tests/Reference.</param>
    public ReferenceTable(string fileName)
    {
        string path = Path.Combine(TestContext.CurrentContext.TestDirectory, "Reference", fileName);
        string[][] lines = [.. File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(','))];
        _columns = lines[0];
        _rows = lines[1..];
    }

    /// <summary>Row numbers.</summary>
    public IEnumerable<int> Rows => Enumerable.Range(0, _rows.Length);

    /// <summary>A text.</summary>
    /// <param name="row">Row.</param>
    /// <param name="column">Column name.</param>
    public string Text(int row, string column) => _rows[row][System.Array.IndexOf(_columns, column)];

    /// <summary>A number.</summary>
    /// <param name="row">Row.</param>
    /// <param name="column">Column name.</param>
    public double Number(int row, string column) => double.Parse(Text(row, column), CultureInfo.InvariantCulture);
}
