namespace NA64Mu.Tests.Support;

/// <summary>Small geometry files.</summary>
internal static class GeometryTexts
{
    /// <summary>The least that a file can say.</summary>
    public const string OneBlock = """
        materials:
          air: {density: 0.0012 g/cm3, composition: {N: 0.77, O: 0.23}}
          lead: {density: 11.35 g/cm3, composition: {Pb: 1}}
        world: {material: air, size: 2 2 4 m, center: 0 0 1 m}
        volumes:
          block: {material: lead, size: 1 1 0.2 m, front: 0 m}
        """;

    /// <summary>A test beam on a sampling calorimeter, with all that can be read out.</summary>
    public const string Sandwich = """
        name: test beam
        materials:
          vacuum: {density: 1e-12 g/cm3, composition: {N: 1}}
          Fe: {density: 7.874 g/cm3, composition: {Fe: 1}}
          scintillator: {density: 1.06 g/cm3, atoms: {C: 8, H: 8}}
        world: {material: vacuum, size: 4 4 4 m, center: 0 0 1 m}
        volumes:
          calorimeter:
            detector: hcal
            size: 1000 1000 290 mm
            front: 0 m
            layers:
              count: 10
              unit:
                - {material: Fe, thickness: 25 mm}
                - {material: scintillator, thickness: 4 mm, active: true}
            cells: 5 4
            sections: 3 7
        """;
}
