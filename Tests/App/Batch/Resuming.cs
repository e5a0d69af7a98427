using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Batch;

/// <summary>Whether jobs can go on where they stopped, without which no production can be tried as a whole.</summary>
internal static class Resuming
{
    public static void IgnoreWithout()
    {
        if (!CommandRun.Of("simulate", "--help").Output.Contains("--resume")) Assert.Ignore("this program has no --resume");
    }
}
