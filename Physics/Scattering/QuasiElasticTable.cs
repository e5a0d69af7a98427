using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Scattering;

/// <summary>Transfers Q² to single nucleons of one material at high energy, for all elements together; built once.</summary>
/// <remarks>At high energy the density does not depend on the energy of the muon; what it lacks at others, always less, <see cref="QuasiElasticSampler"/> takes off. Between nodes in ln Q² the density
/// of ln Q² is linear.</remarks>
internal sealed class QuasiElasticTable
{
    private const int Bins = 400;

    /// <summary>Largest Q² of the table: behind it lies less than 10⁻⁷ of the cross section [MeV²].</summary>
    private const double Largest = 20 * Units.GeV * Units.GeV;

    // Kinetic energies of the table of rates: 1 GeV to 1.1 TeV [ln MeV, in steps of ln 2].
    private const int LowExponent = 10, HighExponent = 20;

    private readonly LogTable _rate;
    private readonly double _low;
    private readonly double _width;
    private readonly double[] _density = new double[Bins + 1];
    private readonly double[] _cumulative = new double[Bins + 1];
    private readonly (int Z, double A, double Density, double Fermi)[] _elements;

    /// <summary>Prepares a material.</summary>
    /// <param name="material">The material.</param>
    /// <param name="smallest">Smallest Q² [MeV²].</param>
    public QuasiElasticTable(Material material, double smallest)
    {
        _low = Math.Log(smallest);
        _width = (Math.Log(Largest) - _low) / Bins;
        _elements = new (int, double, double, double)[material.Elements.Count];
        for (int index = 0; index < _elements.Length; index++)
        {
            ElementFraction part = material.Elements[index];
            _elements[index] = (part.Element.Z, part.Element.A, part.AtomDensity, QuasiElasticCrossSection.FermiMomentum(part.Element.A));
        }
        for (int node = 0; node <= Bins; node++)
        {
            double transfer = Math.Exp(_low + node * _width);
            (double protons, double neutrons) = Nucleons(transfer);
            _density[node] = QuasiElasticCrossSection.Prefactor / transfer * (protons + neutrons);
            if (node > 0) _cumulative[node] = _cumulative[node - 1] + 0.5 * _width * (_density[node - 1] + _density[node]);
        }
        _rate = TableBuilder.EveryNode(new LogGrid(LowExponent, HighExponent), RateAt);
    }

    /// <summary>Scatters per path times β² at high energy, a bound of those at any [1/mm].</summary>
    public double Total => _cumulative[Bins];

    /// <summary>Scatters per path [1/mm].</summary>
    /// <param name="kineticEnergy">Kinetic energy of the muon; 0 below the smallest [MeV].</param>
    public double RateOf(double kineticEnergy) => kineticEnergy > QuasiElasticCrossSection.SmallestEnergy ? _rate.At(kineticEnergy) : 0;

    /// <summary>Draws Q²; one draw [MeV²].</summary>
    /// <param name="random">Random numbers.</param>
    public double Sample(ref RandomStream random)
    {
        double target = Total * random.Uniform();
        int bin = Array.BinarySearch(_cumulative, target);
        if (bin < 0) bin = ~bin - 1;
        bin = Math.Clamp(bin, 0, Bins - 1);
        double low = _density[bin], high = _density[bin + 1];
        double share = (target - _cumulative[bin]) / (_cumulative[bin + 1] - _cumulative[bin]);
        double place = share * (low + high) / (low + Math.Sqrt(low * low + share * (high - low) * (high + low)));
        return FastMath.Exp(_low + (bin + place) * _width);
    }

    /// <summary>Share of the protons in the scatters of a transfer.</summary>
    /// <param name="momentumTransferSquared">Q² [MeV²].</param>
    public double ProtonShare(double momentumTransferSquared)
    {
        (double protons, double neutrons) = Nucleons(momentumTransferSquared);
        return protons / (protons + neutrons);
    }

    /// <summary>Protons and neutrons per volume, times P and W₂ [1/mm³].</summary>
    private (double Protons, double Neutrons) Nucleons(double momentumTransferSquared)
    {
        double electricProton = NucleonFormFactors.Proton(momentumTransferSquared).Electric;
        double electricNeutron = NucleonFormFactors.Neutron(momentumTransferSquared).Electric;
        double protons = 0, neutrons = 0;
        foreach ((int z, double a, double density, double fermi) in _elements)
        {
            if (z == 1) continue;
            double free = density * QuasiElasticCrossSection.PauliFactor(momentumTransferSquared, fermi);
            protons += free * z * electricProton;
            neutrons += free * (a - z) * electricNeutron;
        }
        return (protons, neutrons);
    }

    /// <summary>The integral of the cross section at an energy, on the nodes of the draw [1/mm].</summary>
    private double RateAt(double kineticEnergy)
    {
        double energy = kineticEnergy + PhysicalConstants.MuonMass, sum = 0, before = 0;
        for (int node = 0; node <= Bins; node++)
        {
            double transfer = Math.Exp(_low + node * _width), value = 0;
            if (transfer < QuasiElasticCrossSection.Largest(energy))
            {
                (double protons, double neutrons) = Nucleons(transfer);
                NucleonFormFactors proton = NucleonFormFactors.Proton(transfer), neutron = NucleonFormFactors.Neutron(transfer);
                value = QuasiElasticCrossSection.Prefactor / transfer * (protons * QuasiElasticCrossSection.Structure(energy, transfer, proton) / proton.Electric
                    + neutrons * QuasiElasticCrossSection.Structure(energy, transfer, neutron) / neutron.Electric);
            }
            if (node > 0) sum += 0.5 * _width * (before + value);
            before = value;
        }
        return sum / (1 - PhysicalConstants.MuonMass * PhysicalConstants.MuonMass / (energy * energy));
    }
}
