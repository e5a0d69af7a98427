using System;
using System.IO;
using System.Threading.Tasks;
using NA64Mu.App;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App;

[TestFixture]
public sealed class ProgressReporterTests
{
    private readonly ManualTime _clock = new();
    private readonly StringWriter _output = new();

    [Test]
    [Category(Categories.Unit)]
    public void Lines_OverTwoMinutes_AreOneAMinuteAndOneAtTheEnd()
    {
        using (ProgressReporter reporter = Start(ProgressStyle.Lines, 400))
        {
            reporter.Add(60);
            _clock.Advance(TimeSpan.FromSeconds(60));
            reporter.Add(240);
            _clock.Advance(TimeSpan.FromSeconds(60));
            reporter.Add(100);
            _clock.Advance(TimeSpan.FromSeconds(40));
        }
        string[] lines = _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Multiple(() =>
        {
            Assert.That(lines, Has.Length.EqualTo(3));
            Assert.That(lines[0], Does.StartWith("60/400 events, 1 ev/s, 0:05:40 left, ").And.EndsWith(" MB"));
            Assert.That(lines[1], Does.StartWith("300/400 events, 2.5 ev/s, 0:00:40 left, "));
            Assert.That(lines[2], Does.StartWith("400/400 events, 2.5 ev/s, in 0:02:40, "));
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void Bar_HalfWay_IsHalfFilledInOneLine()
    {
        using (ProgressReporter reporter = Start(ProgressStyle.Bar, 10))
        {
            reporter.Add(5);
            _clock.Advance(TimeSpan.FromSeconds(1));
            Assert.That(_output.ToString(), Does.Contain("[############------------] 5/10 events, 5 ev/s, 0:00:01 left").And.Not.Contain("\n"));
        }
        Assert.That(_output.ToString(), Does.Contain("\r\u001b[K5/10 events").And.EndWith("MB\n"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void WriteLine_WhileABarIsShown_ErasesItFirst()
    {
        using ProgressReporter reporter = Start(ProgressStyle.Bar, 10);
        _clock.Advance(TimeSpan.FromSeconds(1));
        reporter.WriteLine("warning: something");
        Assert.That(_output.ToString(), Does.EndWith("\r\u001b[Kwarning: something\n"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void None_WhateverHappens_WritesNothing()
    {
        using (ProgressReporter reporter = Start(ProgressStyle.None, 10))
        {
            reporter.Add(5);
            _clock.Advance(TimeSpan.FromMinutes(10));
        }
        Assert.That(_output.ToString(), Is.Empty);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Report_NothingDoneYet_HasNoTimeLeft()
    {
        using ProgressReporter reporter = Start(ProgressStyle.Lines, 10);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.That(_output.ToString(), Does.StartWith("0/10 events, 0 ev/s, ? left, "));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Add_FromManyThreads_LosesNothing()
    {
        using ProgressReporter reporter = Start(ProgressStyle.None, 100_000);
        Parallel.For(0, 100_000, _ => reporter.Add(1));
        Assert.That(reporter.Done, Is.EqualTo(100_000));
    }

    private ProgressReporter Start(ProgressStyle style, long total)
    {
        _output.GetStringBuilder().Clear();
        return new ProgressReporter(_output, style, total, _clock);
    }
}
