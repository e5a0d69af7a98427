namespace NA64Mu.Tests.App.HepMc;

/// <summary>HepMC3 files as texts.</summary>
internal static class HepMcTexts
{
    public const string Head = "HepMC::Version 3.01.02\nHepMC::Asciiv3-START_EVENT_LISTING\n";

    public const string End = "HepMC::Asciiv3-END_EVENT_LISTING\n";

    /// <summary>A muon of 160 GeV/c along z, in an event of its own.</summary>
    public const string Muon = "E 7 1 2\nU GEV MM\nW 2 0.5\nP 1 0 13 0 0 160 160.00003488653468 0.1056583755 4\nV -1 0 [1] @ 1 2 -3500 299.792458\nP 2 -1 13 0 0 160 160.00003488653468 0.1056583755 1\n";

    /// <summary>A file with these events.</summary>
    public static string File(params string[] events) => Head + "W first\\|second\n" + string.Concat(events) + End;
}
