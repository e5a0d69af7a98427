using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.App.Plots;

/// <summary>Top and side view of a set-up, after Fig. 1 of H. Sieber et al., Phys. Rev. D 105 (2022) 052006; a long empty arm upstream
/// gets a panel of its own.</summary>
public static class GeometryPlot
{
    private const int Width = 1240;
    private const int Height = 860;
    private const float UpstreamWidth = 300;

    /// <summary>Gaps below this are never cut out [mm].</summary>
    private const double ShortestGap = 5 * Units.Metre;

    /// <summary>Draws a set-up.</summary>
    /// <param name="fonts">Font.</param>
    /// <param name="layout">The set-up.</param>
    public static Figure Draw(PlotFonts fonts, DetectorLayout layout)
    {
        var figure = new Figure(Width, Height);
        (IReadOnlyList<Volume> upstream, IReadOnlyList<Volume> main) = Split(layout);
        float left = upstream.Count > 0 ? UpstreamWidth : 0;
        foreach (GeometryView view in Enum.GetValues<GeometryView>())
        {
            float top = view == GeometryView.Top ? 0 : Height / 2f, bottom = top + Height / 2f;
            double reach = 1.1 * main.Concat(upstream).DefaultIfEmpty(layout.Volumes[0]).Max(volume => GeometryPanel.Reach(volume, view));
            string title = view == GeometryView.Top ? "Top view" : "Side view";
            if (upstream.Count > 0)
            {
                figure.Add(GeometryPanel.Draw(fonts, layout, upstream, view, reach, title + ", upstream", left), 0, left, top, bottom);
            }
            figure.Add(GeometryPanel.Draw(fonts, layout, main, view, reach, title, Width - left), left, Width, top, bottom);
        }
        return figure;
    }

    /// <summary>The volumes worth a label, split at the last gap along the beam that is longer than all behind it.</summary>
    private static (IReadOnlyList<Volume> Upstream, IReadOnlyList<Volume> Main) Split(DetectorLayout layout)
    {
        List<Volume> shown = [.. layout.Volumes.Where(GeometryPanel.IsLabelled).OrderBy(volume => volume.Centre.Z)];
        if (shown.Count == 0) shown = [.. layout.Volumes.Skip(1)];
        if (shown.Count == 0) return ([], [layout.Volumes[0]]);
        double end = shown.Max(volume => volume.ZMax);
        for (int split = shown.Count - 1; split > 0; split--)
        {
            double gap = shown[split].ZMin - shown.Take(split).Max(volume => volume.ZMax);
            bool isDetached = gap > Math.Max(ShortestGap, end - shown[split].ZMin);
            if (isDetached && split < shown.Count - 1) return (shown[..split], shown[split..]);
        }
        return ([], shown);
    }
}
