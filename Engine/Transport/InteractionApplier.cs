using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.Decay;

namespace NA64Mu.Transport;

/// <summary>The one place where proposals of discrete processes come into effect: changes the particle, books the energies, puts new particles on the stack.</summary>
internal sealed class InteractionApplier
{
    private readonly ParticleStack _stack;
    private readonly EnergyLedger _ledger;
    private readonly TruthRecord _truth;
    private readonly RangeRejection? _rejection;

    /// <summary>The applier of one worker.</summary>
    /// <param name="stack">Where new particles go.</param>
    /// <param name="ledger">Where energies are booked.</param>
    /// <param name="truth">Where interactions of the primary are written down.</param>
    /// <param name="rejection">Which new electrons end where they are made; null where all become tracks.</param>
    public InteractionApplier(ParticleStack stack, EnergyLedger ledger, TruthRecord truth, RangeRejection? rejection = null)
    {
        _stack = stack;
        _ledger = ledger;
        _truth = truth;
        _rejection = rejection;
    }

    /// <summary>New particles of the present proposal.</summary>
    public SecondaryBuffer Secondaries { get; } = new();

    /// <summary>Applies a proposal, with the new particles in <see cref="Secondaries"/>.</summary>
    /// <param name="interaction">The proposal.</param>
    /// <param name="particle">The particle it is made for.</param>
    /// <param name="deposit">Raised by the energy left on the spot, that of electrons which end there counted in [MeV].</param>
    /// <param name="random">Transport stream.</param>
    public Outcome Apply(in Interaction interaction, ref ParticleState particle, ref double deposit, ref RandomStream random)
    {
        Book(in interaction, in particle);
        deposit += interaction.LocalDeposit;
        double safety = -1;
        for (int index = 0; index < Secondaries.Count; index++)
        {
            ref readonly Secondary secondary = ref Secondaries[index];
            double interactionLengths = -1;
            bool ends = _rejection is not null && secondary.Species == Species.Electron
                && _rejection.EndsAtBirth(in particle, secondary.KineticEnergy, ref safety, out interactionLengths, ref random);
            if (ends) deposit += EndAtBirth(secondary.KineticEnergy);
            else Push(in particle, in secondary, interaction.Process, interactionLengths);
        }
        return Change(in interaction, ref particle);
    }

    /// <summary>Applies a proposal that leaves nothing on the spot, nor makes electrons that might end there.</summary>
    /// <param name="interaction">The proposal.</param>
    /// <param name="particle">The particle it is made for.</param>
    public Outcome Apply(in Interaction interaction, ref ParticleState particle)
    {
        Book(in interaction, in particle);
        for (int index = 0; index < Secondaries.Count; index++) Push(in particle, in Secondaries[index], interaction.Process, -1);
        return Change(in interaction, ref particle);
    }

    /// <summary>Books an interaction of a photon that is not the primary, and ends its electron where it is made, if it gets nowhere.</summary>
    /// <param name="photon">The photon, at the place of the interaction.</param>
    /// <param name="process">The process.</param>
    /// <param name="electronEnergy">Kinetic energy of the electron, 0 for none [MeV].</param>
    /// <param name="deposit">Energy left on the spot; raised by that of an electron which ends there [MeV].</param>
    /// <param name="interactionLengths">Way to the first interaction of an electron that goes on, where it had to be drawn; negative otherwise.</param>
    /// <param name="random">Transport stream.</param>
    /// <returns>Whether an electron goes on, and is still to be put on the stack.</returns>
    public bool ApplySoft(
        in ParticleState photon, ProcessId process, double electronEnergy, ref double deposit, out double interactionLengths, ref RandomStream random)
    {
        _truth.NoteOfOther(process);
        _ledger.Deposit(deposit);
        interactionLengths = -1;
        if (electronEnergy <= 0) return false;
        double safety = -1;
        if (_rejection is null || !_rejection.EndsAtBirth(in photon, electronEnergy, ref safety, out interactionLengths, ref random)) return true;
        deposit += EndAtBirth(electronEnergy);
        return false;
    }

    /// <summary>Books interactions of a soft photon that is not the primary, and its electrons that end where they are made.</summary>
    /// <param name="process">The last process.</param>
    /// <param name="interactions">Number of interactions.</param>
    /// <param name="electrons">Number of such electrons.</param>
    /// <param name="deposit">Energy left in all, that of these electrons counted in [MeV].</param>
    public void BookSoft(ProcessId process, int interactions, int electrons, double deposit)
    {
        _truth.NoteOfOther(process, interactions);
        _truth.CountTracks(electrons);
        _ledger.CountStopped(electrons);
        _ledger.Deposit(deposit);
    }

    /// <summary>Leaves the remaining energy on the spot; what decays at rest does so, after its life has passed.</summary>
    /// <param name="particle">Particle that is too slow to follow.</param>
    /// <param name="deposit">Energy left on the spot [MeV].</param>
    /// <param name="random">Transport stream.</param>
    public Outcome ComeToRest(ref ParticleState particle, out double deposit, ref RandomStream random)
    {
        deposit = particle.KineticEnergy;
        if (!ParticleDecay.DecaysAtRest(particle.Species)) return Outcome.Stopped;
        _ledger.Deposit(particle.KineticEnergy);
        particle.KineticEnergy = 0;
        particle.Time += ParticleDecay.SampleTimeAtRest(particle.Species, ref random);
        Outcome outcome = Decay(ref particle, out double atDecay, ref random);
        deposit += atDecay;
        return outcome;
    }

    /// <summary>Lets a particle decay.</summary>
    /// <param name="particle">The particle.</param>
    /// <param name="deposit">Energy left on the spot [MeV].</param>
    /// <param name="random">Transport stream.</param>
    public Outcome Decay(ref ParticleState particle, out double deposit, ref RandomStream random)
    {
        Secondaries.Clear();
        Interaction decay = ParticleDecay.Sample(in particle, Secondaries, ref random);
        deposit = 0;
        return Apply(in decay, ref particle, ref deposit, ref random);
    }

    /// <summary>Puts a new particle on the stack.</summary>
    /// <param name="parent">Its parent, at the place of the interaction.</param>
    /// <param name="secondary">The particle.</param>
    /// <param name="process">The process that made it.</param>
    /// <param name="interactionLengths">Way to its first interaction, where it is drawn already; negative otherwise.</param>
    public void Push(in ParticleState parent, in Secondary secondary, ProcessId process, double interactionLengths)
    {
        // Number by number into its place: a particle built elsewhere and copied in wide pieces waits for its narrow writes, 1.5 µs an event.
        ref ParticleState particle = ref _stack.Push();
        particle.Position = new Vector3D(parent.Position.X, parent.Position.Y, parent.Position.Z);
        particle.Direction = new Vector3D(secondary.Direction.X, secondary.Direction.Y, secondary.Direction.Z);
        particle.KineticEnergy = secondary.KineticEnergy;
        particle.Time = parent.Time;
        particle.InteractionLengthsLeft = interactionLengths;
        particle.Virtuality = secondary.Virtuality;
        particle.Location = parent.Location;
        particle.Track = _truth.NextTrack();
        particle.Parent = parent.Track;
        particle.Steps = 0;
        particle.Species = secondary.Species;
        particle.Creator = process;
        particle.BeamParticle = parent.BeamParticle;
    }

    private void Book(in Interaction interaction, in ParticleState particle)
    {
        _ledger.Book(in interaction);
        _truth.Note(in particle, in interaction);
        if (interaction.Process == ProcessId.DarkEmission) NoteEmission(in particle, in interaction);
    }

    private static Outcome Change(in Interaction interaction, ref ParticleState particle)
    {
        particle.KineticEnergy = interaction.KineticEnergy;
        if (interaction.Outcome == Outcome.Alive) particle.Direction = interaction.Direction;
        return interaction.Outcome;
    }

    /// <summary>Books an electron as one that was made and has stopped.</summary>
    private double EndAtBirth(double kineticEnergy)
    {
        _truth.NextTrack();
        _ledger.Close(Outcome.Stopped, kineticEnergy);
        return kineticEnergy;
    }

    private void NoteEmission(in ParticleState particle, in Interaction interaction)
    {
        for (int index = 0; index < Secondaries.Count; index++)
        {
            if (Secondaries[index].Species != Species.DarkBoson) continue;
            _truth.Emission.Note(in particle, in interaction, in Secondaries[index], new TrackId(_truth.Tracks + index));
        }
    }
}
