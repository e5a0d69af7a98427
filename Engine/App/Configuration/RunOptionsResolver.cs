using System;
using System.Collections.Generic;
using System.Globalization;
using NA64Mu.App.Dark;
using NA64Mu.Core;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Transport.Signal;
using NA64Mu.Transport.Sources;

namespace NA64Mu.App.Configuration;

/// <summary>From the settings of a run card to what is simulated. Settings that have no effect are refused, unless a later layer made them so.</summary>
internal sealed class RunOptionsResolver
{
    private readonly RunCard _card;
    private readonly List<ConfigurationProblem> _problems;

    private RunOptionsResolver(RunCard card, List<ConfigurationProblem> problems)
    {
        (_card, _problems) = (card, problems);
    }

    /// <summary>Resolves a card.</summary>
    /// <param name="card">Card, over the defaults.</param>
    /// <param name="problems">Takes what is wrong; what is returned is of use only if there is nothing.</param>
    public static RunOptions Resolve(RunCard card, List<ConfigurationProblem> problems) => new RunOptionsResolver(card, problems).Resolve();

    private RunOptions Resolve()
    {
        bool isPencil = Word(RunCardKeys.Source) == "pencil", isHepMc = Word(RunCardKeys.Source) == "hepmc";
        if (!isPencil) RefusePencil();
        if (!isHepMc) RefuseHepMc();
        var options = new RunOptions();
        return options with
        {
            Events = (long)Number(RunCardKeys.Events, options.Events),
            FirstEvent = (long)Number(RunCardKeys.FirstEvent, 0),
            Seed = (ulong)Number(RunCardKeys.Seed, options.Seed),
            Run = (uint)Number(RunCardKeys.Run, options.Run),
            Physics = Word(RunCardKeys.Physics) == "fast" ? PhysicsMode.Fast : PhysicsMode.Full,
            Source = isPencil ? SourceKind.Pencil : isHepMc ? SourceKind.HepMc : SourceKind.M2,
            HepMc = isHepMc ? HepMc() : null,
            Pencil = isPencil ? Pencil() : null,
            Signal = Signal(),
        };
    }

    private PencilSettings Pencil()
    {
        _ = SpeciesTable.TryParse(Word(RunCardKeys.Particle) ?? "", out Species species);
        double[] spot = Values(RunCardKeys.Spot, Dimension.Length, 2);
        return new PencilSettings
        {
            Species = species,
            Momentum = Values(RunCardKeys.Momentum, Dimension.Momentum, 1)[0],
            Position = Vector(RunCardKeys.Position, Dimension.Length),
            SpotX = spot[0],
            SpotY = spot[1],
            Direction = Vector(RunCardKeys.Direction, Dimension.Pure),
        };
    }

    private void RefusePencil()
    {
        bool isFromFile = Word(RunCardKeys.Source) == "hepmc";
        foreach (RunCardKey key in RunCardKeys.Pencil)
        {
            string choice = _card.OriginOf(key).Example(RunCardKeys.Source, "pencil");
            if (isFromFile) RefuseUnused(key, RunCardKeys.Source, "has no effect on the particles of a beam file", $"remove it, or give {choice} in place of the file");
            else RefuseUnused(key, RunCardKeys.Source, "has no effect on the m2 beam", $"add {choice}, or change the beam in the geometry file");
        }
    }

    private BeamFileSettings HepMc()
    {
        if (_card.Find(RunCardKeys.BeamFile) is null)
            _problems.Add(_card.Problem(RunCardKeys.BeamFile, "is missing", "", $"such as {_card.OriginOf(RunCardKeys.BeamFile).Example(RunCardKeys.BeamFile, "beam.hepmc3.gz")}"));
        return new BeamFileSettings(Word(RunCardKeys.BeamFile) ?? "", Word(RunCardKeys.BeamFileSha256), Word(RunCardKeys.BeamFileWeight));
    }

    private void RefuseHepMc()
    {
        foreach (RunCardKey key in RunCardKeys.HepMc)
            RefuseUnused(key, RunCardKeys.Source, "has no effect without a beam file", $"add {_card.OriginOf(key).Example(RunCardKeys.Source, "hepmc")}");
    }

    private SignalSettings? Signal()
    {
        if (_card.Find(RunCardKeys.Model) is null) return null;
        string? model = Word(RunCardKeys.Model);
        if (model == RunCardKeys.NoSignal)
        {
            foreach (RunCardKey key in RunCardKeys.SignalDetails)
                RefuseUnused(key, RunCardKeys.Model, "has no effect without a signal", $"add {_card.OriginOf(key).Name(RunCardKeys.Model)} with one of {DarkModelName.All}");
            return null;
        }
        bool isNatural = Word(RunCardKeys.Emission) == "natural";
        if (isNatural) RefuseUnused(RunCardKeys.Volume, RunCardKeys.Emission, "has no effect on natural emission", "leave it out, or force the emission");
        if (_card.Find(RunCardKeys.Mass) is null)
            _problems.Add(_card.Problem(RunCardKeys.Mass, "is missing", "", $"such as {_card.OriginOf(RunCardKeys.Mass).Example(RunCardKeys.Mass, "100 MeV")}"));
        double coupling = Coupling();
        if (model is null || !DarkModelName.TryParse(model, out DarkModel kind)) return null;
        return new SignalSettings
        {
            Boson = new DarkBoson(kind, Values(RunCardKeys.Mass, Dimension.Energy, 1)[0], coupling),
            Emission = isNatural ? EmissionMode.Natural : EmissionMode.Forced,
            Volume = isNatural ? null : Word(RunCardKeys.Volume),
        };
    }

    /// <summary>The coupling, by whichever of its two names was used last.</summary>
    private double Coupling()
    {
        RunCardSetting? coupling = _card.Find(RunCardKeys.Coupling), epsilon = _card.Find(RunCardKeys.Epsilon);
        SettingOrigin origin = _card.OriginOf(RunCardKeys.Coupling);
        string choice = $"give either {origin.Name(RunCardKeys.Coupling)} or {origin.Name(RunCardKeys.Epsilon)}, such as {origin.Example(RunCardKeys.Coupling, "1e-4")}";
        if (coupling is null && epsilon is null) _problems.Add(_card.Problem(RunCardKeys.Coupling, "is missing", "", choice));
        if (coupling is not null && coupling.Rank == epsilon?.Rank)
            _problems.Add(_card.Problem(RunCardKeys.Coupling, $"says the same as {epsilon.Origin.Name(RunCardKeys.Epsilon)}", "", choice));
        bool isEpsilon = (epsilon?.Rank ?? -1) > (coupling?.Rank ?? -1);
        return isEpsilon
            ? Values(RunCardKeys.Epsilon, Dimension.Pure, 1)[0] * DarkBoson.ElementaryCharge
            : Values(RunCardKeys.Coupling, Dimension.Pure, 1)[0];
    }

    /// <summary>Refuses a setting that a choice makes void, unless the choice was made in a later layer: there it replaces what it makes void.</summary>
    private void RefuseUnused(RunCardKey key, RunCardKey choice, string problem, string suggestion)
    {
        if (_card.Find(key) is not { IsGiven: true } setting) return;
        if (_card.Find(choice) is { } made && made.Rank > setting.Rank) return;
        _problems.Add(_card.Problem(key, problem, "", suggestion));
    }

    private string? Word(RunCardKey key) => _card.Find(key) is { IsValid: true } setting ? setting.Text : null;

    private Int128 Number(RunCardKey key, Int128 fallback) =>
        Word(key) is { } text ? Int128.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : fallback;

    /// <summary>Numbers; not a number where there are none, which no comparison finds at fault again.</summary>
    private double[] Values(RunCardKey key, Dimension dimension, int count)
    {
        double[] values = new double[count];
        Array.Fill(values, double.NaN);
        return Word(key) is { } text ? [.. QuantityParser.Parse(text, dimension, count).Values] : values;
    }

    private Vector3D Vector(RunCardKey key, Dimension dimension)
    {
        double[] values = Values(key, dimension, 3);
        return new Vector3D(values[0], values[1], values[2]);
    }
}
