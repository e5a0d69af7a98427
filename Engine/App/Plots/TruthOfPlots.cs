using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;

namespace NA64Mu.App.Plots;

/// <summary>The columns of the truth that plots need, of a block in memory or of a file; NaN where the set-up has no such plane.</summary>
internal sealed class TruthOfPlots
{
    private const string Entrance = "Truth/setup_entrance";
    private const string TargetExit = "Truth/ecal_exit";

    private static readonly string[] Paths =
    [
        Entrance + "_x", Entrance + "_y",
        Entrance + "_px", Entrance + "_py", Entrance + "_pz",
        TargetExit + "_px", TargetExit + "_py", TargetExit + "_pz",
    ];

    private readonly Column<double>?[] _columns;
    private readonly double[][] _values = [[], [], [], []];

    /// <summary>Looks for the columns.</summary>
    /// <param name="find">Gives the column of a path; null where there is none.</param>
    public TruthOfPlots(Func<string, Column?> find)
    {
        _columns = [.. Paths.Select(path => find(path) as Column<double>)];
    }

    /// <summary>Those that are there.</summary>
    public IEnumerable<Column> Columns => _columns.OfType<Column>();

    /// <summary>Values of the rows that the columns hold.</summary>
    /// <param name="rows">Number of rows.</param>
    public EventTruth Values(int rows)
    {
        if (_values[0].Length < rows)
        {
            for (int quantity = 0; quantity < _values.Length; quantity++) _values[quantity] = new double[rows];
        }
        for (int row = 0; row < rows; row++)
        {
            _values[0][row] = Value(0, row);
            _values[1][row] = Value(1, row);
            _values[2][row] = Magnitude(2, row);
            _values[3][row] = Magnitude(5, row);
        }
        return new EventTruth(_values[0].AsSpan(0, rows), _values[1].AsSpan(0, rows), _values[2].AsSpan(0, rows), _values[3].AsSpan(0, rows));
    }

    private double Value(int column, int row) => _columns[column] is { } values ? values[row] : double.NaN;

    private double Magnitude(int first, int row)
    {
        double x = Value(first, row), y = Value(first + 1, row), z = Value(first + 2, row);
        return Math.Sqrt(x * x + y * y + z * z);
    }
}
