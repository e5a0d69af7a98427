using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Physics.Showers;
using NA64Mu.Transport;
using NA64Mu.Transport.Signal;

namespace NA64Mu.Tests.Transport.Signal;

/// <summary>Muons of 160 GeV shot along z at a block that stands in vacuum, and the bosons that they radiate there.</summary>
internal sealed class EmissionSample
{
    private double _weights;
    private double _squares;

    private EmissionSample(int events) => Events = events;

    public int Events { get; }

    public List<(double Value, double Weight)> Fractions { get; } = [];

    public List<(double Value, double Weight)> Depths { get; } = [];

    public List<(double Value, double Weight)> RecoilAngles { get; } = [];

    public double LargestImbalance { get; private set; }

    public int MostEmissions { get; private set; }

    public int Emissions => Depths.Count;

    /// <summary>Events with an emission over all events.</summary>
    public double Yield => _weights / Events;

    public double YieldError => Math.Sqrt(_squares - _weights * _weights / Events) / Events;

    public static EmissionSample Shoot(DetectorLayout layout, DarkBoson boson, EmissionMode mode, int events, ulong seed, int firstEvent = 0, double? cut = null)
    {
        var emission = new DarkPhysics(boson, layout.Media);
        var signal = new SignalPhysics(emission, new DarkDecaySampler(boson), mode == EmissionMode.Forced ? new VolumeId(1) : null);
        var physics = new PhysicsList(layout, CutTable.Uniform(layout.Media, cut ?? layout.Physics.FastCut), signal.NaturalEmission);
        var transporter = new Transporter(new Navigator(layout), physics, cascades: null, new ShowerSampler(layout), signal);
        var sample = new EmissionSample(events);
        ParticleState primary = Muon();
        var sink = new DeafSink();
        for (int number = firstEvent; number < firstEvent + events; number++)
        {
            var random = new RandomStream(seed, 0, (ulong)number, StreamPurpose.Transport);
            transporter.Run(in primary, ref sink, ref random);
            double sum = 0;
            do sum += sample.Note(transporter);
            while (transporter.RunNextBranch(ref sink, ref random));
            sample._weights += sum;
            sample._squares += sum * sum;
        }
        return sample;
    }

    /// <summary>A muon just before the block.</summary>
    public static ParticleState Muon()
    {
        const double momentum = 160 * Units.GeV, mass = PhysicalConstants.MuonMass;
        return new ParticleState
        {
            Position = new Vector3D(0, 0, -1),
            Direction = Vector3D.AlongBeam,
            KineticEnergy = Math.Sqrt(momentum * momentum + mass * mass) - mass,
            Species = Species.MuMinus,
        };
    }

    /// <summary>Kolmogorov-Smirnov distance of two weighted samples times √(n₁n₂/(n₁ + n₂)), with n = (Σw)²/Σw²; above 2.3 in one case of 20 000.</summary>
    public static double Distance(List<(double Value, double Weight)> one, List<(double Value, double Weight)> other)
    {
        double sumOfOne = one.Sum(entry => entry.Weight), sumOfOther = other.Sum(entry => entry.Weight);
        double difference = 0, largest = 0;
        foreach ((_, double change) in one.Select(entry => (entry.Value, entry.Weight / sumOfOne))
            .Concat(other.Select(entry => (entry.Value, -entry.Weight / sumOfOther))).OrderBy(entry => entry.Item1))
        {
            difference += change;
            largest = Math.Max(largest, Math.Abs(difference));
        }
        double sizeOfOne = sumOfOne * sumOfOne / one.Sum(entry => entry.Weight * entry.Weight);
        double sizeOfOther = sumOfOther * sumOfOther / other.Sum(entry => entry.Weight * entry.Weight);
        return largest * Math.Sqrt(sizeOfOne * sizeOfOther / (sizeOfOne + sizeOfOther));
    }

    /// <summary>Takes in the events of another sample of the same block.</summary>
    public static EmissionSample Join(IReadOnlyList<EmissionSample> parts)
    {
        var whole = new EmissionSample(parts.Sum(part => part.Events))
        {
            LargestImbalance = parts.Max(part => part.LargestImbalance),
            MostEmissions = parts.Max(part => part.MostEmissions),
        };
        foreach (EmissionSample part in parts)
        {
            whole._weights += part._weights;
            whole._squares += part._squares;
            whole.Fractions.AddRange(part.Fractions);
            whole.Depths.AddRange(part.Depths);
            whole.RecoilAngles.AddRange(part.RecoilAngles);
        }
        return whole;
    }

    /// <summary>Takes down a history.</summary>
    /// <returns>Its weight; 0 without emission.</returns>
    private double Note(Transporter transporter)
    {
        LargestImbalance = Math.Max(LargestImbalance, Math.Abs(transporter.Ledger.Imbalance));
        EmissionRecord emission = transporter.Truth.Emission;
        MostEmissions = Math.Max(MostEmissions, emission.Count);
        if (emission.Count == 0) return 0;
        double weight = transporter.Weight.Value;
        Fractions.Add((emission.EnergyFraction, weight));
        Depths.Add((emission.Muon.Position.Z, weight));
        RecoilAngles.Add((emission.RecoilAngle, weight));
        return weight;
    }

    private readonly struct DeafSink : IStepSink
    {
        public void Accept(in Step step, in ParticleState particle)
        {
        }

        public void Accept(in ShowerSpot spot)
        {
        }
    }
}
