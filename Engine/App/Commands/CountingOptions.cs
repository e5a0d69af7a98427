using System.CommandLine;
using NA64Mu.App.Dark;

namespace NA64Mu.App.Commands;

/// <summary>The options that say how many muons there were, what was counted, and how a limit is set.</summary>
internal sealed class CountingOptions
{
    private const int MostObserved = 10_000;

    /// <summary>Events observed up to which the unified approach is quick.</summary>
    private const int MostObservedUnified = 100;

    private readonly Option<double> _muons = new("--mot") { Description = "muons on target", DefaultValueFactory = _ => 1e11 };
    private readonly Option<int> _observed = new("--observed") { Description = "events observed in the signal box", DefaultValueFactory = _ => 0 };
    private readonly Option<double> _background = new("--background") { Description = "events expected there without signal", DefaultValueFactory = _ => 0 };
    private readonly Option<double> _backgroundError = new("--background-error") { Description = "standard deviation of the background", DefaultValueFactory = _ => 0 };
    private readonly Option<double> _confidence = new("--cl") { Description = "confidence level", DefaultValueFactory = _ => 0.9 };
    private readonly Option<string> _method = new("--method") { Description = "cls: CLs; fc: unified approach of Feldman and Cousins", DefaultValueFactory = _ => "cls" };

    /// <summary>The options.</summary>
    public CountingOptions() => _method.AcceptOnlyFromAmong("cls", "fc");

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="command">Verb.</param>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_muons, _observed, _background, _backgroundError, _confidence, _method]) command.Options.Add(option);
    }

    /// <summary>What the user asked for; null where something is wrong.</summary>
    /// <param name="parsed">Parsed command line.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public ReachSettings? Read(ParseResult parsed, OptionProblems problems)
    {
        int before = problems.Count;
        double muons = parsed.GetValue(_muons), confidence = parsed.GetValue(_confidence);
        var result = new CountingResult(parsed.GetValue(_observed), parsed.GetValue(_background), parsed.GetValue(_backgroundError));
        LimitMethod method = parsed.GetValue(_method) == "cls" ? LimitMethod.Cls : LimitMethod.FeldmanCousins;
        int most = method == LimitMethod.Cls ? MostObserved : MostObservedUnified;
        Require(double.IsFinite(muons) && muons > 0, _muons, "is not a number above zero", "such as 1e11");
        Require(result.Observed >= 0 && result.Observed <= most, _observed, $"is not between 0 and {most}", "limits on few events are what this is for");
        Require(double.IsFinite(result.Background) && result.Background >= 0, _background, "is not a number from zero up", "");
        Require(double.IsFinite(result.BackgroundError) && result.BackgroundError >= 0, _backgroundError, "is not a number from zero up", "");
        Require(confidence is > 0 and < 1, _confidence, "is not between 0 and 1", "such as 0.9");
        Require(!(result.BackgroundError > 0) || result.Background > 0, _backgroundError, "needs a background above zero", "give --background too");
        Require(!(result.BackgroundError > 0) || method == LimitMethod.Cls, _backgroundError, "has no place in the unified approach", "use --method cls");
        if (problems.Count > before) return null;
        Require(SignalLimit.IsPossible(result), _background, $"leaves no chance for {result.Observed} events or fewer", "");
        return problems.Count > before ? null : new ReachSettings(muons, result, confidence, method);

        void Require(bool isRight, Option option, string problem, string suggestion)
        {
            if (!isRight) problems.Add(option.Name, problem, suggestion);
        }
    }
}
