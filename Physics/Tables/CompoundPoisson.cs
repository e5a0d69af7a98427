using System;
using System.Numerics;
using MathNet.Numerics.IntegralTransforms;
using NA64Mu.Core;

namespace NA64Mu.Physics.Tables;

/// <summary>Distribution of the sum of a Poisson number of energies, each drawn from one spectrum.</summary>
/// <remarks>
/// The characteristic function is exp(Σ ν_k (e^{iωε_k} − 1)), with ν_k the mean number of energies ε_k (A. Ya. Khinchin, 1937; W. Feller, An Introduction to Probability Theory and Its
/// Applications II, section XVII.1). It is taken on a lattice by fast Fourier transform. Each energy is shared between the two lattice points beside it so that its mean is kept; the
/// variance of the sum grows by the square of half a lattice step for each of them at most. The lattice ends twelve deviations and two largest energies above the mean.
/// </remarks>
public sealed class CompoundPoisson
{
    private const int Points = 4096;
    private const double Deviations = 12;

    /// <summary>The distribution.</summary>
    /// <param name="energies">Energies ε_k, not negative, in order [MeV].</param>
    /// <param name="means">Mean numbers ν_k.</param>
    public CompoundPoisson(ReadOnlySpan<double> energies, ReadOnlySpan<double> means)
    {
        Requires.That(energies.Length == means.Length && energies.Length > 0, "one mean number for each energy");
        double variance = 0, number = 0;
        for (int index = 0; index < energies.Length; index++)
        {
            number += means[index];
            Mean += means[index] * energies[index];
            variance += means[index] * energies[index] * energies[index];
        }
        Deviation = Math.Sqrt(variance);
        Step = (Mean + Deviations * Deviation + 2 * energies[^1]) / Points;
        var values = new Complex[Points];
        for (int index = 0; index < energies.Length; index++)
        {
            double place = energies[index] / Step;
            int below = (int)place;
            values[below] += means[index] * (below + 1 - place);
            values[below + 1] += means[index] * (place - below);
        }
        Fourier.Forward(values, FourierOptions.Matlab);
        for (int index = 0; index < Points; index++) values[index] = Complex.Exp(values[index] - number);
        Fourier.Inverse(values, FourierOptions.Matlab);
        Probabilities = new double[Points];
        for (int index = 0; index < Points; index++) Probabilities[index] = Math.Max(values[index].Real, 0);
    }

    /// <summary>Mean of the sum [MeV].</summary>
    public double Mean { get; }

    /// <summary>Standard deviation of the sum [MeV].</summary>
    public double Deviation { get; }

    /// <summary>Step of the lattice, from zero up [MeV].</summary>
    public double Step { get; }

    /// <summary>Probability of each lattice point.</summary>
    public double[] Probabilities { get; }

    /// <summary>Quantiles, each lattice point spread evenly over half a step to either side; the first one to the upper side alone.</summary>
    public QuantileTable Quantiles()
    {
        var edges = new double[Probabilities.Length + 1];
        for (int point = 1; point < edges.Length; point++) edges[point] = (point - 0.5) * Step;
        return new QuantileTable(edges, Probabilities);
    }
}
