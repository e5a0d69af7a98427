using System;
using System.IO;
using System.Linq;
using System.Threading;
using NA64Mu.App.Configuration;
using NA64Mu.App.Scans;
using NA64Mu.Core;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Scans;

[TestFixture]
public sealed class S4StudyTests
{
    private static readonly S4Settings Settings = new()
    {
        Beam = new RunOptions { Events = 2000, Physics = PhysicsMode.Fast },
        Signals =
        [
            new RunOptions { Events = 500, Physics = PhysicsMode.Fast, Signal = new SignalSettings { Boson = new DarkBoson(DarkModel.Vector, 100, 1e-4) } },
        ],
        Edges = [30, 40, 50, 60],
        Fronts = [11_000, 11_900],
        Rule = VetoRule.Follow,
        Rate = 0.01,
    };

    private static readonly Lazy<S4Result> Result = new(() => new S4Study(DefaultLayout.Load(), Settings).Execute(2, null, CancellationToken.None));

    [Test]
    [Category(Categories.Statistical)]
    public void Execute_WantedRate_IsMetByTheNearestEdgeOfEachPlane()
    {
        S4Result result = Result.Value;
        Assert.That(result.Rows, Has.Count.EqualTo(8));
        Assert.That(result.AtWantedRate.Select(row => row.FrontMm), Is.EqualTo(Settings.Fronts));
        foreach (S4Row chosen in result.AtWantedRate)
        {
            double Miss(S4Row row) => Math.Abs(Math.Log(row.Rate.Value / Settings.Rate));
            Assert.That(result.Rows.Where(row => row.FrontMm == chosen.FrontMm).Min(Miss), Is.EqualTo(Miss(chosen)));
        }
        Assert.That(result.AtWantedRate, Has.Member(result.Best));
        Assert.That(result.Best.Signals[0].Efficiency.Value, Is.EqualTo(result.AtWantedRate.Max(row => row.Signals[0].Efficiency.Value)));
    }

    /// <summary>The same events up to the counters; 3σ of one sample.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Execute_BestPlace_IsConfirmedBySimulation()
    {
        Assert.That(Result.Value.Checks.Select(check => check.Sample), Is.EqualTo((string[])["beam", "100"]));
        foreach (S4Check check in Result.Value.Checks)
            Assert.That(check.Recorded.Value, Is.EqualTo(check.Simulated.Value).Within(3 * check.Simulated.Error), check.Sample);
    }

    [Test]
    [Category(Categories.Unit)]
    public void WriteCsv_AllPlaces_HasAsManyNumbersAsColumns()
    {
        using var writer = new StringWriter();
        S4Report.WriteCsv(writer, Result.Value);
        string[] lines = writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(9));
        Assert.That(lines[0], Does.StartWith("edge_mm,front_mm,rate,rate_error,").And.Contains(",efficiency_x05_100mev,"));
        Assert.That(lines.Select(line => line.Split(',').Length).Distinct().Count(), Is.EqualTo(1));
        Assert.That(lines[1], Does.StartWith("30,11000,0.0"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Construction_PlaceWithoutRoom_IsRefused() =>
        Assert.That(() => new S4Study(DefaultLayout.Load(), Settings with { Fronts = [12_500] }), Throws.InstanceOf<ConfigurationException>());
}
