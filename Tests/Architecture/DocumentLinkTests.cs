using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Architecture;

/// <summary>What the pages of documentation point to, besides files (<see cref="WordTests"/>), exists.</summary>
[TestFixture]
public sealed partial class DocumentLinkTests
{
    [Test]
    [Category(Categories.Unit)]
    public void TestFilter_InEachPage_FindsATest()
    {
        string[] tests = [.. typeof(DocumentLinkTests).Assembly.GetTypes().SelectMany(type => type.GetMethods().Select(method => $"{type.FullName}.{method.Name}"))];
        IEnumerable<string> broken = Mentions(TestFilter()).Where(mention => !tests.Any(test => test.Contains(mention.Target, StringComparison.Ordinal)))
            .Select(mention => $"{mention.Page}: {mention.Target}");
        Assert.That(broken, Is.Empty);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Anchor_InEachPage_LeadsToAHeading()
    {
        Dictionary<string, HashSet<string>> anchors = Pages.ToDictionary(
            page => page.Path, page => page.Lines.Where(line => line.StartsWith('#')).Select(AnchorOf).ToHashSet());
        IEnumerable<string> broken = Mentions(Anchor())
            .Where(mention => anchors.TryGetValue(PathOf(mention.Page, mention.File), out HashSet<string>? known) && !known.Contains(mention.Target))
            .Select(mention => $"{mention.Page}: {mention.File}#{mention.Target}");
        Assert.That(broken, Is.Empty);
    }

    private static IEnumerable<SourceFile> Pages => SourceTree.Files.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal));

    private static IEnumerable<(string Page, string File, string Target)> Mentions(Regex pattern) =>
        Pages.SelectMany(page => pattern.Matches(page.Text).Select(match => (page.Path, match.Groups["file"].Value, match.Groups["target"].Value)));

    private static string PathOf(string page, string file) => file.Length == 0
        ? page
        : System.IO.Path.GetRelativePath(".", System.IO.Path.Combine(System.IO.Path.GetDirectoryName(page)!, file)).Replace('\\', '/');

    /// <summary>The anchor that a forge makes of a heading: lower case, hyphens for blanks, punctuation left out.</summary>
    private static string AnchorOf(string heading) => new([.. heading.TrimStart('#').Trim().ToLowerInvariant()
        .Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_').Select(letter => letter == ' ' ? '-' : letter)]);

    [GeneratedRegex(@"FullyQualifiedName~(?<target>\w+)")]
    private static partial Regex TestFilter();

    [GeneratedRegex(@"\]\((?!https?:)(?<file>[^)#\s]*)#(?<target>[^)\s]+)\)")]
    private static partial Regex Anchor();
}
