using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace NA64Mu.Core;

/// <summary>Asks the processor to bring data into its first cache ahead of their use; changes no result, and does nothing on processors without SSE. What it gains: Benchmarks/Results, "Asked for ahead".</summary>
public static class Prefetch
{
    /// <summary>Asks for the cache line, of 64 bytes, that holds an element of a table.</summary>
    /// <typeparam name="T">Kind of element.</typeparam>
    /// <param name="element">The element; it is not read.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Line<T>(ref readonly T element)
        where T : unmanaged
    {
        // The collector may move the table in between: a hint for a wrong line is harmless.
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in element)));
    }
}
