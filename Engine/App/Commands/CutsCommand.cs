using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics.Cuts;

namespace NA64Mu.App.Commands;

/// <summary>"physics cuts": the energies below which no electrons, positrons and photons are made in the full mode.</summary>
internal static class CutsCommand
{
    /// <summary>The verb below "physics".</summary>
    /// <param name="output">Data goes here.</param>
    /// <param name="geometry">The option of the verb above, which serves as well.</param>
    public static Command Create(TextWriter output, Option<string?> geometry)
    {
        var file = new Argument<string?>("file") { Description = "geometry file (default: the built-in geometry.yaml)", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> json = JsonOutput.Option();
        var command = new Command("cuts", "range cuts of every medium and the energies they mean") { file, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(file) is not null && result.GetValue(geometry) is not null) result.AddError("--geometry: there is a geometry file without it as well; name one");
        });
        command.SetAction(parsed =>
        {
            DetectorLayout layout = GeometryOption.Load(parsed.GetValue(file) ?? parsed.GetValue(geometry));
            CutTable cuts = CutTable.FromRanges(layout.Media);
            if (parsed.GetValue(json)) WriteJson(output, layout, cuts);
            else WriteTable(output, layout, cuts);
        });
        return command;
    }

    private static void WriteJson(TextWriter output, DetectorLayout layout, CutTable cuts) => JsonOutput.Write(output, new
    {
        Schema = "na64mu.physics-cuts/1",
        FastCutMev = layout.Physics.FastCut,
        TrackingCutMev = layout.Physics.TrackingCut,
        Media = layout.Media.All.Select(medium => new
        {
            Material = medium.Material.Name,
            Region = medium.Region.Name,
            RangeCutMm = medium.Region.Cuts,
            EnergyCutMev = new { cuts[medium.Id].Electron, cuts[medium.Id].Positron, cuts[medium.Id].Photon },
        }),
    });

    private static void WriteTable(TextWriter output, DetectorLayout layout, CutTable cuts)
    {
        output.WriteLine($"{"",-32}{"range cut [mm]",30}{"energy cut [keV]",36}");
        output.WriteLine($"{"material",-16}{"region",-16}{"e-",10}{"e+",10}{"gamma",10}{"e-",12}{"e+",12}{"gamma",12}");
        foreach (Medium medium in layout.Media.All)
        {
            RangeCuts range = medium.Region.Cuts;
            ProductionCuts energy = cuts[medium.Id];
            string ranges = string.Create(CultureInfo.InvariantCulture, $"{range.Electron,10:G4}{range.Positron,10:G4}{range.Photon,10:G4}");
            string energies = string.Create(
                CultureInfo.InvariantCulture,
                $"{energy.Electron / Units.KeV,12:G6}{energy.Positron / Units.KeV,12:G6}{energy.Photon / Units.KeV,12:G6}");
            output.WriteLine($"{medium.Material.Name,-16}{medium.Region.Name,-16}{ranges}{energies}");
        }
    }
}
