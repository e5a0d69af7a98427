using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.Transport.Signal;

/// <summary>Follows a light boson: straight through everything, to its decay or out of the world.</summary>
/// <remarks>
/// It couples to muons, taus and their neutrinos alone, and meets none. The muons of X → μ⁺μ⁻ are followed like any other. Neutrinos and what leaves the world are invisible, and so are
/// τ pairs: they take a boson of 3.55 GeV, beyond the reach of the experiment in mass, and taus have no decay here.
/// </remarks>
internal sealed class DarkBosonStepper
{
    private readonly Navigator _navigator;
    private readonly DarkDecaySampler _decay;
    private readonly InteractionApplier _applier;
    private readonly EnergyLedger _ledger;
    private readonly EmissionRecord _truth;
    private readonly double _mass;

    /// <summary>The stepper of one worker.</summary>
    /// <param name="navigator">Geometry.</param>
    /// <param name="decay">Decay of the boson.</param>
    /// <param name="applier">Applies the decay.</param>
    /// <param name="ledger">Where energies are booked.</param>
    /// <param name="truth">Where the end of the boson is written down.</param>
    public DarkBosonStepper(Navigator navigator, DarkDecaySampler decay, InteractionApplier applier, EnergyLedger ledger, EmissionRecord truth)
    {
        _navigator = navigator;
        _decay = decay;
        _applier = applier;
        _ledger = ledger;
        _truth = truth;
        _mass = decay.Decay.Boson.Mass;
    }

    /// <summary>The whole way of a boson.</summary>
    /// <param name="boson">The boson, inside the world.</param>
    /// <param name="random">Transport stream.</param>
    /// <returns>Escaped or decayed; its energy is booked.</returns>
    public Outcome Follow(ref ParticleState boson, ref RandomStream random)
    {
        double energy = boson.KineticEnergy + _mass;
        double path = _decay.Decay.DecayLength(energy) * random.Exponential();
        if (!MoveTo(ref boson, path, energy)) return Escape(ref boson);

        DarkDecayMode mode = _decay.Decay.Choose(random.Uniform());
        _truth.NoteEnd(in boson, EndOf(mode));
        _applier.Secondaries.Clear();
        if (mode == DarkDecayMode.MuonPair) _decay.SampleMuons(in boson.Direction, energy, _applier.Secondaries, ref random);
        double release = mode == DarkDecayMode.MuonPair ? _mass - 2 * PhysicalConstants.MuonMass : _mass;
        return _applier.Apply(
            new Interaction
            {
                Process = ProcessId.Decay,
                Outcome = Outcome.Decayed,
                Invisible = mode == DarkDecayMode.MuonPair ? 0 : energy,
                RestEnergyRelease = release,
            },
            ref boson);
    }

    /// <summary>Moves to the decay, if that lies in the world.</summary>
    private bool MoveTo(ref ParticleState boson, double path, double energy)
    {
        boson.Steps++;
        if (!double.IsFinite(path)) return false;
        Vector3D end = boson.Position + path * boson.Direction;
        Location location = _navigator.Locate(in end, in boson.Direction);
        if (location.IsOutside) return false;
        double momentum = System.Math.Sqrt(boson.KineticEnergy * (boson.KineticEnergy + 2 * _mass));
        if (momentum > 0) boson.Time += path * energy / (momentum * PhysicalConstants.SpeedOfLight);
        boson.Position = end;
        boson.Location = location;
        return true;
    }

    /// <summary>Books what leaves: nobody would see it outside either, unlike what else escapes.</summary>
    private Outcome Escape(ref ParticleState boson)
    {
        _truth.NoteEnd(in boson, BosonEnd.Escaped);
        _ledger.LoseUnseen(boson.KineticEnergy);
        boson.KineticEnergy = 0;
        return Outcome.Escaped;
    }

    private static BosonEnd EndOf(DarkDecayMode mode) => mode switch
    {
        DarkDecayMode.MuonPair => BosonEnd.MuonPair,
        DarkDecayMode.TauPair => BosonEnd.TauPair,
        _ => BosonEnd.Invisible,
    };
}
