using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Physics.Electron.Stored;

/// <summary>One step of a stored track, in the frame of its start, where the particle flies along z. Single precision: 32 bytes.</summary>
public readonly struct StoredSegment
{
    private readonly float _aheadX, _aheadY, _aheadZ, _shiftX, _shiftY, _shiftZ;

    /// <summary>Length, negative where the segment has a <see cref="StoredSecondary"/> [mm].</summary>
    private readonly float _signedLength;

    /// <summary>Collects the numbers.</summary>
    /// <param name="ahead">Straight way [mm].</param>
    /// <param name="shift">Shift sideways at its end [mm].</param>
    /// <param name="length">True length of the winding path [mm].</param>
    /// <param name="energyAfter">Kinetic energy behind it, and behind the interaction that ends it [MeV].</param>
    /// <param name="hasSecondary">Whether an interaction ends it.</param>
    public StoredSegment(in Vector3D ahead, in Vector3D shift, double length, double energyAfter, bool hasSecondary)
    {
        (_aheadX, _aheadY, _aheadZ) = ((float)ahead.X, (float)ahead.Y, (float)ahead.Z);
        (_shiftX, _shiftY, _shiftZ) = ((float)shift.X, (float)shift.Y, (float)shift.Z);
        _signedLength = hasSecondary ? -(float)length : (float)length;
        EnergyAfter = (float)energyAfter;
    }

    /// <summary>True length of the winding path [mm].</summary>
    public float Length => Math.Abs(_signedLength);

    /// <summary>Whether an interaction ends it: the next of the secondaries of its track.</summary>
    public bool HasSecondary => float.IsNegative(_signedLength);

    /// <summary>Kinetic energy behind it, and behind the interaction that ends it [MeV].</summary>
    public float EnergyAfter { get; }

    /// <summary>Straight way [mm].</summary>
    public Vector3D Ahead
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(_aheadX, _aheadY, _aheadZ);
    }

    /// <summary>Shift sideways at its end [mm].</summary>
    public Vector3D Shift
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(_shiftX, _shiftY, _shiftZ);
    }
}
