namespace NA64Mu.App.Output;

/// <summary>What is left after a cut, as a file of histograms has it.</summary>
/// <param name="Name">Name of the cut; "all" for all events.</param>
/// <param name="Raw">Rows that pass it and all before.</param>
/// <param name="Weighted">Sum of their weights.</param>
/// <param name="Error">Standard deviation of that sum.</param>
internal sealed record CutInformation(string Name, long Raw, double Weighted, double Error);
