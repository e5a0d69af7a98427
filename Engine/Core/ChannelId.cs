namespace NA64Mu.Core;

/// <summary>Read-out channel as 64 bits: system:5, module:5, section:6, x:8, y:8, from the lowest bit up. The default belongs to no system.</summary>
/// <param name="Value">The packed number, as written to the event file.</param>
public readonly record struct ChannelId(ulong Value)
{
    /// <summary>The bit fields in the notation of EDM4hep, stored beside each channel column.</summary>
    public const string Encoding = "system:5,module:5,section:6,x:8,y:8";

    /// <summary>Packs the parts.</summary>
    /// <param name="system">Kind of detector.</param>
    /// <param name="module">Number among the detectors of its kind, from 0.</param>
    /// <param name="section">Longitudinal section, from 0.</param>
    /// <param name="x">Column of the cell, from 0 at the lowest x.</param>
    /// <param name="y">Row of the cell, from 0 at the lowest y.</param>
    public ChannelId(DetectorSystem system, int module, int section = 0, int x = 0, int y = 0)
        : this((ulong)system | (ulong)module << 5 | (ulong)section << 10 | (ulong)x << 16 | (ulong)y << 24)
    {
        Requires.That((uint)module < 32 && (uint)section < 64 && (uint)x < 256 && (uint)y < 256, "channel within its bit fields");
    }

    /// <summary>Kind of detector.</summary>
    public DetectorSystem System => (DetectorSystem)(Value & 31);

    /// <summary>Number among the detectors of its kind, from 0.</summary>
    public int Module => (int)(Value >> 5 & 31);

    /// <summary>Longitudinal section, from 0.</summary>
    public int Section => (int)(Value >> 10 & 63);

    /// <summary>Column of the cell, from 0 at the lowest x.</summary>
    public int X => (int)(Value >> 16 & 255);

    /// <summary>Row of the cell, from 0 at the lowest y.</summary>
    public int Y => (int)(Value >> 24 & 255);
}
