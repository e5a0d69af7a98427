using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using ScottPlot;
using ScottPlot.Plottables;

namespace NA64Mu.App.Plots;

/// <summary>One view of a part of a set-up: outlines, labels above them, shaded field and the beam axis.</summary>
internal static class GeometryPanel
{
    private const double LabelHeight = 0.62;
    private const double Margin = 0.04;
    private const double SmallestMargin = 0.3;

    /// <summary>Labels that fit side by side, and intervals between numbers on the axis, for each point of width.</summary>
    private const double LabelsPerPoint = 0.045, IntervalsPerPoint = 0.013;

    /// <summary>Whether a volume is worth a label: read out, with a field, or part of a set-up without either.</summary>
    public static bool IsLabelled(Volume volume) => volume.Id.Index > 0 && (volume.IsSensitive || volume.Field is not null);

    /// <summary>Distance of the farthest point of a volume from the axis [mm].</summary>
    public static double Reach(Volume volume, GeometryView view) => view == GeometryView.Top
        ? Math.Abs(volume.Centre.X) + volume.Shape.HalfX : Math.Abs(volume.Centre.Y) + volume.Shape.HalfY;

    /// <summary>Draws a panel.</summary>
    /// <param name="fonts">Font.</param>
    /// <param name="layout">The set-up.</param>
    /// <param name="labelled">Volumes to label, in the order of z; they set the range of z.</param>
    /// <param name="view">From where.</param>
    /// <param name="reach">Largest distance from the axis shown [mm].</param>
    /// <param name="title">Line above the panel.</param>
    /// <param name="width">Width of the panel in points.</param>
    public static Plot Draw(
        PlotFonts fonts, DetectorLayout layout, IReadOnlyList<Volume> labelled, GeometryView view, double reach, string title, double width)
    {
        double first = labelled.Min(volume => volume.ZMin) / Units.Metre, last = labelled.Max(volume => volume.ZMax) / Units.Metre;
        double margin = Math.Max(Margin * (last - first), SmallestMargin);
        (first, last) = (first - margin, last + margin);
        Plot plot = PlotStyle.NewPlot(fonts, title, "z [m]", view == GeometryView.Top ? "x [mm]" : "y [mm]");
        foreach (Volume volume in layout.Volumes)
        {
            bool isInside = volume.ZMax / Units.Metre > first && volume.ZMin / Units.Metre < last;
            if (volume.Id.Index > 0 && isInside) AddOutline(plot, volume, view);
        }
        LinePlot axis = plot.Add.Line(first, 0, last, 0);
        axis.LineColor = Colors.Black;
        axis.LinePattern = LinePattern.DenselyDashed;
        axis.LineWidth = 1;
        double top = reach * (1 + 2 * LabelHeight);
        double spacing = Math.Min((last - first) / (labelled.Count + 1), (last - first) / (LabelsPerPoint * width));
        AddLabels(plot, labelled, view, first, last, reach, top, spacing);
        plot.Axes.SetLimits(first, last, -reach, top);
        plot.Axes.Bottom.TickGenerator = PlotStyle.LinearTicks(first, last, Math.Max(2, (int)(IntervalsPerPoint * width)));
        plot.Axes.Left.TickGenerator = PlotStyle.LinearTicks(-reach, reach, 4);
        return plot;
    }

    private static void AddOutline(Plot plot, Volume volume, GeometryView view)
    {
        (double centre, double half, double hole) = view == GeometryView.Top
            ? (volume.Centre.X, volume.Shape.HalfX, volume.Shape.HoleHalfX) : (volume.Centre.Y, volume.Shape.HalfY, volume.Shape.HoleHalfY);
        if (volume.Shape.HasHole)
        {
            AddRectangle(plot, volume, centre - half, centre - hole);
            AddRectangle(plot, volume, centre + hole, centre + half);
            return;
        }
        AddRectangle(plot, volume, centre - half, centre + half);
    }

    private static void AddRectangle(Plot plot, Volume volume, double low, double high)
    {
        Rectangle rectangle = plot.Add.Rectangle(volume.ZMin / Units.Metre, volume.ZMax / Units.Metre, low, high);
        Color color = ColorOf(volume);
        rectangle.FillColor = color.WithAlpha(volume.IsSensitive ? 0.45 : volume.Field is null ? 0.05 : 0.2);
        rectangle.LineColor = volume.IsSensitive ? color.Darken(0.2) : color;
        rectangle.LineWidth = volume.System is DetectorSystem.Tracker or DetectorSystem.Counter or DetectorSystem.BeamMomentumStation ? 2 : 1.2f;
    }

    private static Color ColorOf(Volume volume) => volume.System switch
    {
        DetectorSystem.Ecal => PlotStyle.Palette[0],
        DetectorSystem.Vhcal => PlotStyle.Palette[2],
        DetectorSystem.Hcal => PlotStyle.Palette[1],
        DetectorSystem.Tracker => PlotStyle.Palette[3],
        DetectorSystem.BeamMomentumStation => new Color(110, 80, 40),
        DetectorSystem.Counter => new Color(0, 110, 60),
        _ => volume.Field is null ? Colors.Gray : new Color(200, 160, 0),
    };

    /// <summary>Names written upwards above the volumes, kept apart, each with a thin line to its volume.</summary>
    private static void AddLabels(
        Plot plot, IReadOnlyList<Volume> labelled, GeometryView view, double first, double last, double reach, double top,
        double spacing)
    {
        double[] places = Spread([.. labelled.Select(volume => volume.Centre.Z / Units.Metre)], first + spacing, last - spacing, spacing);
        double foot = reach + 0.15 * (top - reach);
        for (int label = 0; label < labelled.Count; label++)
        {
            Volume volume = labelled[label];
            double centre = view == GeometryView.Top ? volume.Centre.X : volume.Centre.Y;
            double half = view == GeometryView.Top ? volume.Shape.HalfX : volume.Shape.HalfY;
            double z = volume.Centre.Z / Units.Metre;
            AddLine(plot, z, centre + half, z, reach);
            AddLine(plot, z, reach, places[label], foot);
            Text text = plot.Add.Text(NameOf(volume), places[label], foot);
            text.LabelFontSize = 13;
            text.LabelFontColor = ColorOf(volume).Darken(0.3);
            text.LabelRotation = -90;
            text.LabelAlignment = Alignment.MiddleLeft;
        }
    }

    private static string NameOf(Volume volume) =>
        volume.Field is { } field && !volume.IsSensitive ? FormattableString.Invariant($"{volume.Name}, {field.Length:0.##} T") : volume.Name;

    private static void AddLine(Plot plot, double x1, double y1, double x2, double y2)
    {
        LinePlot line = plot.Add.Line(x1, y1, x2, y2);
        line.LineColor = Colors.Gray.WithAlpha(0.7);
        line.LineWidth = 0.8f;
        line.MarkerSize = 0;
    }

    /// <summary>Places near the wanted ones, in the same order and at least a spacing apart: groups that touch are moved as one.</summary>
    internal static double[] Spread(double[] wanted, double low, double high, double spacing)
    {
        List<(double Sum, int Count)> groups = [];
        for (int place = 0; place < wanted.Length; place++)
        {
            groups.Add((wanted[place] - place * spacing, 1));
            while (groups.Count > 1 && groups[^2].Sum / groups[^2].Count >= groups[^1].Sum / groups[^1].Count)
            {
                groups[^2] = (groups[^2].Sum + groups[^1].Sum, groups[^2].Count + groups[^1].Count);
                groups.RemoveAt(groups.Count - 1);
            }
        }
        double[] places = [.. groups.SelectMany(group => Enumerable.Repeat(group.Sum / group.Count, group.Count))];
        double highest = high - (wanted.Length - 1) * spacing;
        for (int place = 0; place < places.Length; place++) places[place] = Math.Max(low, Math.Min(highest, places[place])) + place * spacing;
        return places;
    }
}
