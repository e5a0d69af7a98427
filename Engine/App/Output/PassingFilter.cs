using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using PureHDF.Filters;

namespace NA64Mu.App.Output;

/// <summary>A filter of PureHDF that gives a <see cref="FilteredChunk"/> on as it is.</summary>
/// <param name="filter">What is done to all other chunks.</param>
internal sealed class PassingFilter(IH5Filter filter) : IH5Filter
{
    /// <inheritdoc/>
    public ushort FilterId => filter.FilterId;

    /// <inheritdoc/>
    public string Name => filter.Name;

    /// <inheritdoc/>
    public Memory<byte> Filter(FilterInfo info) =>
        MemoryMarshal.TryGetMemoryManager<byte, FilteredChunk>(info.Buffer, out _) ? info.Buffer : filter.Filter(info);

    /// <inheritdoc/>
    public uint[] GetParameters(uint[] chunkDimensions, uint typeSize, Dictionary<string, object>? options) =>
        filter.GetParameters(chunkDimensions, typeSize, options);
}
