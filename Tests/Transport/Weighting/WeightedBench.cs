using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Physics;
using NA64Mu.Physics.Showers;
using NA64Mu.Tests.Support;
using NA64Mu.Transport;

namespace NA64Mu.Tests.Transport.Weighting;

/// <summary>Muons of 160 GeV through a lead plate (slab by slab), a lead and an iron calorimeter (in condensed steps), in fast mode, with a given section <c>weighting</c>.</summary>
internal sealed class WeightedBench
{
    public const double Momentum = 160 * Units.GeV;

    private const string Layout = """
        materials:
          vacuum: {density: 1e-12 g/cm3, composition: {N: 1}}
          Pb: {density: 11.35 g/cm3, composition: {Pb: 1}}
          Fe: {density: 7.874 g/cm3, composition: {Fe: 1}}
          scintillator: {density: 1.06 g/cm3, atoms: {C: 8, H: 8}}
        world: {material: vacuum, size: 4 4 8 m, center: 0 0 2 m}
        volumes:
          plate: {material: Pb, size: 1 1 0.05 m, front: -0.5 m}
          ecal:
            detector: ecal
            size: 1000 1000 300 mm
            front: 0 m
            layers: {count: 100, unit: [{material: Pb, thickness: 1.5 mm}, {material: scintillator, thickness: 1.5 mm, active: true}]}
          hcal:
            detector: hcal
            size: 2000 2000 1160 mm
            front: 1 m
            layers: {count: 40, unit: [{material: Fe, thickness: 25 mm}, {material: scintillator, thickness: 4 mm, active: true}]}
        truth_planes: {middle: 0.5 m, exit: 3 m}

        """;

    private WeightedBench(int volumes)
    {
        Tally = new VolumeTally(volumes);
    }

    public EventSpectrum Lost { get; } = new();

    public EventSpectrum Ecal { get; } = new();

    public EventSpectrum Hcal { get; } = new();

    /// <summary>Momentum lost in the iron by muons that come to it with less than 120 GeV.</summary>
    public EventSpectrum LostBySlow { get; } = new();

    public Moments WeightOfEvent { get; } = new();

    public double LargestImbalance { get; private set; }

    public int Events { get; private set; }

    public int Histories { get; private set; }

    public int Discarded { get; private set; }

    private VolumeTally Tally { get; }

    public static DetectorLayout Read(string weighting) => GeometryLoader.Parse(Layout + weighting + "\n", "bench.yaml");

    public static WeightedBench Shoot(string weighting, int events, ulong seed)
    {
        DetectorLayout layout = Read(weighting);
        var bench = new WeightedBench(layout.Volumes.Count);
        var transporter = new Transporter(new Navigator(layout), PhysicsList.Fast(layout), cascades: null, new ShowerSampler(layout), records: [bench.Tally]);
        ParticleState primary = Muon();
        for (int number = 0; number < events; number++)
        {
            var random = new RandomStream(seed, 0, (ulong)number, StreamPurpose.Transport);
            var sink = new TallySink(transporter.Truth, bench.Tally);
            bench.Tally.Clear();
            transporter.Run(in primary, ref sink, ref random);
            double weight = 0;
            do weight += bench.Note(transporter, layout);
            while (transporter.RunNextBranch(ref sink, ref random));
            bench.CloseEvent(weight);
        }
        return bench;
    }

    public static ParticleState Muon() => new()
    {
        Position = new Vector3D(0, 0, -600),
        Direction = Vector3D.AlongBeam,
        KineticEnergy = Math.Sqrt(Momentum * Momentum + PhysicalConstants.MuonMass * PhysicalConstants.MuonMass) - PhysicalConstants.MuonMass,
        Species = Species.MuMinus,
    };

    private double Note(Transporter transporter, DetectorLayout layout)
    {
        Histories++;
        double weight = transporter.Weight.Value;
        if (transporter.Ledger.Tracks(Outcome.Discarded) > 0)
        {
            Discarded++;
            Requires.That(weight == 0, "no weight of a discarded history");
        }
        LargestImbalance = Math.Max(LargestImbalance, Math.Abs(transporter.Ledger.Imbalance));
        Lost.Fill(Momentum - transporter.Truth.Planes[1].Momentum.Length, weight);
        Ecal.Fill(Tally[layout.Find("ecal")!.Id.Index], weight);
        Hcal.Fill(Tally[layout.Find("hcal")!.Id.Index], weight);
        double middle = transporter.Truth.Planes[0].Momentum.Length;
        if (middle is > 0 and < 120 * Units.GeV) LostBySlow.Fill(middle - transporter.Truth.Planes[1].Momentum.Length, weight);
        return weight;
    }

    private void CloseEvent(double weight)
    {
        Events++;
        WeightOfEvent.Add(weight);
        foreach (EventSpectrum spectrum in (EventSpectrum[])[Lost, Ecal, Hcal, LostBySlow]) spectrum.CloseEvent();
    }
}
