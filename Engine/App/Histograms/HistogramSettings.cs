using NA64Mu.App.Output;

namespace NA64Mu.App.Histograms;

/// <summary>What a file of histograms says of the stage that filled them.</summary>
internal static class HistogramSettings
{
    /// <summary>Histograms take all they need from the geometry.</summary>
    private const string Settings = "settings: those of the geometry\n";

    /// <summary>What the file says before its first event.</summary>
    /// <param name="reconstruction">What the reconstructed file says, or would say.</param>
    public static EventFileHeader Header(EventFileHeader reconstruction) => reconstruction with
    {
        FileType = EventFileTypes.Histograms,
        Provenance =
        [
            .. reconstruction.Provenance,
            new ProvenanceRecord
            {
                Stage = "hist",
                Version = BuildInformation.Current.Version,
                Commit = BuildInformation.Current.Commit,
                Configuration = Settings,
                Geometry = reconstruction.Provenance[^1].Geometry,
            },
        ],
    };
}
