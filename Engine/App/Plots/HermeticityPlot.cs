using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Histograms;
using ScottPlot;
using ScottPlot.Plottables;

namespace NA64Mu.App.Plots;

/// <summary>The hermeticity plane with its regions.</summary>
/// <remarks>
/// H. Sieber et al., Phys. Rev. D 105 (2022) 052006, Fig. 5: A, large deposit in the HCAL; B, the diagonal of energy left in the ECAL; C, bulk of
/// minimum-ionising muons; D, the signal box. A, B and C have no published borders: those drawn here are the window of incoming momentum,
/// the height of the signal box, and a band as wide as that window around E′ + E_CAL = E0. The caption of the figure names trigger, track and calorimeters,
/// not the incoming momentum: cut (i) is not applied, and the plane says so.
/// </remarks>
public static class HermeticityPlot
{
    private const float LabelSize = 24;
    private const float RimWidth = 2;
    private const int RimSides = 12;

    private static readonly Color Ink = new(70, 70, 70);

    /// <summary>Draws the plane.</summary>
    /// <param name="fonts">Font.</param>
    /// <param name="title">Line above the plot.</param>
    /// <param name="plane">Muon energy after the ECAL [GeV] against energy in all calorimeters [GeV].</param>
    /// <param name="layout">Set-up with beam momentum and signal box.</param>
    public static Figure Draw(PlotFonts fonts, string title, Histogram2D plane, DetectorLayout layout)
    {
        Plot plot = HeatMapPlot.DrawPlot(fonts, title, plane);
        double low = layout.Selection.IncomingMomentumMinimum / Units.GeV, high = layout.Selection.IncomingMomentumMaximum / Units.GeV;
        double box = layout.Selection.SignalBoxEnergyMaximum / Units.GeV, signal = layout.Selection.OutgoingMomentumMaximum / Units.GeV;
        double top = plane.AxisY.High;
        AddBorder(plot, low, 0, low, top);
        AddBorder(plot, high, 0, high, top);
        AddBorder(plot, low, box, high, box);
        AddBorder(plot, 0, low, low - box, box);
        AddBorder(plot, 0, high, high - box, box);
        Rectangle signalBox = plot.Add.Rectangle(0, signal, 0, box);
        signalBox.FillColor = Colors.Transparent;
        signalBox.LineColor = Colors.Red;
        signalBox.LineWidth = 2.5f;
        double middle = 0.5 * (low + high);
        AddLabel(plot, "A", middle, 0.93 * top, Ink);
        AddLabel(plot, "B", 0.05 * middle, 0.94 * middle, Ink);
        AddLabel(plot, "C", high + 0.5 * (plane.AxisX.High - high), 0.9 * box, Ink);
        AddLabel(plot, "D", 0.15 * signal, 0.6 * box, Colors.Red);
        AddText(plot, "no cut (i) on p(in)", 0.02 * signal, 1.1 * box, Colors.Red, PlotStyle.TextSize, Alignment.LowerLeft);
        return new Figure(plot, PlotStyle.Width, PlotStyle.Height);
    }

    private static void AddBorder(Plot plot, double x1, double y1, double x2, double y2)
    {
        LinePlot border = plot.Add.Line(x1, y1, x2, y2);
        border.LineColor = Ink;
        border.LineWidth = 1.2f;
        border.LinePattern = LinePattern.Dashed;
    }

    private static void AddLabel(Plot plot, string label, double x, double y, Color color) => AddText(plot, label, x, y, color, LabelSize, Alignment.MiddleCenter);

    /// <summary>A text with a white rim, to be read on filled bins too.</summary>
    private static void AddText(Plot plot, string label, double x, double y, Color color, float size, Alignment alignment)
    {
        for (int side = 0; side < RimSides; side++)
        {
            (double sin, double cos) = Math.SinCos(2 * Math.PI * side / RimSides);
            Text rim = AddCopy(Colors.White);
            rim.OffsetX = RimWidth * (float)cos;
            rim.OffsetY = RimWidth * (float)sin;
        }
        AddCopy(color);

        Text AddCopy(Color ink)
        {
            Text text = plot.Add.Text(label, x, y);
            text.LabelFontSize = size;
            text.LabelBold = true;
            text.LabelFontColor = ink;
            text.LabelAlignment = alignment;
            return text;
        }
    }
}
