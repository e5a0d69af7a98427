using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using ScottPlot;
using SkiaSharp;

namespace NA64Mu.App.Plots;

/// <summary>One picture of one or more panels, written as PNG, PDF or SVG.</summary>
public sealed class Figure : IDisposable
{
    private const int PngScale = 2;

    private readonly List<(Plot Plot, PixelRect Place)> _panels = [];

    /// <summary>An empty white picture.</summary>
    /// <param name="width">Width in points of 1/72 inch.</param>
    /// <param name="height">Height in points.</param>
    public Figure(int width, int height)
    {
        Width = width;
        Height = height;
    }

    /// <summary>A picture of one panel.</summary>
    /// <param name="plot">The panel, now owned by the figure.</param>
    /// <param name="width">Width in points of 1/72 inch.</param>
    /// <param name="height">Height in points.</param>
    public Figure(Plot plot, int width, int height)
        : this(width, height)
    {
        Add(plot, 0, width, 0, height);
    }

    /// <summary>Width in points of 1/72 inch.</summary>
    public int Width { get; }

    /// <summary>Height in points.</summary>
    public int Height { get; }

    /// <summary>Adds a panel.</summary>
    /// <param name="plot">The panel, now owned by the figure.</param>
    /// <param name="left">Left edge in points.</param>
    /// <param name="right">Right edge in points.</param>
    /// <param name="top">Upper edge in points from the top.</param>
    /// <param name="bottom">Lower edge in points from the top.</param>
    public void Add(Plot plot, float left, float right, float top, float bottom)
    {
        plot.RenderManager.ClearCanvasBeforeEachRender = false;
        _panels.Add((plot, new PixelRect(left, right, bottom, top)));
    }

    /// <summary>Writes NAME.png and NAME.pdf.</summary>
    /// <param name="directory">Directory, which exists.</param>
    /// <param name="name">Name without extension.</param>
    public void Save(string directory, string name)
    {
        AtomicFile.Write(Path.Combine(directory, name + ".png"), Png());
        AtomicFile.Write(Path.Combine(directory, name + ".pdf"), Pdf());
    }

    /// <summary>The picture as PNG, two pixels a point.</summary>
    public byte[] Png()
    {
        using SKSurface surface = SKSurface.Create(new SKImageInfo(PngScale * Width, PngScale * Height));
        surface.Canvas.Scale(PngScale);
        Draw(surface.Canvas);
        using SKImage image = surface.Snapshot();
        using SKData data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    /// <summary>The picture as PDF with embedded fonts.</summary>
    public byte[] Pdf()
    {
        using var stream = new MemoryStream();
        using (SKDocument document = SKDocument.CreatePdf(stream))
        {
            Draw(document.BeginPage(Width, Height));
            document.EndPage();
            document.Close();
        }
        return stream.ToArray();
    }

    /// <summary>The picture as SVG text; fonts are not embedded.</summary>
    public string Svg()
    {
        using var stream = new MemoryStream();
        using (SKCanvas canvas = SKSvgCanvas.Create(new SKRect(0, 0, Width, Height), stream)) Draw(canvas);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach ((Plot plot, _) in _panels) plot.Dispose();
    }

    private void Draw(SKCanvas canvas)
    {
        canvas.Clear(SKColors.White);
        foreach ((Plot plot, PixelRect place) in _panels) plot.Render(canvas, place);
    }
}
