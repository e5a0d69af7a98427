using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Detectors.Deposits;

/// <summary>Sorter of steps into the channels of the detectors: a struct, so that the step loop calls it inline.</summary>
/// <remarks>
/// A step of a charged particle that leaves energy never crosses the border of a slab, so its energy goes to the cell of its midpoint; that of a photon lies at its end. Time is that of the end of the step,
/// within ps of it. Steps through several slabs leave theirs as a parcel (docs/decisions/0007).
/// </remarks>
public readonly struct DepositSink : IStepSink
{
    private readonly VolumeReadout[] _volumes;
    private readonly short[] _sectionOfSlab;
    private readonly double[] _lightOfSlab;
    private readonly BirksLaw[]? _birksOfSlab;
    private readonly EventDeposits _deposits;

    /// <summary>A sink into one worker's event.</summary>
    /// <param name="deposits">Where energies are added.</param>
    public DepositSink(EventDeposits deposits)
    {
        _volumes = deposits.Map.Volumes;
        _sectionOfSlab = deposits.Map.SectionOfSlab;
        _lightOfSlab = deposits.Map.LightOfSlab;
        _birksOfSlab = deposits.Map.BirksOfSlab;
        _deposits = deposits;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Accept(in Step step, in ParticleState particle)
    {
        ref readonly VolumeReadout volume = ref _volumes[step.Location.Volume.Index];
        if (volume.Kind == ReadoutKind.None) return;
        if (volume.Kind == ReadoutKind.Calorimeter) AcceptInCalorimeter(in volume, in step, in particle);
        else AcceptElsewhere(in volume, in step, in particle);
    }

    /// <inheritdoc/>
    public void Accept(in ShowerSpot spot)
    {
        ref readonly VolumeReadout volume = ref _volumes[spot.Location.Volume.Index];
        if (volume.Kind == ReadoutKind.Calorimeter)
        {
            _deposits.AddDeposited(volume.Detector, spot.Visible + spot.Passive);
            int section = _sectionOfSlab[volume.FirstSlab + spot.Location.Slab];
            Requires.That(section >= 0 || spot.Visible == 0, "visible energy of a shower in an active slab");
            if (spot.Visible <= 0) return;
            int slab = volume.FirstSlab + spot.Location.Slab;
            double light = _birksOfSlab is null ? _lightOfSlab[slab] : _lightOfSlab[slab] * _birksOfSlab[slab].ShareOfFast();
            AddVisible(in volume, section, light, spot.Visible, spot.Position.X, spot.Position.Y, spot.Time, spot.BeamParticle);
        }
        else if (volume.Kind == ReadoutKind.Counter && spot.Visible > 0)
        {
            double energy = _birksOfSlab is null ? spot.Visible : spot.Visible * _birksOfSlab[volume.FirstSlab].ShareOfFast();
            _deposits.AddCounter(volume.Detector, CounterLight(in volume, energy, spot.Position), spot.Time, spot.BeamParticle);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AcceptInCalorimeter(in VolumeReadout volume, in Step step, in ParticleState particle)
    {
        double energy = step.Deposit;
        if (energy <= 0) return;
        _deposits.AddDeposited(volume.Detector, energy);
        int slab = volume.FirstSlab + step.Location.Slab;
        int section = _sectionOfSlab[slab];
        if (section < 0) return;
        Vector3D place = step.PlaceOfDeposit(particle.Species);
        double light = _birksOfSlab is null ? _lightOfSlab[slab] : _lightOfSlab[slab] * _birksOfSlab[slab].Share(in step, particle.Species);
        AddVisible(in volume, section, light, energy, place.X, place.Y, particle.Time, particle.BeamParticle);
    }

    private void AcceptElsewhere(in VolumeReadout volume, in Step step, in ParticleState particle)
    {
        if (_sectionOfSlab[volume.FirstSlab + step.Location.Slab] < 0) return;
        if (volume.Kind == ReadoutKind.Counter)
        {
            if (step.Deposit <= 0) return;
            double energy = _birksOfSlab is null ? step.Deposit : step.Deposit * _birksOfSlab[volume.FirstSlab + step.Location.Slab].Share(in step, particle.Species);
            _deposits.AddCounter(volume.Detector, CounterLight(in volume, energy, step.PlaceOfDeposit(particle.Species)), particle.Time, particle.BeamParticle);
        }
        else if (SpeciesTable.Charge(particle.Species) != 0)
        {
            CrossingList crossings = volume.Kind == ReadoutKind.Hodoscope ? _deposits.HodoscopeList : _deposits.TrackerList;
            crossings.Add(volume.Detector, in step, in particle);
        }
    }

    /// <summary>Books energy and its light in the cell of a point; points on an outer face, within rounding, belong to the cell inside. Coordinates are far from the limits of integers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddVisible(in VolumeReadout volume, int section, double light, double energy, double x, double y, double time, ushort beamParticle)
    {
        double acrossX = (x - volume.LowX) * volume.CellsPerX, acrossY = (y - volume.LowY) * volume.CellsPerY;
        int column = Math.Clamp(double.ConvertToIntegerNative<int>(acrossX), 0, volume.CellsX - 1);
        int row = Math.Clamp(double.ConvertToIntegerNative<int>(acrossY), 0, volume.CellsY - 1);
        if (volume.EdgeLoss != 0) light *= Uniformity(volume.EdgeLoss, acrossX - column, acrossY - row);
        _deposits.AddVisible(volume.Detector, volume.FirstCell + (section * volume.CellsY + row) * volume.CellsX + column, energy, energy * light, time, beamParticle);
    }

    /// <summary>Light of a point in a cell over the mean of the cell: 1 − d(u² + v² − 2/3) with u and v from −1 to 1 between opposite edges and d the loss to the middle of an edge.</summary>
    private static double Uniformity(double edgeLoss, double partX, double partY)
    {
        double u = 2 * Math.Clamp(partX, 0, 1) - 1, v = 2 * Math.Clamp(partY, 0, 1) - 1;
        return 1 - edgeLoss * (u * u + v * v - 2.0 / 3);
    }

    /// <summary>Energy that would give the same light at the centre of the counter [MeV].</summary>
    private static double CounterLight(in VolumeReadout volume, double energy, in Vector3D place)
    {
        double growth = (place.X - volume.LowX) * volume.LightPerX + (place.Y - volume.LowY) * volume.LightPerY;
        return growth == 0 ? energy : energy * FastMath.Exp(growth);
    }
}
