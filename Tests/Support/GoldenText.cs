using System;
using System.IO;
using NUnit.Framework;

namespace NA64Mu.Tests.Support;

/// <summary>Texts that must come out verbatim, kept under Tests/Reference. NA64_WRITE_REFERENCE=1 writes them anew, for the eye to judge.</summary>
internal static class GoldenText
{
    private static bool IsWriting => Environment.GetEnvironmentVariable("NA64_WRITE_REFERENCE") == "1";

    public static void Check(string path, string text)
    {
        string file = Repository.File("Tests/Reference/" + path);
        if (IsWriting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        Assert.That(File.Exists(file), $"there is no {path}");
        Assert.That(text, Is.EqualTo(File.ReadAllText(file)), path);
    }
}
