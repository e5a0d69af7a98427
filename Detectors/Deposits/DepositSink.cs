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
    private readonly EventDeposits _deposits;

    /// <summary>A sink into one worker's event.</summary>
    /// <param name="deposits">Where energies are added.</param>
    public DepositSink(EventDeposits deposits)
    {
        _volumes = deposits.Map.Volumes;
        _sectionOfSlab = deposits.Map.SectionOfSlab;
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
            int cell = Cell(in volume, section, spot.Position.X, spot.Position.Y);
            _deposits.AddVisible(volume.Detector, cell, spot.Visible, spot.Time);
        }
        else if (volume.Kind == ReadoutKind.Counter && spot.Visible > 0)
        {
            _deposits.AddCounter(volume.Detector, spot.Visible, spot.Time);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AcceptInCalorimeter(in VolumeReadout volume, in Step step, in ParticleState particle)
    {
        double energy = step.Deposit;
        if (energy <= 0) return;
        _deposits.AddDeposited(volume.Detector, energy);
        int section = _sectionOfSlab[volume.FirstSlab + step.Location.Slab];
        if (section < 0) return;
        Vector3D place = step.PlaceOfDeposit(particle.Species);
        _deposits.AddVisible(volume.Detector, Cell(in volume, section, place.X, place.Y), energy, particle.Time);
    }

    private void AcceptElsewhere(in VolumeReadout volume, in Step step, in ParticleState particle)
    {
        if (volume.Kind == ReadoutKind.BeamMomentum)
        {
            if (particle.Track.Number != 0) return;
            // The last station wins: what a muon lost in an earlier one is gone when it reaches the target.
            double kinetic = step.KineticEnergyBefore;
            _deposits.BeamMomentum = Math.Sqrt(kinetic * (kinetic + 2 * particle.Mass));
            return;
        }
        if (_sectionOfSlab[volume.FirstSlab + step.Location.Slab] < 0) return;
        if (volume.Kind == ReadoutKind.Counter)
        {
            if (step.Deposit > 0) _deposits.AddCounter(volume.Detector, step.Deposit, particle.Time);
        }
        else if (SpeciesTable.Charge(particle.Species) != 0)
        {
            _deposits.AddCrossing(volume.Detector, in step, in particle);
        }
    }

    /// <summary>Cell of a point; points on an outer face, within rounding, belong to the cell inside. Coordinates are far from the limits of integers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Cell(in VolumeReadout volume, int section, double x, double y)
    {
        int column = Math.Clamp(double.ConvertToIntegerNative<int>((x - volume.LowX) * volume.CellsPerX), 0, volume.CellsX - 1);
        int row = Math.Clamp(double.ConvertToIntegerNative<int>((y - volume.LowY) * volume.CellsPerY), 0, volume.CellsY - 1);
        return volume.FirstCell + (section * volume.CellsY + row) * volume.CellsX + column;
    }
}
