using System;
using System.Globalization;
using System.IO;
using System.Text.Json;
using System.Threading;
using NA64Mu.App.Compare;
using NA64Mu.App.Configuration;
using NA64Mu.Core;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Transport.Sources;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Compare;

/// <summary>One entry of Tests/Reference/geant4-cascades.json or geant4-hadrons.json: particles in a block of sampling calorimeter.</summary>
internal sealed class BlockReference
{
    private const double AllowedSigma = 3;
    private readonly JsonElement _entry;

    /// <summary>Reads an entry.</summary>
    /// <param name="file">Name of the file in Tests/Reference.</param>
    /// <param name="name">Key of the entry.</param>
    public BlockReference(string file, string name)
    {
        using JsonDocument document = JsonDocument.Parse(Text(file));
        _entry = document.RootElement.GetProperty(name).Clone();
    }

    public int Events => _entry.GetProperty("events").GetInt32();

    public double RangeCutMillimetre => Number("range_cut_mm");

    public MeasuredValue VisibleMeanMev => InMev("visible_GeV", "mean");

    public MeasuredValue VisibleRmsMev => InMev("visible_GeV", "rms");

    public MeasuredValue InTimeMeanMev => InMev("visible_within_200ns_GeV", "mean");

    public double InTimeRmsMev => InMev("visible_within_200ns_GeV", "rms").Value;

    /// <summary>Mean depth of the visible energy, with the error of the profile of this many events [layers].</summary>
    public double DepthMeanLayers => Number("profile_mean_layer");

    public double DepthRmsLayers => Number("profile_rms_layer");

    public double Radius90Mm => Number("radius_90pct_mm");

    /// <summary>Half of the way from the 16 % to the 84 % quantile of the visible energy, over its median.</summary>
    public double VisibleCore => (Percentile("84") - Percentile("16")) / (2 * Percentile("50"));

    /// <summary>A file of Tests/Reference.</summary>
    /// <param name="file">Its name.</param>
    public static string Text(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", file));

    /// <summary>Requires agreement within a share of the reference or three standard deviations of both, whichever is more.</summary>
    /// <param name="name">Name of the quantity.</param>
    /// <param name="value">Ours.</param>
    /// <param name="reference">That of the reference.</param>
    /// <param name="share">Allowed share.</param>
    public static void Compare(string name, MeasuredValue value, MeasuredValue reference, double share)
    {
        double sigma = Math.Sqrt(value.Error * value.Error + reference.Error * reference.Error);
        TestContext.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {value.Value:G5} ± {value.Error:G2}, Geant4 {reference.Value:G5} ± {reference.Error:G2}, {100 * (value.Value / reference.Value - 1):F2} %, {value.Deviations(reference):F1} sigma"));
        Assert.That(value.Value, Is.EqualTo(reference.Value).Within(Math.Max(share * reference.Value, AllowedSigma * sigma)), name);
    }

    /// <summary>Shoots the particles of the entry at a block, in full mode.</summary>
    /// <param name="geometry">Geometry file of the block, as text.</param>
    /// <param name="events">Number of particles.</param>
    public ModeResponse Simulate(string geometry, int events)
    {
        Assert.That(SpeciesTable.TryParse(_entry.GetProperty("particle").GetString()!, out Species species), Is.True);
        var options = new RunOptions
        {
            Physics = PhysicsMode.Full,
            Events = events,
            Source = SourceKind.Pencil,
            Pencil = new PencilSettings { Species = species, Momentum = Number("momentum_GeV") * Units.GeV, Position = new Vector3D(0, 0, -1 * Units.Millimetre) },
        };
        return new ResponseRun(GeometryLoader.Parse(geometry, "block.yaml"), options).Execute(threads: 2, CancellationToken.None);
    }

    private double Percentile(string percent) => _entry.GetProperty("visible_GeV").GetProperty("quantiles").GetProperty(percent).GetDouble();

    private MeasuredValue InMev(string quantity, string key)
    {
        JsonElement visible = _entry.GetProperty(quantity);
        return new MeasuredValue(1e3 * visible.GetProperty(key).GetDouble(), 1e3 * visible.GetProperty(key + "_err").GetDouble());
    }

    private double Number(string key) => _entry.GetProperty(key).GetDouble();
}
