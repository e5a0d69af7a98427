using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Architecture;

[TestFixture]
public sealed partial class WordTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Text_OfEachFile_HasNoUnfinishedWorkOrMachinePaths() => Assert.That(LinesMatching(Unwanted()), Is.Empty);

    [Test]
    [Category(Categories.Unit)]
    public void LineEnds_OfEachFile_AreUnix() =>
        Assert.That(SourceTree.Files.Where(file => file.Text.Contains('\r') || !(file.Text.EndsWith('\n') || IsWrittenByProgram(file))), Is.Empty);

    [Test]
    [Category(Categories.Unit)]
    public void DecisionRecord_NamedAnywhere_Exists()
    {
        string folder = Path.Combine(SourceTree.Root, "docs", "decisions");
        IEnumerable<string> missing = SourceTree.Files
            .SelectMany(file => DecisionRecord().Matches(file.Text).Select(match => (file.Path, Number: match.Groups["number"].Value)))
            .Where(mention => Directory.GetFiles(folder, mention.Number + "-*.md").Length != 1)
            .Select(mention => $"{mention.Path}: {mention.Number}");
        Assert.That(missing, Is.Empty);
    }

    [Test]
    [Category(Categories.Unit)]
    public void RelativeLink_InEachPage_LeadsToAFile()
    {
        IEnumerable<string> broken = SourceTree.Files.Where(file => file.Path.EndsWith(".md"))
            .SelectMany(file => RelativeLink().Matches(file.Text).Select(match => (file, Target: match.Groups["target"].Value)))
            .Where(link => !Path.Exists(Path.Combine(SourceTree.Root, link.file.Folder, link.Target)))
            .Select(link => $"{link.file.Path}: {link.Target}");
        Assert.That(broken, Is.Empty);
    }

    private static bool IsWrittenByProgram(SourceFile file) => file.Path.EndsWith(".json");

    private static IEnumerable<string> LinesMatching(Regex unwanted) =>
        SourceTree.Files.Where(file => file.Name != nameof(WordTests)).SelectMany(file => file.Lines
            .Select((line, index) => (Line: line, Number: index + 1))
            .Where(place => unwanted.IsMatch(place.Line))
            .Select(place => $"{file.Path}:{place.Number}: {place.Line.Trim()}"));

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX|NotImplementedException)\b|(?<![\w.])/(work|tmp|home|root|farm)/|\b[A-Z]:\\|/\.library\b")]
    private static partial Regex Unwanted();

    [GeneratedRegex(@"docs/decisions/(?<number>\d{4})")]
    private static partial Regex DecisionRecord();

    [GeneratedRegex(@"\]\((?!https?:|#|mailto:)(?<target>[^)#\s]+)[^)]*\)")]
    private static partial Regex RelativeLink();
}
