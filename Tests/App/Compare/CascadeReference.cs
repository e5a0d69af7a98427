using System;
using System.IO;
using System.Text.Json;
using NA64Mu.App.Compare;

namespace NA64Mu.Tests.App.Compare;

/// <summary>One entry of Tests/Reference/geant4-cascades.json: electrons or photons in a block of sampling calorimeter.</summary>
internal sealed class CascadeReference
{
    private readonly JsonElement _entry;

    /// <summary>Reads an entry.</summary>
    /// <param name="name">Its key.</param>
    public CascadeReference(string name)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Reference", "geant4-cascades.json");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        _entry = document.RootElement.GetProperty(name).Clone();
    }

    public double MomentumGeV => Number("momentum_GeV");

    public string Particle => _entry.GetProperty("particle").GetString()!;

    public double RangeCutMillimetre => Number("range_cut_mm");

    public MeasuredValue VisibleMeanMev => InMev("mean");

    public MeasuredValue VisibleRmsMev => InMev("rms");

    /// <summary>Mean depth of the visible energy, with the error of the profile of this many events.</summary>
    public double DepthMeanLayers => Number("profile_mean_layer");

    public double DepthRmsLayers => Number("profile_rms_layer");

    public double Radius90Mm => Number("radius_90pct_mm");

    private MeasuredValue InMev(string key)
    {
        JsonElement visible = _entry.GetProperty("visible_GeV");
        return new MeasuredValue(1e3 * visible.GetProperty(key).GetDouble(), 1e3 * visible.GetProperty(key + "_err").GetDouble());
    }

    private double Number(string key) => _entry.GetProperty(key).GetDouble();
}
