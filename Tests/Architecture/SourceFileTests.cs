using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Architecture;

[TestFixture]
public sealed partial class SourceFileTests
{
    private const int LongestFile = 300;

    /// <summary>Files that may be longer, each with its reason.</summary>
    private static readonly (string Path, string Reason)[] LongFiles = [];

    [Test]
    [Category(Categories.Unit)]
    public void Namespace_OfEachFile_IsProjectAndFolder() =>
        Assert.That(SourceTree.CSharp.Where(file => !file.Lines.Contains($"namespace {ExpectedNamespace(file)};")), Is.Empty);

    [Test]
    [Category(Categories.Unit)]
    public void TypesOutside_OfEachFile_AreOneNamedLikeIt() =>
        Assert.That(SourceTree.CSharp.Where(file => !HasOneTypeNamedLikeIt(file)), Is.Empty);

    [Test]
    [Category(Categories.Unit)]
    public void Length_OfEachFile_IsWithinTheLimitOrHasAReason() =>
        Assert.That(SourceTree.CSharp.Where(file => file.Lines.Length > LongestFile && LongFiles.All(known => known.Path != file.Path)), Is.Empty);

    [Test]
    [Category(Categories.Unit)]
    public void LongFiles_Listed_AreStillLong() =>
        Assert.That(LongFiles.Where(known => !SourceTree.CSharp.Any(file => file.Path == known.Path && file.Lines.Length > LongestFile)), Is.Empty);

    /// <summary>Release leaves the checks out, arguments and all: what they change would be different there.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Checks_OfEachFile_ChangeNothing() =>
        Assert.That(SourceTree.CSharp.SelectMany(file => file.Lines.Where(line => CheckThatChanges().IsMatch(line))), Is.Empty);

    private static string ExpectedNamespace(SourceFile file)
    {
        string folder = file.Folder;
        while (Directory.GetFiles(Path.Combine(SourceTree.Root, folder), "*.csproj").Length == 0) folder = Path.GetDirectoryName(folder)!;
        string below = file.Folder[folder.Length..].Replace('/', '.');
        return $"NA64Mu.{Path.GetFileName(folder)}{below}";
    }

    private static bool HasOneTypeNamedLikeIt(SourceFile file)
    {
        Match[] types = file.Lines.Select(line => TypeDeclaration().Match(line)).Where(match => match.Success).ToArray();
        if (types.Length != 1) return false;
        string name = types[0].Groups["name"].Value;
        string expected = types[0].Groups["generic"].Success && file.Name != name ? name + "OfT" : name;
        return string.Equals(file.Name, expected, StringComparison.Ordinal);
    }

    /// <summary>A check with something that it writes to, or that it moves on.</summary>
    [GeneratedRegex(@"Requires\.\w+\(.*(\b(out|ref) |\+\+|--)")]
    private static partial Regex CheckThatChanges();

    /// <summary>A type at the left margin: with file-scoped namespaces, one that is not nested.</summary>
    [GeneratedRegex(
        @"^(public |internal |file )?((static|sealed|abstract|readonly|ref|partial|unsafe) )*"
        + @"(class|struct|interface|enum|record struct|record class|record|delegate \S+) (?<name>\w+)(?<generic><)?")]
    private static partial Regex TypeDeclaration();
}
