using System.Collections.Generic;
using System.IO;
using NUnit.Framework;

namespace NA64Mu.Tests.Support;

/// <summary>The checker of shell scripts of that name.</summary>
internal static class Shellcheck
{
    private const string Program = "/usr/bin/shellcheck";

    /// <summary>Fails if it finds anything in scripts; ignores the test where it is not installed.</summary>
    /// <param name="options">Options.</param>
    /// <param name="scripts">Files.</param>
    public static void RequireGood(IReadOnlyList<string> options, IReadOnlyList<string> scripts)
    {
        if (!File.Exists(Program)) Assert.Ignore("no shellcheck here: apt-get install shellcheck");
        CommandRun run = ChildProgram.Run(Program, [.. options, .. scripts]);
        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Error);
    }
}
