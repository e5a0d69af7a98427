using System.Runtime.CompilerServices;
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
}
