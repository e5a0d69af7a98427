using System;
using NA64Mu.App.Plots;
using NA64Mu.Core;
using NA64Mu.Detectors.Digits;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction;

namespace NA64Mu.Tests.Support;

/// <summary>Histograms of muons drawn from simple spectra, to have something like a run on the plots; no claim of physics.</summary>
internal static class ToyRun
{
    public static EventHistograms Fill(DetectorLayout layout, int muons)
    {
        var random = new RandomStream(7, 0, 0, StreamPurpose.Study);
        var events = new ReconstructedEvents(layout);
        double[] x = new double[muons], y = new double[muons], incoming = new double[muons], outgoing = new double[muons];
        for (int muon = 0; muon < muons; muon++)
        {
            bool isHalo = random.Uniform() < 0.2;
            x[muon] = (isHalo ? 60 : 9) * random.Normal();
            y[muon] = (isHalo ? 60 : 19) * random.Normal();
            incoming[muon] = isHalo ? 160_000 * Math.Pow(random.Uniform(), 0.4) : 160_000 + 6_000 * random.Normal();
            double inEcal = Loss(ref random, incoming[muon]), inHcal = Loss(ref random, incoming[muon] - inEcal);
            outgoing[muon] = incoming[muon] - inEcal;
            double inverse = 1 / outgoing[muon] + 0.0296 / 160_000 * random.Normal();
            uint trigger = isHalo ? 0 : random.Uniform() < 0.02 ? TriggerBits.Beam | TriggerBits.Physics : TriggerBits.Beam;
            RecordedEvents.Add(
                events, trigger, incoming[muon] * (1 + 0.01 * random.Normal()), 1 / inverse, ecal: 500 + 100 * random.Exponential() + inEcal,
                hcal1: 2000 + 400 * random.Exponential() + inHcal, hcal2: 2000 + 400 * random.Exponential());
        }
        var histograms = new EventHistograms(layout.Selection, events.Modules, 200 * Units.GeV);
        histograms.Fill(events, new EventTruth(x, y, incoming, outgoing));
        return histograms;
    }

    private static double Loss(ref RandomStream random, double energy) =>
        random.Uniform() < 0.05 ? energy * Math.Pow(1e-3, random.Uniform()) * 0.95 : 0;
}
