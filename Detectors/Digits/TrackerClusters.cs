using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.Detectors.Digits;

/// <summary>Clusters of strips of the Micromegas, one row a cluster and view; what track finding starts from.</summary>
public sealed class TrackerClusters
{
    /// <summary>First row of each event; one closing entry at the end [events + 1].</summary>
    public Column<long> Begin { get; } = new("Event/TrackerClusters_begin", "1", "first row of the event in TrackerClusters", ColumnKind.Offsets);

    /// <summary>Plane and view: the field `section` of the channel is the view, 0 or 1.</summary>
    public Column<ulong> Channel { get; } = new("TrackerClusters/cell_id", "1", "plane, and view in the field section, packed as in cellid_encoding");

    /// <summary>Coordinate along the axis that the view measures, from the middle of the plane [mm].</summary>
    public Column<float> Position { get; } = new("TrackerClusters/position", "mm", "coordinate along the axis of the view, from the middle of the plane");

    /// <summary>Standard deviation of the coordinate as estimated from the cluster [mm].</summary>
    public Column<float> Sigma { get; } = new("TrackerClusters/sigma", "mm", "standard deviation of the coordinate, estimated");

    /// <summary>Charge, sum of the strips at their largest sample [e].</summary>
    public Column<float> Charge { get; } = new("TrackerClusters/charge", "e", "charge, sum over strips at their largest sample");

    /// <summary>Time since the start of the event [ns].</summary>
    public Column<float> Time { get; } = new("TrackerClusters/time", "ns", "time since the start of the event");

    /// <summary>Strips.</summary>
    public Column<int> Width { get; } = new("TrackerClusters/width", "1", "number of strips");

    /// <summary>Places on the plane that the same channels could stand for; 1 where there is no doubt.</summary>
    public Column<int> Alternatives { get; } = new("TrackerClusters/alternatives", "1", "places on the plane that the same read-out channels could stand for; 1 where there is no doubt");

    /// <summary>All columns.</summary>
    public IReadOnlyList<Column> Columns => [Begin, Channel, Position, Sigma, Charge, Time, Width, Alternatives];
}
