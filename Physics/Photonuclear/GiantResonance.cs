using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Hadron.Nuclei;

namespace NA64Mu.Physics.Photonuclear;

/// <summary>The giant dipole resonance of an element, from the separation energy of a nucleon on.</summary>
/// <remarks>
/// Lines where they have been measured: S. S. Dietrich and B. L. Berman, At. Data Nucl. Data Tables 38 (1988) 199 (Cu: ⁶⁵Cu; Zr: ⁹⁰Zr; Ag: ¹⁰⁷Ag; Sn: ¹¹⁸Sn; W: ¹⁸⁶W; Pb: ²⁰⁸Pb, A. Veyssière et al., Nucl. Phys. A 159 (1970) 561);
/// light elements, where protons come out as often as neutrons, in round numbers after J. H. Hubbell, NSRDS-NBS 29 (1969) and J. Ahrens et al., Nucl. Phys. A 251 (1975) 479: their structure is left out.
/// All others one line at 31.2 A^−⅓ + 20.6 A^−⅙ MeV (B. L. Berman and S. C. Fultz, Rev. Mod. Phys. 47 (1975) 713), with Γ = 0.026 E₀^1.91 MeV (R. Capote et al., Nucl. Data Sheets 110 (2009) 3107) and the integral 60 NZ/A MeV mb of the sum rule of
/// W. Kuhn, W. Thomas and F. Reiche. Within 20 % of the measured peaks. Hydrogen has none.
/// </remarks>
public sealed class GiantResonance
{
    private const double Millibarn = 1e-3 * Units.Barn;

    private static readonly Dictionary<int, DipoleLine[]> Measured = new()
    {
        [6] = [new(23.0, 18.0 * Millibarn, 3.6)],
        [7] = [new(23.0, 19.0 * Millibarn, 5.0)],
        [8] = [new(23.5, 24.0 * Millibarn, 4.5)],
        [13] = [new(21.5, 29.0 * Millibarn, 9.0)],
        [14] = [new(20.5, 42.0 * Millibarn, 6.0)],
        [29] = [new(16.7, 75.2 * Millibarn, 6.89)],
        [40] = [new(16.85, 185 * Millibarn, 4.02)],
        [47] = [new(15.9, 150 * Millibarn, 6.71)],
        [50] = [new(15.59, 256 * Millibarn, 4.77)],
        [74] = [new(12.59, 211 * Millibarn, 2.29), new(14.88, 334 * Millibarn, 5.18)],
        [79] = [new(13.72, 541 * Millibarn, 4.61)],
        [82] = [new(13.43, 639 * Millibarn, 4.07)],
        [83] = [new(13.45, 521 * Millibarn, 3.97)],
    };

    private readonly DipoleLine[] _lines;

    /// <summary>The resonance of an element.</summary>
    /// <param name="element">Element.</param>
    public GiantResonance(Element element)
    {
        _lines = element.Z == 1 ? [] : Measured.TryGetValue(element.Z, out DipoleLine[]? lines) ? lines : [Systematic(element.Z, element.A)];
        Threshold = element.Z == 1 ? double.PositiveInfinity : LeastSeparation(element);
    }

    /// <summary>Energy that sets a nucleon of the commonest nuclei free; infinite for hydrogen [MeV].</summary>
    public double Threshold { get; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<DipoleLine> Lines => _lines;

    /// <summary>Cross section per atom [mm²].</summary>
    /// <param name="photonEnergy">Photon energy [MeV].</param>
    public double At(double photonEnergy)
    {
        if (photonEnergy < Threshold) return 0;
        double sum = 0;
        foreach (ref readonly DipoleLine line in _lines.AsSpan()) sum += line.At(photonEnergy);
        return sum;
    }

    private static DipoleLine Systematic(int z, double a)
    {
        double energy = 31.2 / Math.Cbrt(a) + 20.6 / Math.Pow(a, 1.0 / 6), width = 0.026 * Math.Pow(energy, 1.91);
        double integral = 60 * Millibarn * z * (a - z) / a;
        return new DipoleLine(energy, integral / (0.5 * Math.PI * width), width);
    }

    private static double LeastSeparation(Element element)
    {
        int a = (int)Math.Round(element.A);
        var nucleus = new Nucleus(element.Z, a);
        Nucleus[] nucleons = [new Nucleus(1, 1), new Nucleus(0, 1)];
        return nucleons.Where(nucleon => nucleus.N >= nucleon.N).Min(nucleon => NuclearMass.Separation(nucleus, nucleon));
    }
}
