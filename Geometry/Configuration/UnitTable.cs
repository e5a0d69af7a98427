using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Units that may be written, with their dimension and size.</summary>
internal static class UnitTable
{
    private static readonly (string Name, Dimension Dimension, double Size)[] Rows =
    [
        ("nm", Dimension.Length, Units.Nanometre), ("um", Dimension.Length, Units.Micrometre), ("µm", Dimension.Length, Units.Micrometre),
        ("mm", Dimension.Length, Units.Millimetre), ("cm", Dimension.Length, Units.Centimetre), ("m", Dimension.Length, Units.Metre),
        ("km", Dimension.Length, 1000 * Units.Metre),
        ("eV", Dimension.Energy, Units.ElectronVolt), ("keV", Dimension.Energy, Units.KeV), ("MeV", Dimension.Energy, Units.MeV),
        ("GeV", Dimension.Energy, Units.GeV), ("TeV", Dimension.Energy, Units.TeV),
        ("keV/c", Dimension.Momentum, Units.KeV), ("keV", Dimension.Momentum, Units.KeV),
        ("MeV/c", Dimension.Momentum, Units.MeV), ("GeV/c", Dimension.Momentum, Units.GeV), ("TeV/c", Dimension.Momentum, Units.TeV),
        ("MeV", Dimension.Momentum, Units.MeV), ("GeV", Dimension.Momentum, Units.GeV), ("TeV", Dimension.Momentum, Units.TeV),
        ("urad", Dimension.Angle, 1e-3 * Units.Milliradian), ("mrad", Dimension.Angle, Units.Milliradian), ("rad", Dimension.Angle, 1),
        ("deg", Dimension.Angle, Math.PI / 180),
        ("ps", Dimension.Time, 1e-3 * Units.Nanosecond), ("ns", Dimension.Time, Units.Nanosecond), ("us", Dimension.Time, 1e3 * Units.Nanosecond),
        ("T", Dimension.Field, Units.Tesla), ("mT", Dimension.Field, 1e-3 * Units.Tesla),
        ("T*m", Dimension.FieldIntegral, Units.Tesla * Units.Metre), ("T.m", Dimension.FieldIntegral, Units.Tesla * Units.Metre),
        ("g/cm3", Dimension.Density, Units.GramPerCubicCentimetre), ("mg/cm3", Dimension.Density, 1e-3 * Units.GramPerCubicCentimetre),
        ("kg/m3", Dimension.Density, 1e-3 * Units.GramPerCubicCentimetre),
        ("/MeV", Dimension.PerEnergy, 1 / Units.MeV), ("/GeV", Dimension.PerEnergy, 1 / Units.GeV), ("/keV", Dimension.PerEnergy, 1 / Units.KeV),
        ("1/MeV", Dimension.PerEnergy, 1 / Units.MeV), ("1/GeV", Dimension.PerEnergy, 1 / Units.GeV),
        ("mm/MeV", Dimension.LengthPerEnergy, Units.Millimetre / Units.MeV), ("cm/MeV", Dimension.LengthPerEnergy, Units.Centimetre / Units.MeV),
        ("/mm", Dimension.PerLength, 1 / Units.Millimetre), ("/cm", Dimension.PerLength, 1 / Units.Centimetre),
        ("um/ns", Dimension.Speed, Units.Micrometre), ("mm/ns", Dimension.Speed, 1), ("cm/us", Dimension.Speed, 1e-3 * Units.Centimetre),
        ("e", Dimension.Charge, 1), ("ke", Dimension.Charge, 1e3),
        ("Hz", Dimension.Rate, 1e-9 / Units.Nanosecond), ("kHz", Dimension.Rate, 1e-6 / Units.Nanosecond), ("MHz", Dimension.Rate, 1e-3 / Units.Nanosecond),
        ("%", Dimension.Pure, 0.01),
    ];

    /// <summary>Size of a unit in native units; null if it is not one of the dimension.</summary>
    /// <param name="name">Unit as written.</param>
    /// <param name="dimension">Dimension wanted.</param>
    public static double? Size(string name, Dimension dimension)
    {
        foreach ((string rowName, Dimension rowDimension, double size) in Rows)
        {
            if (rowName == name && rowDimension == dimension) return size;
        }
        return null;
    }

    /// <summary>Whether a unit exists at all.</summary>
    /// <param name="name">Unit as written.</param>
    public static bool IsKnown(string name) => Rows.Any(row => row.Name == name);

    /// <summary>All units of a dimension, for messages.</summary>
    /// <param name="dimension">Dimension.</param>
    public static IEnumerable<string> Names(Dimension dimension) => Rows.Where(row => row.Dimension == dimension).Select(row => row.Name);

    /// <summary>The dimension in words, with article.</summary>
    /// <param name="dimension">Dimension.</param>
    public static string Describe(Dimension dimension) => dimension switch
    {
        Dimension.Pure => "a pure number",
        Dimension.Length => "a length",
        Dimension.Energy => "an energy",
        Dimension.Momentum => "a momentum",
        Dimension.Angle => "an angle",
        Dimension.Time => "a time",
        Dimension.Field => "a magnetic field",
        Dimension.FieldIntegral => "a field integral",
        Dimension.Density => "a density",
        Dimension.PerLength => "a number per length",
        Dimension.LengthPerEnergy => "a length per energy",
        Dimension.Speed => "a speed",
        Dimension.Charge => "a charge",
        Dimension.Rate => "a rate",
        _ => "a number per energy",
    };

    /// <summary>The unit to propose.</summary>
    /// <param name="dimension">Dimension.</param>
    public static string Usual(Dimension dimension) => dimension switch
    {
        Dimension.Length => "mm",
        Dimension.Energy => "MeV",
        Dimension.Momentum => "GeV",
        Dimension.Angle => "mrad",
        Dimension.Time => "ns",
        Dimension.Field => "T",
        Dimension.FieldIntegral => "T*m",
        Dimension.Density => "g/cm3",
        Dimension.PerEnergy => "/MeV",
        Dimension.PerLength => "/cm",
        Dimension.LengthPerEnergy => "mm/MeV",
        Dimension.Speed => "um/ns",
        Dimension.Charge => "e",
        Dimension.Rate => "MHz",
        _ => "",
    };
}
