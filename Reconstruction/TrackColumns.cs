using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Reconstruction.Tracking.Kalman;

namespace NA64Mu.Reconstruction;

/// <summary>Parameters and covariance of a track at one plane, one row an event; the covariance in single precision (docs/decisions/0037).</summary>
public sealed class TrackColumns
{
    private static readonly string[] Names = ["x", "y", "slope_x", "slope_y", "charge_over_momentum"];
    private static readonly string[] Meanings = ["x", "y", "dx/dz", "dy/dz", "charge over momentum"];

    /// <summary>Units of a parameter squared, and of products of two, by the sorts of the parameters: position, slope, q/p.</summary>
    private static readonly string[,] ProductUnits =
    {
        { "mm^2", "mm", "mm c/MeV" },
        { "mm", "1", "c/MeV" },
        { "mm c/MeV", "c/MeV", "c^2/MeV^2" },
    };

    private static readonly string[] Units = ["mm", "1", "c/MeV"];
    private static readonly int[] Sorts = [0, 0, 1, 1, 2];

    private readonly Column<double> _z;
    private readonly Column<double>[] _parameters = new Column<double>[TrackState.Parameters];
    private readonly Column<float>[] _covariance = new Column<float>[Covariance5.Elements];

    /// <summary>Empty columns.</summary>
    /// <param name="name">What their names begin with.</param>
    /// <param name="plane">Where the track is given.</param>
    public TrackColumns(string name, string plane)
    {
        _z = new Column<double>($"Reco/{name}_z", "mm", $"{plane}, where the track is given; NaN where not found");
        int place = 0;
        for (int row = 0; row < TrackState.Parameters; row++)
        {
            _parameters[row] = new Column<double>(
                $"Reco/{name}_{Names[row]}", Units[Sorts[row]], $"{Meanings[row]} of the track at the {plane}; NaN where not found");
            for (int column = 0; column <= row; column++)
            {
                _covariance[place++] = new Column<float>(
                    $"Reco/{name}_covariance_{Names[row]}_{Names[column]}",
                    ProductUnits[Sorts[row], Sorts[column]],
                    row == column ? $"variance of {name}_{Names[row]}" : $"covariance of {name}_{Names[row]} and {name}_{Names[column]}");
            }
        }
        All = [_z, .. _parameters, .. _covariance];
    }

    /// <summary>All columns.</summary>
    public IReadOnlyList<Column> All { get; }

    /// <summary>Adds the row of an event.</summary>
    /// <param name="isFitted">Whether there is a track.</param>
    /// <param name="state">Its parameters.</param>
    /// <param name="covariance">Their covariance.</param>
    public void Add(bool isFitted, in TrackState state, in Covariance5 covariance)
    {
        if (!isFitted)
        {
            _z.Add(double.NaN);
            foreach (Column<double> column in _parameters) column.Add(double.NaN);
            foreach (Column<float> column in _covariance) column.Add(float.NaN);
            return;
        }
        ReadOnlySpan<double> parameters = [state.X, state.Y, state.SlopeX, state.SlopeY, state.ChargeOverMomentum];
        ReadOnlySpan<double> elements = Covariance5.Lower(in covariance);
        _z.Add(state.Z);
        for (int row = 0; row < _parameters.Length; row++) _parameters[row].Add(parameters[row]);
        for (int place = 0; place < _covariance.Length; place++) _covariance[place].Add((float)elements[place]);
    }
}
