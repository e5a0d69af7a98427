using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NA64Mu.Core;
using NA64Mu.Transport.Sources;

namespace NA64Mu.App.HepMc;

/// <summary>Primaries of many events in a temporary file that has no name: any event can be read by any thread, and nothing is left however the program ends.</summary>
internal sealed class BeamSpool : IDisposable
{
    private static readonly int HeadBytes = Unsafe.SizeOf<Head>();

    private readonly FileStream _file;
    private readonly List<long> _begins = [0];
    private byte[] _room = new byte[4096];

    /// <summary>An empty spool in the directory for temporary files.</summary>
    public BeamSpool()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        _file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, 1 << 16);
        File.Delete(path);
    }

    /// <summary>Number of events.</summary>
    public long Events => _begins.Count - 1;

    /// <summary>Adds an event.</summary>
    /// <param name="primaries">Its primaries and weights.</param>
    public void Append(PrimaryBuffer primaries)
    {
        var head = new Head(primaries.GeneratorEvent, primaries.Weight, primaries.GeneratorWeights.Length, primaries.Count);
        _file.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<Head>(in head)));
        _file.Write(MemoryMarshal.AsBytes(primaries.GeneratorWeights));
        _file.Write(MemoryMarshal.AsBytes(primaries.Particles));
        _begins.Add(_file.Position);
    }

    /// <summary>Ends the writing; events can be read from here on.</summary>
    public void Close() => _file.Flush();

    /// <summary>Reads an event; for several threads at once, each with its own room.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <param name="room">Room for its bytes, made larger where it is too small.</param>
    /// <param name="primaries">Empty buffer that takes it.</param>
    public void Read(long index, ref byte[] room, PrimaryBuffer primaries)
    {
        long begin = _begins[(int)index];
        int length = (int)(_begins[(int)index + 1] - begin);
        if (room.Length < length) room = new byte[2 * length];
        Span<byte> bytes = room.AsSpan(0, length);
        for (int done = 0; done < length;)
        {
            int read = RandomAccess.Read(_file.SafeFileHandle, bytes[done..], begin + done);
            if (read == 0) throw new EndOfStreamException("a bug: the spooled beam ends early");
            done += read;
        }
        Head head = MemoryMarshal.Read<Head>(bytes);
        int weightBytes = head.Weights * sizeof(double);
        foreach (double weight in MemoryMarshal.Cast<byte, double>(bytes.Slice(HeadBytes, weightBytes))) primaries.AddGeneratorWeight(weight);
        foreach (ref readonly ParticleState particle in MemoryMarshal.Cast<byte, ParticleState>(bytes[(HeadBytes + weightBytes)..])) primaries.Add(in particle);
        primaries.GeneratorEvent = head.GeneratorEvent;
        primaries.MultiplyWeight(head.Weight);
    }

    /// <summary>Reads an event on the thread that wrote it.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <param name="primaries">Empty buffer that takes it.</param>
    public void Read(long index, PrimaryBuffer primaries) => Read(index, ref _room, primaries);

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private readonly record struct Head(long GeneratorEvent, double Weight, int Weights, int Particles);
}
