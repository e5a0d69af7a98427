using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NA64Mu.App.Compare;
using NA64Mu.Core;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.App.Dark;

/// <summary>Spectra of bosons from one material: integrates them, samples them and counts what the sampler keeps.</summary>
public sealed class EmissionStudy
{
    private const int FractionBins = 40, AnglesPerDecade = 8;
    private const double SmallestAngle = 1e-5;
    private const int SamplesBetweenChecks = 1 << 16;

    private static readonly double[] FractionEdges = [.. Enumerable.Range(0, FractionBins + 1).Select(edge => (double)edge / FractionBins)];
    private static readonly double[] AngleEdges = MakeAngleEdges();

    private readonly EmissionReport _material;
    private readonly double _energy;
    private readonly long _samples;
    private readonly ulong _seed;

    /// <summary>A study.</summary>
    /// <param name="material">Material.</param>
    /// <param name="energy">Total energy of the muons [MeV].</param>
    /// <param name="samples">Emissions to sample for each boson.</param>
    /// <param name="seed">Seed; each boson has a stream of its own.</param>
    public EmissionStudy(EmissionReport material, double energy, long samples, ulong seed)
    {
        Requires.That(samples > 1, "two samples or more");
        _material = material;
        _energy = energy;
        _samples = samples;
        _seed = seed;
    }

    /// <summary>The spectra of one boson.</summary>
    /// <param name="boson">Boson.</param>
    /// <param name="number">Number of its stream of random numbers.</param>
    /// <param name="cancellation">Stops between blocks of samples.</param>
    public EmissionSpectrum Of(DarkBoson boson, int number, CancellationToken cancellation)
    {
        DarkTotalCrossSection[] totals = [.. _material.Parts.Select(part => new DarkTotalCrossSection(new DarkCrossSection(boson, part.Element)))];
        double[] weights = [.. _material.Parts.Select((part, index) => part.Share * totals[index].PerAtom(_energy))];
        double total = weights.Sum();
        double[] inFraction = Shares(FractionEdges, total, (index, low, high) => totals[index].PerAtomBetween(_energy, low, high));
        double[] inAngle = Shares(AngleEdges, total, (index, low, high) => AngleIntegral.Between(totals[index].CrossSection, _energy, low, high));
        SampledEmissions sampled = Sample(boson, [.. weights.Select(weight => weight / total)], number, cancellation);
        double acceptance = (double)_samples / sampled.Tries;
        return new EmissionSpectrum
        {
            Boson = boson,
            Samples = _samples,
            Acceptance = new MeasuredValue(acceptance, Math.Sqrt(acceptance * (1 - acceptance) / sampled.Tries)),
            MeanFraction = weights.Select((weight, index) => weight * totals[index].MeanFraction(_energy)).Sum() / total,
            SampledMeanFraction = sampled.MeanFraction,
            InFraction = new NormalisedSpectrum(FractionEdges, inFraction, sampled.InFraction, _samples),
            InAngle = new NormalisedSpectrum(AngleEdges, inAngle, sampled.InAngle, _samples),
        };
    }

    private static double[] MakeAngleEdges()
    {
        var edges = new List<double>();
        for (int edge = 0; SmallestAngle * Math.Pow(10, (double)edge / AnglesPerDecade) < DarkCrossSection.LargestAngle; edge++)
        {
            edges.Add(SmallestAngle * Math.Pow(10, (double)edge / AnglesPerDecade));
        }
        edges.Add(DarkCrossSection.LargestAngle);
        return [.. edges];
    }

    private double[] Shares(double[] edges, double total, Func<int, double, double, double> between)
    {
        var shares = new double[edges.Length - 1];
        for (int bin = 0; bin < shares.Length; bin++)
        {
            for (int index = 0; index < _material.Parts.Count; index++)
                shares[bin] += _material.Parts[index].Share * between(index, edges[bin], edges[bin + 1]) / total;
        }
        return shares;
    }

    private SampledEmissions Sample(DarkBoson boson, double[] shares, int number, CancellationToken cancellation)
    {
        DarkSampler[] samplers = [.. _material.Parts.Select(part => new DarkSampler(new DarkTable(boson, part.Element)))];
        var random = new RandomStream(_seed, 0, (ulong)number, StreamPurpose.Study);
        var sampled = new SampledEmissions(FractionEdges, AngleEdges);
        for (long sample = 0; sample < _samples; sample++)
        {
            if (sample % SamplesBetweenChecks == 0) cancellation.ThrowIfCancellationRequested();
            double choice = random.Uniform();
            int index = 0;
            while (index < shares.Length - 1 && choice >= shares[index]) choice -= shares[index++];
            int tries = samplers[index].Draw(_energy, ref random, out DarkEmission emission);
            Requires.That(tries > 0, "an emission is found");
            sampled.Add(in emission, tries);
        }
        return sampled;
    }
}
