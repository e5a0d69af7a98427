using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Physics;

namespace NA64Mu.Transport.Signal;

/// <summary>What really happened in the first emission of an event, and how many there were.</summary>
public sealed class EmissionRecord : IHistoryRecord
{
    private readonly List<EmissionRecord> _saved = [];
    private TrackId _boson;

    /// <summary>Emissions in the event.</summary>
    public int Count { get; private set; }

    /// <summary>The muon before the emission, at its place.</summary>
    public ParticleState Muon { get; private set; }

    /// <summary>Total energy of the muon after it [MeV].</summary>
    public double RecoilEnergy { get; private set; }

    /// <summary>Angle ψ of the muon after it, against that before [rad].</summary>
    public double RecoilAngle { get; private set; }

    /// <summary>Total energy of the boson [MeV].</summary>
    public double BosonEnergy { get; private set; }

    /// <summary>Angle θ of the boson against the muon before [rad].</summary>
    public double BosonAngle { get; private set; }

    /// <summary>Energy fraction x of the boson.</summary>
    public double EnergyFraction => BosonEnergy / Muon.Energy;

    /// <summary>What became of the boson.</summary>
    public BosonEnd End { get; private set; }

    /// <summary>Where it decayed; not a number if it did not [mm].</summary>
    public Vector3D DecayVertex { get; private set; }

    /// <summary>Starts an event.</summary>
    public void Open()
    {
        Count = 0;
        End = BosonEnd.None;
        DecayVertex = new Vector3D(double.NaN, double.NaN, double.NaN);
    }

    /// <summary>Notes an emission.</summary>
    /// <param name="muon">The muon before it.</param>
    /// <param name="emission">The proposal.</param>
    /// <param name="boson">The boson.</param>
    /// <param name="track">Number of the boson's track.</param>
    public void Note(in ParticleState muon, in Interaction emission, in Secondary boson, TrackId track)
    {
        if (Count++ > 0) return;
        Muon = muon;
        // The mass of the boson is the rest energy that was made.
        BosonEnergy = boson.KineticEnergy - emission.RestEnergyRelease;
        RecoilEnergy = emission.KineticEnergy + muon.Mass;
        RecoilAngle = Angle(muon.Direction, emission.Direction);
        BosonAngle = Angle(muon.Direction, boson.Direction);
        _boson = track;
    }

    /// <summary>Notes the end of a boson.</summary>
    /// <param name="boson">The boson at its end.</param>
    /// <param name="end">What became of it.</param>
    public void NoteEnd(in ParticleState boson, BosonEnd end)
    {
        if (boson.Track != _boson) return;
        End = end;
        if (end != BosonEnd.Escaped) DecayVertex = boson.Position;
    }

    /// <inheritdoc/>
    public void Save(int place)
    {
        if (place == _saved.Count) _saved.Add(new EmissionRecord());
        _saved[place].CopyFrom(this);
    }

    /// <inheritdoc/>
    public void Restore(int place) => CopyFrom(_saved[place]);

    private void CopyFrom(EmissionRecord other)
    {
        _boson = other._boson;
        Count = other.Count;
        Muon = other.Muon;
        RecoilEnergy = other.RecoilEnergy;
        RecoilAngle = other.RecoilAngle;
        BosonEnergy = other.BosonEnergy;
        BosonAngle = other.BosonAngle;
        End = other.End;
        DecayVertex = other.DecayVertex;
    }

    /// <summary>Angle between two unit vectors, exact also where it is small.</summary>
    private static double Angle(in Vector3D one, in Vector3D other) => Math.Atan2(Vector3D.Cross(one, other).Length, Vector3D.Dot(one, other));
}
