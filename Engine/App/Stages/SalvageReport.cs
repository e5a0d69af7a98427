namespace NA64Mu.App.Stages;

/// <summary>What was found in a journal.</summary>
/// <param name="Report">Sums over the events that were saved.</param>
/// <param name="EventsAsked">Events of the whole run.</param>
/// <param name="BytesDamaged">Bytes from the first damaged record on, which are lost; a record that was never whole does not count.</param>
internal sealed record SalvageReport(RunReport Report, long EventsAsked, long BytesDamaged);
