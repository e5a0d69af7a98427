using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Detectors.Digits;
using NA64Mu.Detectors.Hodoscopes;
using NA64Mu.Geometry.Settings;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Detectors.Hodoscopes;

/// <summary>A station of 20 strips of 5 mm along y, around z = −36 m.</summary>
[TestFixture]
public sealed class HodoscopeDigitizerTests
{
    private const double StationZ = -36_000;
    private const int Events = 20_000;

    private static readonly HodoscopeReadout Perfect = ReadoutLayout.Hodoscopes with { Efficiency = 1, PhotoelectronsPerMeV = 1e5, TimeResolution = 0 };

    [Test]
    [Category(Categories.Unit)]
    public void Passage_InOneStrip_FiresIt()
    {
        HodoscopeDigits digits = Digitise(Perfect, Passage(-50.0 + 17.5 * 5, -50.0 + 17.6 * 5, 4, time: 7));
        Assert.That(digits.Channel.Count, Is.EqualTo(1));
        var channel = new ChannelId(digits.Channel[0]);
        Assert.That((channel.System, channel.Module, channel.X, channel.Y), Is.EqualTo((DetectorSystem.BeamMomentumStation, 0, 0, 17)));
        Assert.That(digits.Time[0], Is.EqualTo(7).Within(1e-6));
        Assert.That(digits.Photoelectrons[0], Is.EqualTo(4e5).Within(1).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Passage_AcrossABorder_SharesItsEnergyAsItsWay()
    {
        HodoscopeDigits digits = Digitise(Perfect, Passage(-1, 3, 4));
        Assert.That(Strips(digits), Is.EqualTo("9 10"));
        Assert.That(digits.Photoelectrons[0], Is.EqualTo(1e5).Within(2).Percent);
        Assert.That(digits.Photoelectrons[1], Is.EqualTo(3e5).Within(2).Percent);
    }

    [TestCase(-50.0, 0)]
    [TestCase(50.0, 19)]
    [Category(Categories.Unit)]
    public void Passage_OnTheEdge_BelongsToTheLastStrip(double y, int strip)
    {
        Assert.That(Strips(Digitise(Perfect, Passage(y, y, 4))), Is.EqualTo($"{strip}"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void TwoPassages_OfOneStrip_AreOnePulseIfCloseInTime()
    {
        HodoscopeReadout wide = Perfect with { Window = 100 };
        Assert.That(Strips(Digitise(wide, Passage(1, 1, 4), Passage(2, 2, 4, time: 9))), Is.EqualTo("10"));
        Assert.That(Strips(Digitise(wide, Passage(1, 1, 4), Passage(2, 2, 4, time: 11))), Is.EqualTo("10 10"));
        Assert.That(Strips(Digitise(wide, Passage(1, 1, 4), Passage(7, 7, 4, time: 9))), Is.EqualTo("10 11"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void LatePassage_BeyondTheWindow_IsNotRead()
    {
        Assert.That(Strips(Digitise(Perfect, Passage(1, 1, 4), Passage(20, 20, 4, time: 9.9))), Is.EqualTo("10 14"));
        Assert.That(Strips(Digitise(Perfect, Passage(1, 1, 4), Passage(20, 20, 4, time: 10.1))), Is.EqualTo("10"));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Digitise_ManyPassages_AreSeenAsEfficiencyAndLightSay()
    {
        HodoscopeReadout readout = ReadoutLayout.Hodoscopes with { PhotoelectronsPerMeV = 4, Threshold = 3, Efficiency = 0.9 };
        TrackCrossing[] passages = [Passage(1, 1, 1)];
        var times = new Moments();
        for (int number = 0; number < Events; number++)
        {
            HodoscopeDigits digits = Digitise(readout, number, passages);
            if (digits.Time.Count > 0) times.Add(digits.Time[0]);
        }
        // Poisson of mean 4: less than 3 photo-electrons in e⁻⁴ (1 + 4 + 8) of the passages.
        double expected = 0.9 * (1 - 13 * Math.Exp(-4));
        Assert.That((double)times.Count / Events, Is.EqualTo(expected).Within(4 * Math.Sqrt(expected * (1 - expected) / Events)), "4σ");
        Assert.That(times.Width, Is.EqualTo(readout.TimeResolution).Within(4 * times.ErrorOfNormalWidth), "4σ");
        Assert.That(times.Mean, Is.Zero.Within(4 * times.ErrorOfMean), "4σ");
    }

    private static string Strips(HodoscopeDigits digits) => string.Join(' ', digits.Channel.Values.ToArray().Select(channel => new ChannelId(channel).Y));

    /// <summary>A passage through the station at a time after that at which the muon of the trigger is there.</summary>
    private static TrackCrossing Passage(double entryY, double exitY, double energy, double time = 0) =>
        new(0, default, new Vector3D(3, entryY, StationZ), new Vector3D(3, exitY, StationZ), energy, time, 1);

    private static HodoscopeDigits Digitise(HodoscopeReadout readout, params TrackCrossing[] passages) => Digitise(readout, 0, passages);

    private static HodoscopeDigits Digitise(HodoscopeReadout readout, int number, TrackCrossing[] passages)
    {
        var map = new ReadoutMap(ReadoutLayout.Create(ReadoutLayout.Readout() with { Hodoscopes = readout }));
        var deposits = new EventDeposits(map);
        foreach (TrackCrossing passage in passages) deposits.HodoscopeList.Add(in passage);
        var digits = new HodoscopeDigits();
        digits.Begin.Add(0);
        var random = new RandomStream(1, 1, (ulong)number, StreamPurpose.Digitisation);
        new HodoscopeDigitizer(map).Digitise(deposits, ref random, digits);
        Assert.That(digits.Begin.Values.ToArray(), Is.EqualTo(new long[] { 0, digits.Channel.Count }));
        return digits;
    }
}
