using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Physics.Showers;
using NA64Mu.Transport;

namespace NA64Mu.Tests.Transport.Signal;

/// <summary>Emissions per muon as Eq. (6) of the NA64μ paper counts them: Σ over the steps of a muon of atoms per volume, cross section at its energy and length.</summary>
/// <remarks>Cross sections by adaptive quadrature on a grid of energies; they share neither table nor sampler with the emission while stepping.</remarks>
internal sealed class EmissionsOnSteps
{
    private const int Nodes = 33;
    private const double LowestEnergy = 2 * Units.GeV;
    private const double HighestEnergy = 161 * Units.GeV;

    private readonly Navigator _navigator;
    private readonly double[]?[] _rates;
    private double _sum;

    private EmissionsOnSteps(DetectorLayout layout, DarkBoson boson)
    {
        _navigator = new Navigator(layout);
        bool[] isUsed = new bool[layout.Media.All.Count];
        foreach (Volume volume in layout.Volumes)
        {
            for (int slab = 0; slab < (volume.Layers?.Unit.Count ?? 1); slab++) isUsed[_navigator.MediumAt(new Location(volume.Id, slab)).Index] = true;
        }
        _rates = [.. layout.Media.All.Select((medium, index) => isUsed[index] && !medium.Material.IsVacuum ? Rates(medium.Material, boson) : null)];
    }

    /// <summary>Mean over muons that radiate nothing, in a layout without condensed steps.</summary>
    public static double PerMuon(DetectorLayout layout, DarkBoson boson, int events, ulong seed)
    {
        var counter = new EmissionsOnSteps(layout, boson);
        var transporter = new Transporter(counter._navigator, PhysicsList.Fast(layout), cascades: null, new ShowerSampler(layout));
        ParticleState primary = EmissionSample.Muon();
        var sink = new Sink(counter);
        for (int number = 0; number < events; number++)
        {
            var random = new RandomStream(seed, 0, (ulong)number, StreamPurpose.Transport);
            transporter.Run(in primary, ref sink, ref random);
        }
        return counter._sum / events;
    }

    private static double[] Rates(Material material, DarkBoson boson)
    {
        double[] rates = new double[Nodes];
        foreach (ElementFraction part in material.Elements)
        {
            var total = new DarkTotalCrossSection(new DarkCrossSection(boson, part.Element));
            for (int node = 0; node < Nodes; node++) rates[node] += part.AtomDensity * total.PerAtom(EnergyOf(node));
        }
        return rates;
    }

    private static double EnergyOf(int node) => LowestEnergy * Math.Pow(HighestEnergy / LowestEnergy, (double)node / (Nodes - 1));

    private void Add(in Step step)
    {
        double energy = step.KineticEnergyBefore + PhysicalConstants.MuonMass;
        if (_rates[_navigator.MediumAt(step.Location).Index] is not { } rates || energy < LowestEnergy) return;
        double place = Math.Log(energy / LowestEnergy) / Math.Log(HighestEnergy / LowestEnergy) * (Nodes - 1);
        int node = Math.Min((int)place, Nodes - 2);
        _sum += step.Length * (rates[node] + (place - node) * (rates[node + 1] - rates[node]));
    }

    private readonly struct Sink(EmissionsOnSteps counter) : IStepSink
    {
        public void Accept(in Step step, in ParticleState particle)
        {
            if (particle.Track.Number == 0) counter.Add(in step);
        }

        public void Accept(in ShowerSpot spot)
        {
        }
    }
}
