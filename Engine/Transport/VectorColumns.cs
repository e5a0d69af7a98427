using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.Transport;

/// <summary>Three columns for the components of a position (x, y, z) or momentum (px, py, pz).</summary>
internal sealed class VectorColumns
{
    private readonly Column<double> _x;
    private readonly Column<double> _y;
    private readonly Column<double> _z;

    /// <summary>Three empty columns.</summary>
    /// <param name="path">Common start of their paths.</param>
    /// <param name="unit">Unit.</param>
    /// <param name="meaning">What the vector is.</param>
    /// <param name="kind">Position or momentum.</param>
    public VectorColumns(string path, string unit, string meaning, VectorKind kind)
    {
        string prefix = kind == VectorKind.Momentum ? "p" : "";
        _x = new Column<double>($"{path}_{prefix}x", unit, meaning + ", x");
        _y = new Column<double>($"{path}_{prefix}y", unit, meaning + ", y");
        _z = new Column<double>($"{path}_{prefix}z", unit, meaning + ", z");
    }

    /// <summary>The columns in order.</summary>
    public IReadOnlyList<Column> All => [_x, _y, _z];

    /// <summary>A row.</summary>
    /// <param name="row">Its number, from 0.</param>
    public Vector3D this[int row] => new(_x[row], _y[row], _z[row]);

    /// <summary>Adds a row.</summary>
    /// <param name="vector">Vector.</param>
    public void Add(in Vector3D vector)
    {
        _x.Add(vector.X);
        _y.Add(vector.Y);
        _z.Add(vector.Z);
    }
}
