using System;
using System.CommandLine;
using NA64Mu.App.Configuration;

namespace NA64Mu.App.Commands;

/// <summary>The option that says what a run keeps of its events.</summary>
internal sealed class StoreOptions
{
    private readonly Option<string> _store = new("--store")
    {
        Description = "what is kept: events (digits and truth), hits (these, and what digits are made of), summary (reconstructed events), histograms (those of 'plot', and the cut flow)",
        DefaultValueFactory = _ => "events",
    };

    /// <summary>The option with its default, all events.</summary>
    public StoreOptions()
    {
        _store.AcceptOnlyFromAmong("events", "hits", "summary", "histograms");
    }

    /// <summary>Adds the option to a verb.</summary>
    /// <param name="command">Verb.</param>
    public void AddTo(Command command) => command.Options.Add(_store);

    /// <summary>Where the result goes if nothing else is said.</summary>
    /// <param name="store">What is kept.</param>
    public static string DefaultFile(StoreKind store) => "out/" + store switch
    {
        StoreKind.Summary => RunCommand.ReconstructedName,
        StoreKind.Histograms => "na64mu.hist.h5",
        _ => RunCommand.SimulatedName,
    };

    /// <summary>What the user asked for.</summary>
    /// <param name="parsed">Parsed command line.</param>
    public StoreKind Read(ParseResult parsed) => Enum.Parse<StoreKind>(parsed.GetValue(_store)!, ignoreCase: true);
}
