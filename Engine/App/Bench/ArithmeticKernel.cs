using System.Diagnostics;
using NA64Mu.Core;

namespace NA64Mu.App.Bench;

/// <summary>A fixed piece of the engine's own arithmetic, the same on every machine.</summary>
internal static class ArithmeticKernel
{
    private const int Turns = 2_000_000;
    private const int Repeats = 5;

    /// <summary>Shortest time of one turn: a uniform, a normal, a logarithm, an exponential and a square root [ns].</summary>
    public static double Measure()
    {
        double best = double.PositiveInfinity;
        double sum = 0;
        for (int repeat = 0; repeat <= Repeats; repeat++)
        {
            var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
            long start = Stopwatch.GetTimestamp();
            for (int turn = 0; turn < Turns; turn++)
            {
                double x = random.Uniform() + System.Math.Abs(random.Normal());
                sum += FastMath.Exp(-x) * System.Math.Sqrt(-FastMath.Log(x / 16));
            }
            double time = Stopwatch.GetElapsedTime(start).TotalNanoseconds / Turns;
            // The first repeat is warm-up.
            if (repeat > 0 && time < best) best = time;
        }
        return double.IsFinite(sum) ? best : double.NaN;
    }
}
