using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics;
using NA64Mu.Physics.Scattering.Electron;

namespace NA64Mu.Transport;

/// <summary>Steps of fast electrons and positrons that go on through the places where soft photons are radiated (docs/decisions/0039).</summary>
/// <remarks>
/// Interactions come where they would end steps, with energies drawn for the mean energy there; loss and deflection of the whole way are those of one step.
/// A photon starts on the straight line between the ends, in a direction between those at the ends, turned by so much that its mean square grows with the way;
/// the recoil of the electron, the angle of the photon times its part of the energy, is left out.
/// </remarks>
internal sealed class RadiationOnTheWay
{
    /// <summary>Kinetic energy below which each photon ends a step [MeV].</summary>
    private const double LowestEnergy = 10 * Units.MeV;

    /// <summary>Soft photons of one step at most; one more ends it.</summary>
    private const int MostPhotons = 32;

    private readonly Navigator _navigator;
    private readonly CascadePhysics _physics;
    private readonly InteractionApplier _applier;
    private readonly ElectronStepSettings _settings;
    private readonly double[] _paths = new double[MostPhotons];
    private readonly double[] _energies = new double[MostPhotons];
    private int _count;
    private double _lastChoice;
    private double _lastShare;

    /// <summary>The steps of one worker.</summary>
    /// <param name="navigator">Geometry.</param>
    /// <param name="physics">Processes.</param>
    /// <param name="applier">Applies interactions.</param>
    public RadiationOnTheWay(Navigator navigator, CascadePhysics physics, InteractionApplier applier)
    {
        _navigator = navigator;
        _physics = physics;
        _applier = applier;
        _settings = navigator.Layout.Physics.ElectronSteps;
    }

    /// <summary>Energy of the soft photons of the present step [MeV].</summary>
    public double Energy { get; private set; }

    /// <summary>Begins a step, with no photons yet.</summary>
    /// <param name="electron">e⁻ or e⁺.</param>
    /// <param name="local">Range.</param>
    /// <returns>Whether it goes on through soft photons, by <see cref="Move"/>.</returns>
    public bool Begin(in ParticleState electron, in ElectronLocal local)
    {
        _count = 0;
        Energy = 0;
        _lastChoice = -1;
        bool isFast = electron.KineticEnergy >= LowestEnergy && local.Range > _settings.FinalRange;
        return _settings.SoftRadiation > 0 && isFast && !_navigator.HasField(electron.Location, out _);
    }

    /// <summary>Moves to the nearest of loss, scattering and border, or to the first interaction on the way there that is not a soft photon.</summary>
    /// <param name="electron">e⁻ or e⁺ of a step that goes on through soft photons, its way to the next interaction drawn; ways to those behind soft photons are added to it.</param>
    /// <param name="local">Range and rates.</param>
    /// <param name="history">What scattering remembers of this track.</param>
    /// <param name="safety">Distance to the nearest border, or a part of it [mm].</param>
    /// <param name="crossing">The border, where the step ends at one.</param>
    /// <param name="random">Transport stream.</param>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ElectronPath Move(
        ref ParticleState electron, in ElectronLocal local, ref ScatteringHistory history, double safety, out Crossing crossing, ref RandomStream random)
    {
        StepLimit limit = ElectronStepLimit.ByLoss(in local, _settings);
        double straight = limit.Length, energyAtEnd = ElectronStepper.Unknown;
        double border = _navigator.DistanceToBoundary(in electron.Position, in electron.Direction, electron.Location, out crossing);
        PathConversion conversion = default;
        if (!local.IsFast)
        {
            double trueLength = _physics.ElectronScattering.LimitLength(in local.Point, ref history, limit.Length, safety, ref random);
            if (trueLength < limit.Length) limit = new StepLimit(trueLength, StepLimiter.Scattering);
            conversion = _physics.Convert(in local, trueLength, out energyAtEnd);
            straight = conversion.StraightLength;
        }
        if (border <= straight)
        {
            limit = new StepLimit(local.IsFast ? border : conversion.TrueLengthOf(border), StepLimiter.Boundary);
            (straight, energyAtEnd) = (border, ElectronStepper.Unknown);
        }
        StepLimit end = Draw(ref electron, in local, limit, ref random);
        if (end.By == StepLimiter.Interaction)
            straight = local.IsFast ? end.Length : Math.Min(straight, _physics.Convert(in local, end.Length, out energyAtEnd).StraightLength);
        electron.Position += straight * electron.Direction;
        return new ElectronPath(end.Length, straight, energyAtEnd, end.By);
    }

    /// <summary>Radiates the soft photons of the step that is made.</summary>
    /// <param name="electron">e⁻ or e⁺ at its end, after loss and deflection.</param>
    /// <param name="from">Where the step began [mm].</param>
    /// <param name="directionBefore">Its direction then.</param>
    /// <param name="path">The step.</param>
    /// <param name="inverseBeta">1/β.</param>
    /// <param name="deposit">Raised by the energy left on the way [MeV].</param>
    /// <param name="random">Transport stream.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Radiate(
        ref ParticleState electron, in Vector3D from, in Vector3D directionBefore, in ElectronPath path, double inverseBeta, ref double deposit,
        ref RandomStream random)
    {
        ParticleState onTheWay = electron;
        Vector3D line = electron.Position - from;
        for (int index = 0; index < _count && onTheWay.KineticEnergy > 0; index++)
        {
            double share = _paths[index] / path.TrueLength, turned = Math.Sqrt(share);
            onTheWay.Position = from + share * line;
            onTheWay.Time = electron.Time - (path.TrueLength - _paths[index]) * inverseBeta * (1 / PhysicalConstants.SpeedOfLight);
            onTheWay.Direction = ((1 - turned) * directionBefore + turned * electron.Direction).Normalised();
            _applier.Secondaries.Clear();
            double photon = Math.Min(_energies[index], onTheWay.KineticEnergy);
            Interaction proposal = ElectronPhysics.Radiate(in onTheWay, photon, _applier.Secondaries, ref random);
            _applier.Apply(in proposal, ref onTheWay, ref deposit, ref random);
        }
        electron.KineticEnergy = onTheWay.KineticEnergy;
    }

    /// <summary>The interaction that ends a step, whether it went on through soft photons or not.</summary>
    /// <param name="electron">e⁻ or e⁺ at its end.</param>
    /// <param name="local">Rates at its start.</param>
    /// <param name="random">Transport stream.</param>
    /// <returns>A proposal, its new particles in the buffer of the applier.</returns>
    public Interaction InteractionAtEnd(in ParticleState electron, in ElectronLocal local, ref RandomStream random)
    {
        if (_lastChoice < 0) return _physics.Interact(in electron, in local, _applier.Secondaries, ref random);
        return _lastShare > 0
            ? ElectronPhysics.Radiate(in electron, _lastShare * electron.KineticEnergy, _applier.Secondaries, ref random)
            : _physics.Interact(in electron, in local, _lastChoice, _applier.Secondaries, ref random);
    }

    /// <summary>Draws the interactions along a step up to the first that ends it; of that one the choice is kept, or the part of the energy that its photon takes.</summary>
    private StepLimit Draw(ref ParticleState electron, in ElectronLocal local, StepLimit limit, ref RandomStream random)
    {
        double energy = electron.KineticEnergy, largest = _settings.SoftRadiation * energy;
        while (true)
        {
            double path = electron.InteractionLengthsLeft / local.Rate;
            // Not where the rate is zero either.
            if (!(path < limit.Length)) return limit;
            double here = Math.Max(0, energy - Energy - path * local.StoppingPower), photon = 0;
            _lastChoice = random.Uniform() * local.Rate;
            if (_lastChoice >= local.SingleScattering)
                photon = _physics.Electron.SamplePhoton(in local, here, _lastChoice - local.SingleScattering, ref random);
            _lastShare = photon > 0 ? photon / here : 0;
            if (photon <= 0 || Energy + photon > largest || _count == MostPhotons) return new StepLimit(path, StepLimiter.Interaction);
            _paths[_count] = path;
            _energies[_count++] = photon;
            Energy += photon;
            electron.InteractionLengthsLeft += random.Exponential();
        }
    }
}
