using System;
using System.Collections.Generic;
using System.IO;
using NA64Mu.Core;
using ScottPlot;
using SkiaSharp;

namespace NA64Mu.App.Plots;

/// <summary>A regular and a bold font found on this machine; every plot asks for it, so that none is drawn without text.</summary>
/// <remarks>The plot library draws no text, and says nothing, where it finds no font; it must know both files before the first plot is
/// made.</remarks>
public sealed class PlotFonts
{
    /// <summary>Characters that labels use; a font without them would leave boxes.</summary>
    public const string NeededCharacters = "AZaz09 ′µσχΔθ·×±−–≤≥⁻⁰¹²³⁴⁵⁶⁷⁸⁹";

    private const string Family = "NA64Mu plot font";

    private static readonly (string Regular, string Bold)[] Known =
    [
        ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
        ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
        ("FreeSans.ttf", "FreeSansBold.ttf"),
        ("FreeSans.otf", "FreeSansBold.otf"),
    ];

    private PlotFonts(string regular, string bold)
    {
        Name = Family;
        Regular = regular;
        Bold = bold;
        Fonts.AddFontFile(Family, regular, bold: false, italic: false);
        Fonts.AddFontFile(Family, bold, bold: true, italic: false);
        Fonts.Default = Fonts.Sans = Fonts.Serif = Fonts.Monospace = Family;
    }

    /// <summary>Where fonts are looked for unless told otherwise.</summary>
    public static IReadOnlyList<string> StandardDirectories =>
    [
        "/usr/share/fonts",
        "/usr/local/share/fonts",
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".fonts"),
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "share", "fonts"),
    ];

    /// <summary>Name by which the plot library knows the font.</summary>
    public string Name { get; }

    /// <summary>File of the regular font.</summary>
    public string Regular { get; }

    /// <summary>File of the bold font.</summary>
    public string Bold { get; }

    /// <summary>Finds a font on this machine.</summary>
    /// <exception cref="ConfigurationException">No font with the needed characters is there.</exception>
    public static PlotFonts Find() => Find(StandardDirectories);

    /// <summary>Finds a font in some directories and those below.</summary>
    /// <param name="directories">Directories, of which any may be missing.</param>
    /// <exception cref="ConfigurationException">No font with the needed characters is there.</exception>
    public static PlotFonts Find(IReadOnlyList<string> directories)
    {
        foreach ((string regularName, string boldName) in Known)
        {
            string? regular = FindFile(directories, regularName), bold = FindFile(directories, boldName);
            if (regular is not null && bold is not null && HasCharacters(regular) && HasCharacters(bold)) return new PlotFonts(regular, bold);
        }
        throw new ConfigurationException(
        [
            new ConfigurationProblem(
                string.Join(", ", directories), 0, "", "no font for the plots was found",
                "a regular and a bold font of DejaVu Sans, Noto Sans or FreeSans is needed, or the pictures would have no text",
                "install one, such as by \"apt-get install fonts-dejavu-core\", or leave the plots out"),
        ]);
    }

    private static string? FindFile(IReadOnlyList<string> directories, string name)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 8 };
        foreach (string directory in directories)
        {
            if (!Directory.Exists(directory)) continue;
            foreach (string file in Directory.EnumerateFiles(directory, name, options)) return file;
        }
        return null;
    }

    private static bool HasCharacters(string file)
    {
        using SKTypeface? typeface = SKTypeface.FromFile(file);
        return typeface is not null && typeface.ContainsGlyphs(NeededCharacters);
    }
}
