using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Shapes;
using NA64Mu.Physics;
using NA64Mu.Physics.Showers;
using NA64Mu.Tests.Support;
using NA64Mu.Transport;

namespace NA64Mu.Tests.Transport;

/// <summary>Muons shot through a wide block of absorber and scintillator that stands in vacuum: as a calorimeter in condensed steps, as plain matter slab by slab.</summary>
internal sealed class LayeredBlock
{
    private LayeredBlock()
    {
    }

    public List<double> Visible { get; } = [];

    public List<double> Deposited { get; } = [];

    public List<double> MomentumLost { get; } = [];

    public List<double> PlaneAngle { get; } = [];

    public List<double> PlaneShift { get; } = [];

    public double LargestImbalance { get; private set; }

    /// <summary>Largest difference between the energy that the sink saw and the ledger's, in events without leakage from the block [MeV].</summary>
    public double LargestUnseen { get; private set; }

    public long Steps { get; private set; }

    public static LayeredBlock Shoot(
        DetectorSystem system, LayerStructure layers, IReadOnlyList<int> sections, double momentum, double directionZ, int events)
    {
        double thickness = layers.Count * layers.Pitch;
        double margin = 10;
        var builder = new LayoutBuilder { Materials = TestMaterials.Table, TruthPlanes = [new TruthPlane("exit", thickness)] };
        builder.Add("world", 0, new Shape(ShapeKind.Box, 2000, 2000, thickness + margin), default, material: TestMaterials.Vacuum.Index);
        var cells = new Segmentation { CellsX = 1, CellsY = 1, LayersPerSection = sections };
        builder.Add(
            "block", 0, new Shape(ShapeKind.Box, 1500, 1500, thickness / 2), new Vector3D(0, 0, thickness / 2), layers, system: system, segmentation: cells);
        DetectorLayout layout = builder.Build();
        var transporter = new Transporter(new Navigator(layout), PhysicsList.Fast(layout), cascades: null, new ShowerSampler(layout));
        double mass = PhysicalConstants.MuonMass;
        var primary = new ParticleState
        {
            Position = new Vector3D(0, 0, directionZ > 0 ? -1 : thickness + 1),
            Direction = new Vector3D(0, 0, directionZ),
            KineticEnergy = Math.Sqrt(momentum * momentum + mass * mass) - mass,
            Species = Species.MuMinus,
        };
        var block = new LayeredBlock();
        for (int number = 0; number < events; number++)
        {
            var random = new RandomStream(system == DetectorSystem.None ? 1UL : 2UL, 0, (ulong)number, StreamPurpose.Transport);
            var energy = new SlabEnergy();
            var sink = new SlabSink(transporter.Truth, layers, energy);
            transporter.Run(in primary, ref sink, ref random);
            block.Note(transporter, energy, momentum);
        }
        return block;
    }

    private void Note(Transporter transporter, SlabEnergy energy, double momentum)
    {
        Steps += transporter.Truth.Steps;
        LargestImbalance = Math.Max(LargestImbalance, Math.Abs(transporter.Ledger.Imbalance));
        LargestUnseen = Math.Max(LargestUnseen, energy.Sum - transporter.Ledger.Deposited);
        Visible.Add(energy.Visible);
        Deposited.Add(energy.Sum);
        PlaneState exit = transporter.Truth.Planes[0];
        if (!exit.IsReached) return;
        MomentumLost.Add(momentum - exit.Momentum.Length);
        PlaneAngle.Add(Math.Abs(exit.Momentum.X / exit.Momentum.Z));
        PlaneAngle.Add(Math.Abs(exit.Momentum.Y / exit.Momentum.Z));
        PlaneShift.Add(Math.Abs(exit.Position.X));
        PlaneShift.Add(Math.Abs(exit.Position.Y));
    }

    private sealed class SlabEnergy
    {
        public double Visible { get; set; }

        public double Sum { get; set; }
    }

    private readonly struct SlabSink(TruthRecord truth, LayerStructure layers, SlabEnergy energy) : IStepSink
    {
        public void Accept(in Step step, in ParticleState particle)
        {
            truth.Accept(in step, in particle);
            if (step.Location.Volume.Index != 1) return;
            energy.Sum += step.Deposit;
            if (layers.Unit[step.Location.Slab % layers.Unit.Count].IsActive) energy.Visible += step.Deposit;
        }

        public void Accept(in ShowerSpot spot)
        {
            energy.Sum += spot.Visible + spot.Passive;
            energy.Visible += spot.Visible;
        }
    }
}
