using NA64Mu.Geometry.Configuration.Forms;
using NA64Mu.Geometry.Settings;
using static NA64Mu.Geometry.Configuration.Forms.Declare;

namespace NA64Mu.Geometry.Configuration.Keys;

/// <summary>Settings of the section <c>physics</c>.</summary>
internal static class PhysicsKeys
{
    /// <summary>The section.</summary>
    public static GroupForm Physics { get; } = Group(
        Optional("range_cut", RangeCut, "full mode: electrons, positrons and photons that would not get so far are not made (default: 0.7 mm)"),
        Optional("regions", Regions, "cuts of some volumes and of all that stands inside them; of the world, its own matter alone"),
        Optional("fast_cut", Positive(Dimension.Energy), "fast mode: energy above which secondary particles are made, 0.05 to 20 MeV"),
        Optional("fast_sum", NotNegative(Dimension.Energy), "fast mode: energy up to which transfers of fast muons in a section are drawn as a sum, 5 to 200 MeV, or 0 MeV: none"),
        Optional("tracking_cut", Positive(Dimension.Energy), "muons and hadrons below stop where they are"),
        Optional("hadrons", Treatment, "full mode: hadrons as parametrised showers (default), or followed with all that comes of them"),
        Optional("hadron_processes", Processes, "hadrons followed: all processes (default), or those that the Geant4 reference of the tests has, to compare with it"),
        Optional("neutron_time_limit", Positive(Dimension.Time), "hadrons followed: neutrons later than this stop where they are (default: 10 us)"),
        Optional("maximum_loss_fraction", PositiveFraction, "largest mean loss in a step, as a share of the energy"),
        Optional("maximum_steps", Whole(1, int.MaxValue), "steps after which a particle is given up, counted and reported"),
        Optional("field_accuracy", Positive(Dimension.Length), "largest error of a position by one step in a field"),
        Optional("stored_electrons", NotNegative(Dimension.Energy), "full mode: electrons below follow stored tracks in layers of calorimeters (default: 20 MeV); 0 MeV: none"),
        Optional("stored_photons", YesOrNo, "full mode: whether soft photons repeat stored histories in layers of calorimeters that are not read out (default: true)"),
        Optional("nuclear_scattering", Nuclear, "nuclei as a whole and single nucleons, or the weight of Wentzel-VI in Geant4"),
        Optional("electron_steps", ElectronSteps, "limits of the steps of electrons"),
        Optional("electron_scattering", ElectronScattering, "multiple scattering of electrons"));

    private static EitherForm RangeCut => new(
        Positive(Dimension.Length),
        Group(
            Optional("electron", Positive(Dimension.Length), "electrons"),
            Optional("positron", Positive(Dimension.Length), "positrons"),
            Optional("photon", Positive(Dimension.Length), "photons")));

    private static ListForm Regions => List(
        Required("name", Text, "name of the region"),
        Required("volumes", Names, "names of volumes"),
        Optional("range_cut", RangeCut, "cut (default: that of the whole set-up)"));

    private static WordForm<HadronTreatment> Treatment => new(("parametrised", HadronTreatment.Parametrised), ("followed", HadronTreatment.Followed));

    private static WordForm<HadronProcesses> Processes => new(("all", HadronProcesses.All), ("geant4_reference", HadronProcesses.Geant4Reference));

    private static WordForm<NuclearScattering> Nuclear => new(("nucleons", NuclearScattering.Nucleons), ("geant4", NuclearScattering.Geant4));

    private static GroupForm ElectronSteps => Group(
        Optional("range_share", PositiveFraction, "largest step, as a share of the range"),
        Optional("final_range", Positive(Dimension.Length), "range that is done in one step"),
        Optional("range_rejection", NotNegative(Dimension.Length), "electrons that reach no border, nor further than this, end where they are"),
        Optional("passive_rejection", NotNegative(Dimension.Length), "the same in matter that is not read out (default: 20 mm)"),
        Optional("radiating_share", NotNegative(Dimension.Pure), "electrons in such matter that get no further than this part of a radiation length come to rest at once and radiate on the way (default: 0.5); 0: none"),
        Optional("soft_radiation", Fraction, "part of the energy that electrons above 10 MeV may radiate within one step (default: 5 %); 0: each photon ends one"),
        Optional("reach_margin", NotNegative(Dimension.Pure), "what an electron reaches, over its extrapolated range (default: 1.8); 0: all of its range"),
        Optional("lowest_energy", Positive(Dimension.Energy), "end of all tracks"));

    private static GroupForm ElectronScattering => Group(
        Optional("range_factor", PositiveFraction, "largest step behind a border, as a share of the range"),
        Optional("safety_factor", PositiveFraction, "largest step, as a share of the distance to the nearest border"),
        Optional("lambda_limit", Positive(Dimension.Length), "transport path from which range_factor grows"),
        Optional("smearing", Fraction, "spread of steps that end behind borders"));
}
