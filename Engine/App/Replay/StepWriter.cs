using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NA64Mu.App.Commands;
using NA64Mu.Core;

namespace NA64Mu.App.Replay;

/// <summary>Steps of an event as text.</summary>
internal static class StepWriter
{
    private const string Head =
        "branch,kind,track,parent,species,end,volume,slab,from_x_mm,from_y_mm,from_z_mm,to_x_mm,to_y_mm,to_z_mm,kinetic_energy_before_mev,kinetic_energy_mev,deposit_mev,passive_deposit_mev,length_mm,time_ns,weight";

    /// <summary>Writes comma-separated text, or a JSON array.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="format">Which of the two.</param>
    public static void Write(TextWriter output, IEnumerable<ReplayStep> steps, StepFormat format)
    {
        if (format == StepFormat.Json)
        {
            JsonOutput.Write(output, steps.Select(step => new
            {
                step.Branch,
                step.Kind,
                step.Track,
                step.Parent,
                step.Species,
                step.End,
                step.Volume,
                step.Slab,
                FromMm = Triple(step.From),
                ToMm = Triple(step.To),
                KineticEnergyBeforeMev = step.KineticEnergyBefore,
                KineticEnergyMev = step.KineticEnergy,
                DepositMev = step.Deposit,
                PassiveDepositMev = step.PassiveDeposit,
                LengthMm = step.Length,
                TimeNs = step.Time,
                step.Weight,
            }));
            return;
        }
        output.WriteLine(Head);
        foreach (ReplayStep step in steps) output.WriteLine(Line(step));
    }

    private static string Line(ReplayStep step) => string.Create(
        CultureInfo.InvariantCulture,
        $"{step.Branch},{(step.Kind == ReplayStepKind.Step ? "step" : "spot")},{step.Track},{step.Parent},{step.Species},{step.End},{step.Volume},{step.Slab},{step.From.X:R},{step.From.Y:R},{step.From.Z:R},{step.To.X:R},{step.To.Y:R},{step.To.Z:R},{step.KineticEnergyBefore:R},{step.KineticEnergy:R},{step.Deposit:R},{step.PassiveDeposit:R},{step.Length:R},{step.Time:R},{step.Weight:R}");

    private static double[] Triple(in Vector3D vector) => [vector.X, vector.Y, vector.Z];
}
