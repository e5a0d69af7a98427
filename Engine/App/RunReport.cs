using System;
using System.Runtime.InteropServices;
using NA64Mu.Transport;

namespace NA64Mu.App;

/// <summary>Sums over events: what a run did, and whether it is healthy. Steps, tracks and energies count as they were followed, without weights.</summary>
public sealed class RunReport
{
    /// <summary>Largest energy that one event may miss [MeV].</summary>
    public const double LargestAllowedImbalance = 1e-3;

    private const int Counts = 5;
    private const int Sums = 9;

    private double _weightOfEvent;

    /// <summary>Length of <see cref="WriteTo"/> [bytes].</summary>
    public static int ByteLength => (Counts + Sums) * sizeof(double);

    /// <summary>Events: primaries that were started.</summary>
    public long Events { get; private set; }

    /// <summary>Histories: events, or their branches where they branch; rows of the file.</summary>
    public long Histories { get; private set; }

    /// <summary>Steps of all tracks.</summary>
    public long Steps { get; private set; }

    /// <summary>Tracks made.</summary>
    public long Tracks { get; private set; }

    /// <summary>Tracks given up at a cap.</summary>
    public long TracksAbandoned { get; private set; }

    /// <summary>Sum of weights.</summary>
    public double SumOfWeights { get; private set; }

    /// <summary>Sum over events of the squared sum of the weights of their histories.</summary>
    public double SumOfSquaredWeights { get; private set; }

    /// <summary>Kinetic energy of the primaries [MeV].</summary>
    public double Incoming { get; private set; }

    /// <summary>Energy left in matter [MeV].</summary>
    public double Deposited { get; private set; }

    /// <summary>Energy that escaped [MeV].</summary>
    public double Escaped { get; private set; }

    /// <summary>Energy that no detector sees [MeV].</summary>
    public double Invisible { get; private set; }

    /// <summary>Energy of abandoned tracks [MeV].</summary>
    public double Abandoned { get; private set; }

    /// <summary>Energy of tracks ended by Russian roulette [MeV].</summary>
    public double Discarded { get; private set; }

    /// <summary>Largest imbalance of an event's energies [MeV].</summary>
    public double LargestImbalance { get; private set; }

    /// <summary>Forgets all sums.</summary>
    public void Clear()
    {
        Events = Histories = Steps = Tracks = TracksAbandoned = 0;
        SumOfWeights = SumOfSquaredWeights = Incoming = Deposited = Escaped = Invisible = Abandoned = Discarded = LargestImbalance = 0;
        _weightOfEvent = 0;
    }

    /// <summary>Adds a history of the present event.</summary>
    /// <param name="ledger">Its energies.</param>
    /// <param name="truth">Its truth.</param>
    /// <param name="weight">Its weight.</param>
    public void AddHistory(EnergyLedger ledger, TruthRecord truth, double weight)
    {
        Histories++;
        Steps += truth.Steps;
        Tracks += truth.Tracks;
        TracksAbandoned += ledger.Tracks(Core.Outcome.Abandoned);
        _weightOfEvent += weight;
        Incoming += ledger.Incoming;
        Deposited += ledger.Deposited;
        Escaped += ledger.Escaped;
        Invisible += ledger.Invisible;
        Abandoned += ledger.Abandoned;
        Discarded += ledger.Discarded;
        LargestImbalance = Math.Max(LargestImbalance, Math.Abs(ledger.Imbalance));
    }

    /// <summary>Ends the present event; its histories are correlated, so their weights are added before they are squared.</summary>
    public void CloseEvent()
    {
        Events++;
        SumOfWeights += _weightOfEvent;
        SumOfSquaredWeights += _weightOfEvent * _weightOfEvent;
        _weightOfEvent = 0;
    }

    /// <summary>Adds a block.</summary>
    /// <param name="other">Sums of the block.</param>
    public void Add(RunReport other)
    {
        Events += other.Events;
        Histories += other.Histories;
        Steps += other.Steps;
        Tracks += other.Tracks;
        TracksAbandoned += other.TracksAbandoned;
        SumOfWeights += other.SumOfWeights;
        SumOfSquaredWeights += other.SumOfSquaredWeights;
        Incoming += other.Incoming;
        Deposited += other.Deposited;
        Escaped += other.Escaped;
        Invisible += other.Invisible;
        Abandoned += other.Abandoned;
        Discarded += other.Discarded;
        LargestImbalance = Math.Max(LargestImbalance, other.LargestImbalance);
    }

    /// <summary>Writes the sums of whole events, exactly.</summary>
    /// <param name="bytes">Room of <see cref="ByteLength"/>.</param>
    public void WriteTo(Span<byte> bytes)
    {
        ReadOnlySpan<long> counts = [Events, Histories, Steps, Tracks, TracksAbandoned];
        ReadOnlySpan<double> sums =
            [SumOfWeights, SumOfSquaredWeights, Incoming, Deposited, Escaped, Invisible, Abandoned, Discarded, LargestImbalance];
        MemoryMarshal.AsBytes(counts).CopyTo(bytes);
        MemoryMarshal.AsBytes(sums).CopyTo(bytes[(Counts * sizeof(long))..]);
    }

    /// <summary>The other way round of <see cref="WriteTo"/>.</summary>
    /// <param name="bytes">The bytes.</param>
    public static RunReport ReadFrom(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<long> counts = MemoryMarshal.Cast<byte, long>(bytes[..(Counts * sizeof(long))]);
        ReadOnlySpan<double> sums = MemoryMarshal.Cast<byte, double>(bytes[(Counts * sizeof(long))..ByteLength]);
        return new RunReport
        {
            Events = counts[0],
            Histories = counts[1],
            Steps = counts[2],
            Tracks = counts[3],
            TracksAbandoned = counts[4],
            SumOfWeights = sums[0],
            SumOfSquaredWeights = sums[1],
            Incoming = sums[2],
            Deposited = sums[3],
            Escaped = sums[4],
            Invisible = sums[5],
            Abandoned = sums[6],
            Discarded = sums[7],
            LargestImbalance = sums[8],
        };
    }

    /// <summary>What is wrong with the run: tracks were abandoned, or energy does not balance; null where it is healthy.</summary>
    public string? Problem
    {
        get
        {
            if (LargestImbalance > LargestAllowedImbalance)
                return $"energy of an event is off balance by {LargestImbalance:G3} MeV (limit {LargestAllowedImbalance:G3} MeV)";
            return TracksAbandoned > 0
                ? $"{TracksAbandoned} track(s) were abandoned at the step limit; raise physics.maximum_steps or look at the geometry"
                : null;
        }
    }

    /// <summary>Name under which the file of the run is put: that of a run that is not healthy is kept, and nobody may take it for a good one.</summary>
    /// <param name="path">Name that was asked for.</param>
    public string FileFor(string path) => Problem is null ? path : path + ".failed";

    /// <summary>Fails where the run is not healthy.</summary>
    public void RequireHealthy()
    {
        if (Problem is { } problem) throw new QualityException(problem);
    }
}
