namespace NA64Mu.App.Output;

/// <summary>What a stage of processing was done with.</summary>
/// <param name="Stage">Name of the stage.</param>
/// <param name="Program">Program.</param>
/// <param name="Version">Its version.</param>
/// <param name="Commit">Commit it was built from.</param>
/// <param name="ConfigurationSha256">Hash of the settings.</param>
/// <param name="GeometrySha256">Hash of the geometry file.</param>
/// <param name="Configuration">Settings as used.</param>
internal sealed record StageInformation(
    string Stage, string Program, string Version, string Commit, string ConfigurationSha256, string GeometrySha256, string Configuration)
{
    /// <summary>From the record of the file.</summary>
    /// <param name="record">The record.</param>
    public static StageInformation Of(ProvenanceRecord record) => new(
        record.Stage, record.Program, record.Version, record.Commit, EventFileAttributes.Sha256(record.Configuration),
        EventFileAttributes.Sha256(record.Geometry), record.Configuration);
}
