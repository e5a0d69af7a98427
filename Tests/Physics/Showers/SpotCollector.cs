using System;
using NA64Mu.Core;

namespace NA64Mu.Tests.Physics.Showers;

/// <summary>Adds up the spots of one shower.</summary>
internal struct SpotCollector : IStepSink
{
    public double Visible, Passive, DepthSum, VisibleWithin;
    public double SmallestZ, LargestZ;
    public int Spots, InWrongSlab;

    public readonly void Accept(in Step step, in ParticleState particle) => throw new InvalidOperationException("a shower makes no steps");

    public void Accept(in ShowerSpot spot)
    {
        if (spot.Visible < 0 || spot.Passive < 0) throw new InvalidOperationException("negative energy");
        Spots++;
        Visible += spot.Visible;
        Passive += spot.Passive;
        DepthSum += spot.Position.Z * spot.Visible;
        if (spot.Location.Slab % 2 == 0) InWrongSlab++;
        if (spot.Position.X * spot.Position.X + spot.Position.Y * spot.Position.Y < 31.5 * 31.5) VisibleWithin += spot.Visible;
        SmallestZ = Math.Min(SmallestZ, spot.Position.Z);
        LargestZ = Math.Max(LargestZ, spot.Position.Z);
    }
}
