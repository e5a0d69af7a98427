using System;
using NA64Mu.Core;
using NA64Mu.Physics.Tables;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Tables;

[TestFixture]
public sealed class SpectrumTableTests
{
    private const double Low = 2;

    [Test]
    [Category(Categories.Unit)]
    public void Sample_InverseSquareSpectrum_HasTheMomentsOfTheClosedForm()
    {
        var table = new SpectrumTable(10, 1e4, static energy => (Low, energy), static (_, transfer) => 1 / transfer);
        var random = new RandomStream(7, 0, 0, StreamPurpose.Study);
        const double energy = 777;
        const int samples = 200_000;
        double sum = 0;
        double squares = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            double transfer = table.Sample(energy, Low, energy, ref random);
            Assert.That(transfer is >= Low and <= energy * (1 + 1e-12), Is.True);
            double logarithm = Math.Log(transfer / Low);
            sum += logarithm;
            squares += logarithm * logarithm;
        }
        double mean = sum / samples;
        double error = Math.Sqrt((squares / samples - mean * mean) / samples);
        double ratio = energy / Low;
        double expected = 1 - Math.Log(ratio) / (ratio - 1);
        // The density between rows is interpolated: 1 per mille on top of four standard errors.
        Assert.That(mean, Is.EqualTo(expected).Within(4 * error + 1e-3 * expected));
        Assert.That(random.Draws, Is.EqualTo(2L * samples));
    }
}
