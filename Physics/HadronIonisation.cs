using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.Hadron.Ionisation;

namespace NA64Mu.Physics;

/// <summary>Ionisation by charged hadrons: continuous loss below the cuts, δ-rays above.</summary>
/// <remarks>For kinetic energies up to 1 TeV. Hadrons interact before what they radiate counts. Immutable: one serves all workers.</remarks>
public sealed class HadronIonisation
{
    private readonly CutTable _cuts;
    private readonly HadronIonisationTable _pion;
    private readonly HadronIonisationTable _kaon;
    private readonly HadronIonisationTable _proton;
    private readonly HadronIonisationTable _sigmaPlus;
    private readonly HadronIonisationTable _sigmaMinus;

    /// <summary>Builds the tables of all media.</summary>
    /// <param name="media">Media.</param>
    /// <param name="cuts">δ-rays are made above the cut of electrons.</param>
    public HadronIonisation(MediumTable media, CutTable cuts)
    {
        _cuts = cuts;
        _pion = new HadronIonisationTable(Species.PiPlus, media, cuts);
        _kaon = new HadronIonisationTable(Species.KPlus, media, cuts);
        _proton = new HadronIonisationTable(Species.Proton, media, cuts);
        _sigmaPlus = new HadronIonisationTable(Species.SigmaPlus, media, cuts);
        _sigmaMinus = new HadronIonisationTable(Species.SigmaMinus, media, cuts);
    }

    /// <summary>Tables of a kind of hadron.</summary>
    /// <param name="species">A charged hadron.</param>
    public HadronIonisationTable Of(Species species)
    {
        Requires.That(
            SpeciesTable.Charge(species) != 0 && species is (>= Species.PiMinus and <= Species.AntiNeutron) or >= Species.Lambda, "a charged hadron");
        return species switch
        {
            Species.PiMinus or Species.PiPlus => _pion,
            Species.KMinus or Species.KPlus => _kaon,
            Species.SigmaPlus or Species.AntiSigmaPlus => _sigmaPlus,
            Species.SigmaMinus or Species.AntiSigmaMinus => _sigmaMinus,
            _ => _proton,
        };
    }

    /// <summary>One δ-ray.</summary>
    /// <param name="particle">The hadron before.</param>
    /// <param name="medium">Medium.</param>
    /// <param name="secondaries">Receives the electron.</param>
    /// <param name="random">Random numbers.</param>
    public Interaction Interact(in ParticleState particle, MediumId medium, SecondaryBuffer secondaries, ref RandomStream random) =>
        HadronDeltaRaySampler.Sample(particle, Of(particle.Species).Hadron, _cuts[medium].Electron, secondaries, ref random);
}
