using System.Runtime.CompilerServices;
using NA64Mu.Core;
using PureHDF;

namespace NA64Mu.App.Output;

/// <summary>Comparison of number types in memory and in the file.</summary>
internal static class StoredType
{
    /// <summary>Whether a type of the file is exactly a type in memory.</summary>
    /// <typeparam name="T">Number type in memory.</typeparam>
    /// <param name="stored">Type of the file.</param>
    public static bool Is<T>(IH5DataType stored)
        where T : unmanaged
    {
        if (stored.Size != Unsafe.SizeOf<T>()) return false;
        bool isFloating = typeof(T) == typeof(double) || typeof(T) == typeof(float);
        if (isFloating) return stored.Class == H5DataTypeClass.FloatingPoint;
        bool isSigned = typeof(T) == typeof(long) || typeof(T) == typeof(int) || typeof(T) == typeof(short) || typeof(T) == typeof(sbyte);
        return stored.Class == H5DataTypeClass.FixedPoint && stored.FixedPoint.IsSigned == isSigned;
    }

    /// <summary>An empty column of a type of the file.</summary>
    /// <param name="stored">Type of the file.</param>
    /// <param name="path">Path of the column.</param>
    /// <param name="unit">Unit.</param>
    /// <param name="meaning">What a value is.</param>
    /// <param name="kind">Whether the values are data or offsets.</param>
    /// <returns>Null for a type that no column has.</returns>
    public static Column? NewColumn(IH5DataType stored, string path, string unit, string meaning, ColumnKind kind)
    {
        bool isSigned = stored.Class == H5DataTypeClass.FixedPoint && stored.FixedPoint.IsSigned;
        return (stored.Class, stored.Size, isSigned) switch
        {
            (H5DataTypeClass.FloatingPoint, 8, _) => new Column<double>(path, unit, meaning, kind),
            (H5DataTypeClass.FloatingPoint, 4, _) => new Column<float>(path, unit, meaning, kind),
            (H5DataTypeClass.FixedPoint, 8, true) => new Column<long>(path, unit, meaning, kind),
            (H5DataTypeClass.FixedPoint, 8, false) => new Column<ulong>(path, unit, meaning, kind),
            (H5DataTypeClass.FixedPoint, 4, true) => new Column<int>(path, unit, meaning, kind),
            (H5DataTypeClass.FixedPoint, 4, false) => new Column<uint>(path, unit, meaning, kind),
            (H5DataTypeClass.FixedPoint, 2, true) => new Column<short>(path, unit, meaning, kind),
            (H5DataTypeClass.FixedPoint, 2, false) => new Column<ushort>(path, unit, meaning, kind),
            (H5DataTypeClass.FixedPoint, 1, true) => new Column<sbyte>(path, unit, meaning, kind),
            (H5DataTypeClass.FixedPoint, 1, false) => new Column<byte>(path, unit, meaning, kind),
            _ => null,
        };
    }
}
