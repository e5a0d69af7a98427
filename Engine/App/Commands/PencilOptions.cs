using System.CommandLine;
using NA64Mu.Core;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Transport.Sources;

namespace NA64Mu.App.Commands;

/// <summary>The options of the pencil beam.</summary>
internal sealed class PencilOptions
{
    private readonly Option<string> _particle = new("--particle") { Description = "pencil beam: Geant4 name or PDG number", DefaultValueFactory = _ => "mu-" };
    private readonly Option<string> _momentum = new("--momentum") { Description = "pencil beam: momentum", DefaultValueFactory = _ => "160 GeV" };
    private readonly Option<string> _position = new("--position") { Description = "pencil beam: start, x y z", DefaultValueFactory = _ => "0 0 -3.5 m" };
    private readonly Option<string> _spot = new("--spot") { Description = "pencil beam: standard deviations in x and y", DefaultValueFactory = _ => "0 0 mm" };
    private readonly Option<string> _direction = new("--direction") { Description = "pencil beam: direction of flight, any length", DefaultValueFactory = _ => "0 0 1" };

    private Option[] All => [_particle, _momentum, _position, _spot, _direction];

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="command">Verb.</param>
    public void AddTo(Command command)
    {
        foreach (Option option in All) command.Options.Add(option);
    }

    /// <summary>The beam that the user asked for.</summary>
    /// <param name="parsed">Parsed command line.</param>
    /// <param name="problems">Takes what makes no sense.</param>
    public PencilSettings Read(ParseResult parsed, OptionProblems problems)
    {
        string name = parsed.GetValue(_particle)!;
        // Nobody knows the mass of the boson where there is no signal.
        if (!SpeciesTable.TryParse(name, out Species species) || species == Species.DarkBoson)
            problems.Add("--particle", $"'{name}' is not a known particle", "Geant4 names such as mu-, e+, gamma, pi-, kaon0L, proton, or a PDG number");
        double momentum = problems.Read("--momentum", parsed.GetValue(_momentum)!, Dimension.Momentum, 1)[0];
        double[] position = problems.Read("--position", parsed.GetValue(_position)!, Dimension.Length, 3);
        double[] spot = problems.Read("--spot", parsed.GetValue(_spot)!, Dimension.Length, 2);
        double[] direction = problems.Read("--direction", parsed.GetValue(_direction)!, Dimension.Pure, 3);
        var along = new Vector3D(direction[0], direction[1], direction[2]);
        if (momentum <= 0) problems.Add("--momentum", "is not positive", "such as --momentum \"160 GeV\"");
        if (along.LengthSquared <= 0) problems.Add("--direction", "is the zero vector", "such as --direction \"0 0 1\"");
        return new PencilSettings
        {
            Species = species,
            Momentum = momentum,
            Position = new Vector3D(position[0], position[1], position[2]),
            SpotX = spot[0],
            SpotY = spot[1],
            Direction = along.LengthSquared > 0 ? along.Normalised() : along,
        };
    }

    /// <summary>Notes each option that was given although there is no pencil beam.</summary>
    /// <param name="parsed">Parsed command line.</param>
    /// <param name="problems">Takes them.</param>
    public void Refuse(ParseResult parsed, OptionProblems problems)
    {
        foreach (Option option in All)
        {
            if (parsed.GetResult(option) is { Implicit: false })
                problems.Add(option.Name, "has no effect on the m2 beam", "add --source pencil, or change the beam in the geometry file");
        }
    }
}
