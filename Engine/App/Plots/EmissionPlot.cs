using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.App.Dark;
using NA64Mu.Core;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Reconstruction.Histograms;
using ScottPlot;

namespace NA64Mu.App.Plots;

/// <summary>Plots of cross sections and spectra of emission.</summary>
internal static class EmissionPlot
{
    private const double Margin = 1.25;

    /// <summary>Smallest angle shown [mrad].</summary>
    private const double SmallestAngle = 0.01;

    /// <summary>Cross section against mass, a curve for each material and energy.</summary>
    /// <param name="fonts">Font.</param>
    /// <param name="lines">The numbers.</param>
    public static Figure CrossSections(PlotFonts fonts, IReadOnlyList<EmissionLine> lines)
    {
        double[] masses = [.. lines.Select(line => line.MassMev)];
        double[] values = [.. lines.Select(line => line.CrossSectionPb).Where(value => value > 0)];
        var x = new CurveAxis("m [MeV]", AxisScale.Logarithmic, masses.Min() / Margin, masses.Max() * Margin);
        var y = new CurveAxis("σ per atom [pb]", AxisScale.Logarithmic, Power(values.Min() / Margin, Math.Floor), Power(values.Max() * Margin, Math.Ceiling));
        Curve[] curves =
        [
            .. lines.GroupBy(line => (line.Material, line.EnergyMev)).Select((group, index) => new Curve(
                FormattableString.Invariant($"{group.Key.Material}, {group.Key.EnergyMev / Units.GeV:G4} GeV"), CurveStyle.Solid, index,
                [.. group.Select(line => (line.MassMev, line.CrossSectionPb, 0.0))])),
        ];
        return CurvePlot.Draw(fonts, "Emission by muons", x, y, curves, Alignment.UpperRight);
    }

    /// <summary>Normalised spectra of the boson's energy.</summary>
    /// <remarks>H. Sieber et al., Phys. Rev. D 105 (2022) 052006, Fig. 4.</remarks>
    /// <param name="fonts">Font.</param>
    /// <param name="title">Line above the plot.</param>
    /// <param name="energy">Total energy of the muons [MeV].</param>
    /// <param name="spectra">A spectrum for each mass.</param>
    public static Figure EnergySpectra(PlotFonts fonts, string title, double energy, IReadOnlyList<EmissionSpectrum> spectra) => Draw(
        fonts, title, new CurveAxis("E of the boson [GeV]", AxisScale.Linear, 0, energy / Units.GeV), "(1/σ) dσ/dE [1/GeV]",
        spectra, spectrum => spectrum.InFraction, energy / Units.GeV, Alignment.LowerRight);

    /// <summary>Normalised spectra of the boson's angle.</summary>
    /// <param name="fonts">Font.</param>
    /// <param name="title">Line above the plot.</param>
    /// <param name="spectra">A spectrum for each mass.</param>
    public static Figure AngleSpectra(PlotFonts fonts, string title, IReadOnlyList<EmissionSpectrum> spectra) => Draw(
        fonts, title, new CurveAxis("θ of the boson [mrad]", AxisScale.Logarithmic, SmallestAngle, DarkCrossSection.LargestAngle / Units.Milliradian), "(1/σ) dσ/dθ [1/mrad]",
        spectra, spectrum => spectrum.InAngle, 1 / Units.Milliradian, Alignment.LowerLeft);

    /// <summary>Draws spectra of a quantity whose unit of the plot is a number of times that of the bins.</summary>
    private static Figure Draw(
        PlotFonts fonts, string title, CurveAxis x, string label, IReadOnlyList<EmissionSpectrum> spectra, Func<EmissionSpectrum, NormalisedSpectrum> choose, double scale, Alignment legend)
    {
        double Middle(SpectrumBin bin) => scale * (x.Scale == AxisScale.Logarithmic ? Math.Sqrt(bin.Low * bin.High) : 0.5 * (bin.Low + bin.High));
        double[] filled = [.. spectra.SelectMany(spectrum => choose(spectrum).Bins).Where(bin => bin.Sampled.Value > 0).Select(bin => bin.Quadrature / scale).Where(value => value > 0)];
        var y = new CurveAxis(label, AxisScale.Logarithmic, 0.5 * filled.Min(), 3 * filled.Max());
        var curves = new List<Curve>();
        for (int index = 0; index < spectra.Count; index++)
        {
            IReadOnlyList<SpectrumBin> bins = choose(spectra[index]).Bins;
            string mass = FormattableString.Invariant($"m = {spectra[index].Boson.Mass:G4} MeV");
            curves.Add(new Curve(mass, CurveStyle.Solid, index, [.. bins.Select(bin => (Middle(bin), bin.Quadrature / scale, 0.0))]));
            curves.Add(new Curve("", CurveStyle.Points, index, [.. bins.Select(bin => (Middle(bin), bin.Sampled.Value / scale, bin.Sampled.Error / scale))]));
        }
        return CurvePlot.Draw(fonts, title, x, y, curves, legend);
    }

    private static double Power(double value, Func<double, double> round) => Math.Pow(10, round(Math.Log10(value)));
}
