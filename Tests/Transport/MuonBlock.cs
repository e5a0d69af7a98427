using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;
using NA64Mu.Geometry.Shapes;
using NA64Mu.Physics;
using NA64Mu.Physics.Showers;
using NA64Mu.Tests.Support;
using NA64Mu.Transport;

namespace NA64Mu.Tests.Transport;

/// <summary>Muons shot along z through one block that stands in vacuum; what they lost and where they go behind it.</summary>
internal sealed class MuonBlock
{
    private MuonBlock()
    {
    }

    public List<double> MomentumLost { get; } = [];

    public List<double> PlaneAngle { get; } = [];

    public List<double> PlaneShift { get; } = [];

    public double LargestImbalance { get; private set; }

    public static MuonBlock Shoot(MaterialId material, double thickness, double momentum, int events, ulong seed = 1)
    {
        var builder = new LayoutBuilder
        {
            Materials = TestMaterials.Table,
            TruthPlanes = [new TruthPlane("exit", thickness)],
        };
        builder.Add("world", 0, new Shape(ShapeKind.Box, 2000, 2000, thickness + 10), default, material: TestMaterials.Vacuum.Index);
        builder.Add("block", 0, new Shape(ShapeKind.Box, 1000, 1000, thickness / 2), new Vector3D(0, 0, thickness / 2), material: material.Index);
        DetectorLayout built = builder.Build();
        // The reference is Geant4's: so are the form factors of nuclei.
        DetectorLayout layout = built with { Physics = built.Physics with { NuclearScattering = NuclearScattering.Geant4 } };
        var transporter = new Transporter(new Navigator(layout), PhysicsList.Fast(layout), cascades: null, new ShowerSampler(layout));
        double mass = PhysicalConstants.MuonMass;
        var primary = new ParticleState
        {
            Position = new Vector3D(0, 0, -1),
            Direction = Vector3D.AlongBeam,
            KineticEnergy = Math.Sqrt(momentum * momentum + mass * mass) - mass,
            Species = Species.MuMinus,
        };
        var block = new MuonBlock();
        for (int number = 0; number < events; number++)
        {
            var random = new RandomStream(seed, 0, (ulong)number, StreamPurpose.Transport);
            var sink = new TruthSink(transporter.Truth);
            transporter.Run(in primary, ref sink, ref random);
            block.LargestImbalance = Math.Max(block.LargestImbalance, Math.Abs(transporter.Ledger.Imbalance));
            PlaneState exit = transporter.Truth.Planes[0];
            if (exit.IsReached) block.Note(in exit, momentum);
        }
        return block;
    }

    /// <summary>Reference of one case and quantity: percent to value, with the number of events.</summary>
    public static (Dictionary<double, double> Quantiles, int Events) Reference(string entry, params string[] quantity)
    {
        using JsonDocument document = ReadReference();
        JsonElement element = document.RootElement.GetProperty(entry);
        JsonElement table = element;
        foreach (string name in quantity) table = table.GetProperty(name);
        var quantiles = new Dictionary<double, double>();
        foreach (JsonProperty quantile in table.EnumerateObject())
            quantiles.Add(double.Parse(quantile.Name, System.Globalization.CultureInfo.InvariantCulture), quantile.Value.GetDouble());
        return (quantiles, element.GetProperty("events").GetInt32());
    }

    /// <summary>Mean visible energy of one case and its error [MeV].</summary>
    public static (double Mean, double Error) ReferenceMean(string entry)
    {
        using JsonDocument document = ReadReference();
        JsonElement visible = document.RootElement.GetProperty(entry).GetProperty("visible_GeV");
        return (visible.GetProperty("mean").GetDouble() * Units.GeV, visible.GetProperty("mean_err").GetDouble() * Units.GeV);
    }

    private static JsonDocument ReadReference() =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", "geant4-muons.json")));

    /// <summary>Both planes count: x and y are two samples of the same quantity.</summary>
    private void Note(in PlaneState exit, double momentum)
    {
        MomentumLost.Add(momentum - exit.Momentum.Length);
        PlaneAngle.Add(Math.Abs(exit.Momentum.X / exit.Momentum.Z));
        PlaneAngle.Add(Math.Abs(exit.Momentum.Y / exit.Momentum.Z));
        PlaneShift.Add(Math.Abs(exit.Position.X));
        PlaneShift.Add(Math.Abs(exit.Position.Y));
    }

    private readonly struct TruthSink(TruthRecord truth) : IStepSink
    {
        public void Accept(in Step step, in ParticleState particle) => truth.Accept(in step, in particle);

        public void Accept(in ShowerSpot spot)
        {
        }
    }
}
