using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.Detectors.Deposits;

/// <summary>Passages of charged tracks through the planes of one kind of detector, one row a passage, in the order in which they were made.</summary>
public sealed class CrossingHits
{
    /// <summary>Empty columns.</summary>
    /// <param name="table">Name of the table.</param>
    /// <param name="plane">Word for a plane.</param>
    /// <param name="active">Word for its active material.</param>
    public CrossingHits(string table, string plane, string active)
    {
        Begin = new($"Event/{table}_begin", "1", $"first row of the event in {table}", ColumnKind.Offsets);
        Channel = new($"{table}/cell_id", "1", $"{plane}, packed as in cellid_encoding");
        Track = new($"{table}/track", "1", "number of the track in the event");
        EntryX = new($"{table}/entry_x", "mm", $"where the track entered the {active}, x");
        EntryY = new($"{table}/entry_y", "mm", $"where the track entered the {active}, y");
        EntryZ = new($"{table}/entry_z", "mm", $"where the track entered the {active}, z");
        ExitX = new($"{table}/exit_x", "mm", $"where the track left the {active} or ended, x");
        ExitY = new($"{table}/exit_y", "mm", $"where the track left the {active} or ended, y");
        ExitZ = new($"{table}/exit_z", "mm", $"where the track left the {active} or ended, z");
        Energy = new($"{table}/energy", "MeV", $"true energy left in the {active}");
        Time = new($"{table}/time", "ns", $"when the track left the {active} or ended, since the start of the event");
        InverseBetaSquared = new($"{table}/inverse_beta_squared", "1", "1/β² of the particle");
        BeamParticle = new($"{table}/beam_particle", "1", "beam particle that it comes from: 0 the primary, above a row of PileUp, from 1");
        Columns = [Begin, Channel, Track, EntryX, EntryY, EntryZ, ExitX, ExitY, ExitZ, Energy, Time, InverseBetaSquared];
    }

    /// <summary>First row of each event; one closing entry at the end [events + 1].</summary>
    public Column<long> Begin { get; }

    /// <summary>Channel: system and plane.</summary>
    public Column<ulong> Channel { get; }

    /// <summary>Track that made it.</summary>
    public Column<int> Track { get; }

    /// <summary>Where it entered the active material, x [mm].</summary>
    public Column<double> EntryX { get; }

    /// <summary>Where it entered the active material, y [mm].</summary>
    public Column<double> EntryY { get; }

    /// <summary>Where it entered the active material, z [mm].</summary>
    public Column<double> EntryZ { get; }

    /// <summary>Where it left the active material or ended, x [mm].</summary>
    public Column<double> ExitX { get; }

    /// <summary>Where it left the active material or ended, y [mm].</summary>
    public Column<double> ExitY { get; }

    /// <summary>Where it left the active material or ended, z [mm].</summary>
    public Column<double> ExitZ { get; }

    /// <summary>Energy left in the active material [MeV].</summary>
    public Column<double> Energy { get; }

    /// <summary>When it left the active material or ended [ns].</summary>
    public Column<double> Time { get; }

    /// <summary>1/β² of the particle, by which its ionisation is spread.</summary>
    public Column<double> InverseBetaSquared { get; }

    /// <summary>Beam particle that it comes from, 0 for the primary; only filled where hits are kept in slices.</summary>
    public Column<int> BeamParticle { get; }

    /// <summary>All columns that every file of hits has.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Adds the passages of an event.</summary>
    /// <param name="crossings">The passages.</param>
    /// <param name="planes">Planes that they count.</param>
    /// <param name="detail">How finely hits are kept.</param>
    public void Append(ReadOnlySpan<TrackCrossing> crossings, IReadOnlyList<Volume> planes, HitDetail detail)
    {
        foreach (ref readonly TrackCrossing crossing in crossings)
        {
            Volume plane = planes[crossing.Plane];
            Channel.Add(new ChannelId(plane.System, plane.Module).Value);
            Track.Add(crossing.Track.Number);
            EntryX.Add(crossing.Entry.X);
            EntryY.Add(crossing.Entry.Y);
            EntryZ.Add(crossing.Entry.Z);
            ExitX.Add(crossing.Exit.X);
            ExitY.Add(crossing.Exit.Y);
            ExitZ.Add(crossing.Exit.Z);
            Energy.Add(crossing.Energy);
            Time.Add(crossing.Time);
            InverseBetaSquared.Add(crossing.InverseBetaSquared);
            if (detail == HitDetail.Slices) BeamParticle.Add(crossing.BeamParticle);
        }
        Begin.Add(Channel.Count);
    }

    /// <summary>A passage as it was when it was added.</summary>
    /// <param name="hit">Its row.</param>
    /// <param name="plane">Index of its plane.</param>
    /// <param name="beamParticle">Beam particle that it comes from.</param>
    public TrackCrossing Crossing(int hit, int plane, ushort beamParticle) => new(
        plane,
        new TrackId(Track[hit]),
        new Vector3D(EntryX[hit], EntryY[hit], EntryZ[hit]),
        new Vector3D(ExitX[hit], ExitY[hit], ExitZ[hit]),
        Energy[hit],
        Time[hit],
        InverseBetaSquared[hit],
        beamParticle);
}
