using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NA64Mu.Tests.Architecture;

/// <summary>The text files of the repository that these tests were built from.</summary>
public static class SourceTree
{
    private static readonly string[] TextEndings =
        [".cs", ".csproj", ".props", ".json", ".yaml", ".yml", ".md", ".txt", ".csv", ".py", ".runsettings", ".editorconfig", ".gitignore"];

    /// <summary>Folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>All text files that git does not ignore.</summary>
    public static IReadOnlyList<SourceFile> Files { get; } = ReadAll();

    /// <summary>All C# files.</summary>
    public static IEnumerable<SourceFile> CSharp => Files.Where(file => file.IsCSharp);

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NA64Mu.sln"))) return folder.FullName;
        }
        throw new DirectoryNotFoundException($"no NA64Mu.sln above {AppContext.BaseDirectory}");
    }

    private static List<SourceFile> ReadAll()
    {
        string[] rules = File.ReadAllLines(Path.Combine(Root, ".gitignore"));
        HashSet<string> ignored = rules.Where(line => line.EndsWith('/')).Select(line => line.TrimEnd('/')).ToHashSet();
        string[] endings = [.. rules.Where(line => line.StartsWith("*.", StringComparison.Ordinal)).Select(line => line[1..])];
        ignored.UnionWith([".git", "bin", "obj"]);
        var files = new List<SourceFile>();
        var folders = new Stack<string>([Root]);
        while (folders.TryPop(out string? folder))
        {
            foreach (string inner in Directory.EnumerateDirectories(folder))
            {
                if (!ignored.Contains(Path.GetFileName(inner))) folders.Push(inner);
            }
            files.AddRange(Directory.EnumerateFiles(folder).Where(file => IsText(file) && !endings.Any(file.EndsWith)).Select(file => SourceFile.Read(Root, Path.GetRelativePath(Root, file))));
        }
        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    private static bool IsText(string path) =>
        TextEndings.Contains(Path.GetExtension(path)) || Path.GetRelativePath(Root, path).StartsWith(".ci", StringComparison.Ordinal);
}
