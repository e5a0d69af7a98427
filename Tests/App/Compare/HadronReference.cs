using System;
using System.IO;
using System.Text.Json;
using NA64Mu.App.Compare;

namespace NA64Mu.Tests.App.Compare;

/// <summary>One entry of Tests/Reference/geant4-hadrons.json: hadrons in a block of sampling calorimeter.</summary>
internal sealed class HadronReference
{
    private readonly JsonElement _entry;

    /// <summary>Reads an entry.</summary>
    /// <param name="name">Its key.</param>
    public HadronReference(string name)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Reference", "geant4-hadrons.json");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        _entry = document.RootElement.GetProperty(name).Clone();
    }

    public int Events => _entry.GetProperty("events").GetInt32();

    public string Particle => _entry.GetProperty("particle").GetString()!;

    public double MomentumGeV => _entry.GetProperty("momentum_GeV").GetDouble();

    public MeasuredValue VisibleMeanMev => InMev("visible_GeV", "mean");

    public MeasuredValue InTimeMeanMev => InMev("visible_within_200ns_GeV", "mean");

    public double InTimeRmsMev => InMev("visible_within_200ns_GeV", "rms").Value;

    /// <summary>Mean depth of the visible energy [layers].</summary>
    public double DepthMeanLayers => _entry.GetProperty("profile_mean_layer").GetDouble();

    /// <summary>Half of the way from the 16 % to the 84 % quantile of the visible energy, over its median.</summary>
    public double VisibleCore => (Percentile("84") - Percentile("16")) / (2 * Percentile("50"));

    private double Percentile(string percent) => _entry.GetProperty("visible_GeV").GetProperty("quantiles").GetProperty(percent).GetDouble();

    private MeasuredValue InMev(string quantity, string key)
    {
        JsonElement visible = _entry.GetProperty(quantity);
        return new MeasuredValue(1e3 * visible.GetProperty(key).GetDouble(), 1e3 * visible.GetProperty(key + "_err").GetDouble());
    }
}
