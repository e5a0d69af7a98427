namespace NA64Mu.Physics.Electron.Bremsstrahlung;

/// <summary>Terms of the correction to the bremsstrahlung of electrons below 1 GeV, fitted to the evaluation of Seltzer and Berger.</summary>
/// <remarks>Made by Tests/Scripts/fit_bremsstrahlung.py from S. M. Seltzer and M. J. Berger, At. Data Nucl. Data Tables 35 (1986) 345.</remarks>
internal static class SeltzerBergerFit
{
    /// <summary>Nuclear part: orders in energy, photon fraction and charge, and coefficient.</summary>
    public static readonly FitTerm[] Nuclear =
    [
        new(0, 0, 0, -0.109684), new(0, 0, 1, -0.140903), new(0, 0, 2, -0.019451), new(0, 0, 3, 0.002473),
        new(0, 1, 0, -0.035067), new(0, 1, 1, -0.160578), new(0, 1, 2, -0.014686), new(0, 1, 3, -0.016830),
        new(0, 2, 1, 0.033402), new(0, 2, 3, 0.004889), new(0, 3, 2, -0.003346), new(1, 0, 0, 0.245265),
        new(1, 0, 1, 0.378199), new(1, 0, 2, 0.074056), new(1, 1, 0, 0.115109), new(1, 1, 1, -0.072146),
        new(1, 1, 2, 0.048629), new(1, 1, 3, -0.036572), new(1, 2, 1, 0.057175), new(1, 2, 2, 0.011997),
        new(1, 2, 3, 0.018950), new(1, 3, 1, -0.015832), new(1, 3, 2, -0.007523), new(2, 0, 0, -0.220993),
        new(2, 0, 1, -0.295015), new(2, 0, 2, -0.047079), new(2, 1, 1, -0.060919), new(2, 2, 2, 0.015982),
        new(2, 3, 1, -0.004086), new(2, 4, 0, -0.007519), new(2, 4, 1, -0.019689), new(2, 4, 2, 0.009175),
        new(2, 4, 3, -0.007923), new(2, 5, 1, 0.007691), new(2, 5, 3, 0.004220), new(3, 0, 0, 0.117600),
        new(3, 0, 1, 0.157592), new(3, 0, 2, 0.030774), new(3, 1, 0, 0.038381), new(3, 1, 1, -0.070837),
        new(3, 1, 2, 0.018187), new(3, 1, 3, -0.020386), new(3, 2, 0, -0.011988), new(3, 2, 1, 0.024577),
        new(3, 2, 3, 0.010967), new(3, 3, 0, 0.016770), new(3, 3, 1, -0.013931), new(3, 3, 3, -0.006184),
        new(3, 4, 0, -0.009901), new(3, 5, 0, 0.005049), new(4, 0, 1, 0.034287), new(4, 0, 2, 0.018619),
        new(4, 1, 0, 0.016594), new(4, 1, 1, -0.071722), new(4, 2, 0, -0.018610), new(4, 2, 1, 0.022348),
        new(4, 2, 2, -0.011786), new(4, 3, 0, 0.022597), new(4, 3, 1, -0.009876), new(4, 3, 2, 0.008556),
        new(4, 4, 0, -0.007664), new(4, 5, 0, 0.005396), new(5, 0, 0, -0.021767), new(5, 0, 2, -0.017039),
        new(5, 1, 0, 0.016536), new(5, 1, 1, -0.054857), new(5, 1, 2, 0.012212), new(5, 2, 0, -0.016751),
        new(5, 2, 1, 0.026523), new(5, 2, 2, -0.012504), new(5, 3, 0, 0.011124), new(5, 3, 1, -0.011528),
        new(5, 3, 2, 0.006964), new(5, 4, 0, -0.005469), new(6, 0, 0, -0.011528), new(6, 0, 1, 0.008661),
        new(6, 0, 2, -0.008899), new(6, 1, 0, 0.017777), new(6, 1, 1, -0.027369), new(6, 1, 2, 0.016728),
        new(6, 2, 0, -0.005814), new(6, 2, 1, 0.010359), new(6, 4, 0, -0.006346), new(7, 0, 1, 0.030761),
        new(7, 0, 3, 0.004995), new(7, 1, 0, 0.002288), new(7, 1, 1, -0.018043), new(7, 3, 0, 0.004275),
        new(7, 4, 0, -0.005580), new(7, 5, 0, 0.003057), new(8, 0, 1, 0.033803), new(8, 0, 2, -0.003959),
        new(8, 0, 3, 0.006232), new(8, 1, 0, 0.003228), new(8, 1, 1, -0.015185), new(8, 2, 0, -0.005432),
        new(8, 2, 1, 0.003513), new(8, 3, 0, 0.009517), new(8, 4, 0, -0.003635), new(8, 5, 0, 0.004112),
        new(9, 0, 0, -0.011686), new(9, 0, 2, -0.008978), new(9, 1, 0, 0.007212), new(9, 1, 1, -0.004544),
        new(9, 2, 0, -0.006502), new(9, 3, 0, 0.005828), new(9, 3, 1, -0.003408), new(9, 4, 0, -0.003993),
        new(10, 1, 1, -0.003667), new(11, 0, 0, 0.008532), new(11, 0, 1, 0.005597), new(11, 0, 2, 0.004656),
        new(11, 1, 0, -0.007728), new(11, 2, 0, 0.003766), new(11, 3, 0, -0.002680), new(12, 0, 0, 0.004179),
        new(12, 1, 0, -0.005726), new(12, 1, 2, -0.002865), new(12, 2, 0, 0.004871), new(12, 5, 0, 0.003195),
    ];

    /// <summary>Nuclear part near the largest photon: orders in energy and charge, and coefficient.</summary>
    public static readonly FitTerm[] Tip =
    [
        new(0, 0, 3, 0.018251), new(1, 0, 3, 0.021238), new(4, 0, 0, -0.029440), new(4, 0, 1, 0.038937),
        new(4, 0, 2, -0.044406), new(4, 0, 3, 0.037539),
    ];

    /// <summary>Nuclear part at small photons: orders in energy and charge, and coefficient.</summary>
    public static readonly FitTerm[] NuclearSoft =
    [
        new(0, 0, 0, 0.045147), new(0, 0, 1, -0.066860), new(0, 0, 2, 0.028742), new(0, 0, 3, -0.008403),
        new(1, 0, 0, 0.048029), new(1, 0, 1, -0.077121), new(1, 0, 2, 0.040523), new(1, 0, 3, -0.028952),
        new(3, 0, 0, -0.017996),
    ];

    /// <summary>Atomic electrons: orders in energy and photon fraction, and coefficient.</summary>
    public static readonly FitTerm[] Electronic =
    [
        new(0, 0, 0, 0.773159), new(0, 1, 0, 0.161540), new(0, 3, 0, -0.228109), new(1, 0, 0, -1.558494),
        new(1, 3, 0, 0.394431), new(2, 1, 0, -0.746650), new(2, 3, 0, -0.303757), new(3, 0, 0, 0.328452),
        new(3, 1, 0, 0.500306), new(4, 0, 0, -0.499681), new(4, 1, 0, -0.164115), new(4, 3, 0, 0.110551),
        new(5, 3, 0, -0.107967),
    ];

    /// <summary>Atomic electrons at small photons: order in energy, and coefficient.</summary>
    public static readonly FitTerm[] ElectronicSoft =
    [
        new(3, 0, 0, -0.510422), new(4, 0, 0, -0.075292),
    ];
}
