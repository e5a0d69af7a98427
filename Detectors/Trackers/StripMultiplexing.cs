using System;
using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.Detectors.Trackers;

/// <summary>Map of the strips of a view to fewer channels; immutable.</summary>
/// <remarks>
/// Genetic multiplexing of S. Procureur, R. Dupré and S. Aune, Nucl. Instrum. Methods A 729 (2013) 888: the strips are cut into as many groups as strips share a channel, and strip j of group i is on channel
/// m_i·j mod p of p channels. With all m_i different, odd and prime to p, two channels are neighbours in one place only, so a cluster of two strips or more tells where it is. The
/// numbers 1, 13, 29, 17, 21 for 64 channels are those that Procureur proposed for the NA64 modules (quoted in github.com/CaosOwl/mm-clustering, mapping_64chan_optimized.C).
/// </remarks>
public sealed class StripMultiplexing
{
    private const int WordBits = 64;

    /// <summary>Masks are a multiple of a register long.</summary>
    private const int MaskBits = 256;

    private readonly int[] _channelOfStrip;
    private readonly int[] _stripsOfChannel;
    private readonly int[] _firstOfChannel;
    private readonly ulong[] _masks;

    /// <summary>Maps the strips of a view.</summary>
    /// <param name="strips">Number of strips.</param>
    /// <param name="multipliers">One number for each group.</param>
    public StripMultiplexing(int strips, IReadOnlyList<int> multipliers)
    {
        Channels = (strips + multipliers.Count - 1) / multipliers.Count;
        _channelOfStrip = new int[strips];
        for (int strip = 0; strip < strips; strip++)
            _channelOfStrip[strip] = (int)((long)multipliers[strip / Channels] * (strip % Channels) % Channels);
        _stripsOfChannel = new int[strips];
        _firstOfChannel = new int[Channels + 1];
        NearestRepeat = strips;
        int place = 0;
        for (int channel = 0; channel < Channels; channel++)
        {
            for (int strip = 0; strip < strips; strip++)
            {
                if (_channelOfStrip[strip] != channel) continue;
                if (place > _firstOfChannel[channel]) NearestRepeat = Math.Min(NearestRepeat, strip - _stripsOfChannel[place - 1]);
                _stripsOfChannel[place++] = strip;
            }
            _firstOfChannel[channel + 1] = place;
        }
        Words = (strips + MaskBits - 1) / MaskBits * (MaskBits / WordBits);
        _masks = new ulong[Channels * Words];
        for (int strip = 0; strip < strips; strip++) _masks[_channelOfStrip[strip] * Words + strip / WordBits] |= 1UL << (strip % WordBits);
        Requires.That(place == strips, "every strip on one channel");
    }

    /// <summary>Number of strips.</summary>
    public int Strips => _channelOfStrip.Length;

    /// <summary>Number of channels.</summary>
    public int Channels { get; }

    /// <summary>Channel of a strip.</summary>
    /// <param name="strip">Strip, from 0 at the lowest coordinate.</param>
    public int ChannelOf(int strip) => _channelOfStrip[strip];

    /// <summary>Distance of the two nearest strips on the same channel; as many as there are strips where none share one.</summary>
    internal int NearestRepeat { get; }

    /// <summary>Words of 64 bits that hold a bit for each strip; a multiple of four.</summary>
    internal int Words { get; }

    /// <summary>Strips of a channel, a bit each.</summary>
    /// <param name="channel">Channel.</param>
    internal ReadOnlySpan<ulong> MaskOf(int channel) => _masks.AsSpan(channel * Words, Words);

    /// <summary>Strips of a channel, in rising order.</summary>
    /// <param name="channel">Channel.</param>
    public ReadOnlySpan<int> StripsOf(int channel) =>
        _stripsOfChannel.AsSpan(_firstOfChannel[channel], _firstOfChannel[channel + 1] - _firstOfChannel[channel]);
}
