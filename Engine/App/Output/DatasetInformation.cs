namespace NA64Mu.App.Output;

/// <summary>What a dataset of an event file is.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Type">Number type, such as Double.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Meaning">What a value is.</param>
internal sealed record DatasetInformation(string Path, string Type, long Rows, string Unit, string Meaning);
