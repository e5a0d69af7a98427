using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NA64Mu.Core;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Detectors.Trackers;

/// <summary>Position, error and time of a run of strips; immutable.</summary>
/// <remarks>
/// Position x̄ is the mean of the strips weighted by charge; a strip without answer between two others counts with the mean of them. Its variance is that of a mean of N electrons,
/// v·(1 + 1/(1+θ))·w/N, and that of the noise, Σ(x_i − x̄)² ENC²/Q². Here v is the variance of the charge over the strips, but not below that of diffusion alone, N = Q/(gain · share · peak) the number of
/// electrons that the charge stands for, 1 + 1/(1+θ) the fluctuation of the avalanches and w that of the weights with which the samples count them (<see cref="PulseShape.SumSpread"/>).
/// A δ-electron that stays in the gas pulls the mean: what N has beyond one electron for each of n + √n ionisations, n the mean number, is taken for one large cluster, N_δ electrons evenly along the depth R of
/// their energy in any direction across the track, which adds (N_δ/N)² R²/8. The other sign of it is the width: a share f of the charge that lies evenly along R on one side shifts the mean by fR/2 and adds f R² (1/3 − f/4) to the
/// variance of the charge over the strips, so what this has beyond diffusion, strip and neighbours stands for a shift² of 0.75 f/(1 − 0.75 f) times as much, 0.6 at f = ½. The larger of the two counts. Nothing here knows the track: inclined ones, on which clusters line up, are stated too well from 50 mrad on.
/// </remarks>
internal sealed class ClusterEstimator
{
    /// <summary>Shift of the mean squared over the variance that a δ-electron with half of the charge adds to a cluster.</summary>
    private const double ShiftOverWidth = 0.6;

    /// <summary>Largest variance of a cluster without δ-electron over the mean one: two standard deviations, √(2/30) each, for 30 effective electrons.</summary>
    private const double LargestOverMeanWidth = 1.5;

    private readonly TrackerReadout _readout;
    private readonly double _noiseVariance;
    private readonly double _avalanches;

    /// <summary>Estimates with the constants of a read-out.</summary>
    /// <param name="readout">Settings.</param>
    public ClusterEstimator(TrackerReadout readout)
    {
        _readout = readout;
        double step = readout.SampleInterval / readout.PeakingTime;
        double correlation = (1 - step) * FastMath.Exp(-step);
        _noiseVariance = readout.Noise * readout.Noise * (PulseShape.Samples + 4 * correlation + 2 * correlation * correlation);
        _avalanches = 1 + 1 / (1 + readout.Polya);
    }

    /// <summary>Variance of one electron by diffusion, averaged over the gap [mm²].</summary>
    /// <param name="readout">Settings.</param>
    /// <param name="gap">Drift gap [mm].</param>
    public static double DiffusionVariance(TrackerReadout readout, double gap) =>
        readout.TransverseDiffusion * readout.TransverseDiffusion * 0.5 * gap / Units.Centimetre;

    /// <summary>Estimates from a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="plane">Its plane.</param>
    /// <param name="view">Its view.</param>
    /// <param name="share">Share of the charge that goes to the view.</param>
    /// <param name="runs">Which strips are lit.</param>
    /// <param name="channels">Channels as read.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ClusterEstimate Estimate(in StripRun run, TrackerPlane plane, StripView view, double share, StripRunFinder runs, ChannelReadout channels)
    {
        double charge = 0, moment = 0, square = 0, weights = 0;
        Vector128<float> samples = Vector128<float>.Zero;
        int middle = (run.First + run.Last) / 2;
        for (int strip = run.First; strip <= run.Last; strip++)
        {
            StripSignal signal;
            if (runs.IsLit(strip))
            {
                signal = SignalOf(strip);
                charge += signal.Largest;
                samples += signal.Samples;
            }
            else
            {
                signal = SignalOf(strip - 1).Plus(SignalOf(strip + 1)).Times(0.5f);
            }
            double weight = double.MaxNative(0, signal.Sum), distance = strip - middle;
            weights += weight;
            moment += weight * distance;
            square += weight * distance * distance;
        }
        double mean = moment / weights;
        double spread = double.MaxNative(square / weights - mean * mean, 0) * view.Pitch * view.Pitch;
        // Σ (x_i − x̄)² of n neighbours is n (n² − 1)/12 and n times the square of the distance from their middle.
        int width = run.Last - run.First + 1;
        double offset = 0.5 * (run.First + run.Last) - middle - mean;
        double levers = width * ((width * width - 1) / 12.0 + offset * offset);
        double electrons = double.MaxNative(1, weights / (_readout.Gain * share * plane.Pulse.SumShare));
        double perElectron = _avalanches * plane.Pulse.SumSpread / electrons;
        double diffusion = DiffusionVariance(_readout, plane.Frame.Gap);
        double delta = double.MaxNative(DeltaVariance(electrons, plane.Frame), WidthVariance(spread, diffusion, view.Pitch));
        double variance = double.MaxNative(spread, diffusion) * perElectron + levers * view.Pitch * view.Pitch * _noiseVariance / (weights * weights) + delta;
        return new ClusterEstimate(view.Coordinate(middle + mean), Math.Sqrt(variance), charge, plane.Pulse.TimeFrom(samples[0], samples[2]));

        StripSignal SignalOf(int strip) => channels.Signal(view.Map.ChannelOf(strip));
    }

    /// <summary>Variance that a cluster too wide for diffusion stands for [mm²].</summary>
    private double WidthVariance(double spread, double diffusion, double pitch)
    {
        double mean = diffusion + pitch * pitch * (1.0 / 12 + 2 * _readout.ChargeSpread);
        return ShiftOverWidth * double.MaxNative(0, spread - LargestOverMeanWidth * mean);
    }

    /// <summary>Variance that a δ-electron in the charge stands for [mm²].</summary>
    private double DeltaVariance(double electrons, PlaneFrame frame)
    {
        double ionisations = _readout.ClusterDensity * frame.Gap;
        double excess = electrons - ionisations - Math.Sqrt(ionisations);
        if (excess <= 0 || frame.Density <= 0) return 0;
        double shift = excess / electrons * ElectronRange.Depth(excess * _readout.PairEnergy, frame.Density);
        return shift * shift / 8;
    }
}
