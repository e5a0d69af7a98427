using System;
using System.CommandLine;
using NA64Mu.App.Configuration;

namespace NA64Mu.App.Commands;

/// <summary>The option "--physics": how secondaries are treated.</summary>
internal static class PhysicsOption
{
    /// <summary>The option.</summary>
    public static Option<string> Create()
    {
        var option = new Option<string>("--physics")
        {
            Description = "full: electrons and photons followed one by one; fast: parametrised showers",
            DefaultValueFactory = _ => "full",
        };
        option.AcceptOnlyFromAmong("full", "fast");
        return option;
    }

    /// <summary>The mode of a name that the option accepts.</summary>
    /// <param name="name">Name.</param>
    public static PhysicsMode Parse(string name) => Enum.Parse<PhysicsMode>(name, ignoreCase: true);
}
