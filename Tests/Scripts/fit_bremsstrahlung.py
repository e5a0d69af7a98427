"""Fit of the bremsstrahlung of electrons below 1 GeV: makes Physics/Electron/Bremsstrahlung/SeltzerBergerFit.cs.

Data: S. M. Seltzer and M. J. Berger, At. Data Nucl. Data Tables 35 (1986) 345, the evaluation of NIST: scaled cross sections
chi = (beta^2/Z^2) k dsigma/dk [mb] of electrons on a grid of kinetic energy T and k/T, also distributed with Geant4 (G4EMLOW, brem_SB).
The evaluation is not part of this project. Give it as a file of lines "Z,T_MeV,chi at each k/T" whose header names the values of k/T
(columns "0", "0.05", ...); Z = 1, 6, 7, 8, 13, 18, 26, 29, 74, 82 were used.

Formula fitted (electron masses as unit of energy, g = 1 - y + 3/4 y^2, y = k/E0, r = T - k):
  chi = 16/3 alpha r_e^2 beta^2 [ N exp(P) + (1/Z) e exp(Q) ]
  N = w N_Tsai + (1 - w) N_BH - f g r/(r + 10 MeV),  e = [w e_Tsai + (1 - w) e_BH] a/(1 + a) T/(T + 1 MeV),  w = 1/(1 + (3 MeV/r)^2)
with Tsai's screened functions, Bethe and Heitler's cross section with Elwert's factor and a screened logarithm, Coulomb correction f, and
a the distance of k to the largest photon that an electron at rest can be the target for. P and Q are sums of products of Chebyshev
polynomials in ln T, in a logarithm of 1 - k/T, and in Z^0.3; terms that matter least are dropped one after the other until 150 are left.

Usage: fit_bremsstrahlung.py TABLE.csv > SeltzerBergerFit.cs
"""
import csv
import sys

import numpy as np

ELECTRON_MASS = 0.51099895
ALPHA = 1 / 137.035999084
PREFACTOR = 16 / 3 * ALPHA * 79.40787  # 16/3 alpha r_e^2 [mb]
LOWEST, HIGHEST = 1e-3, 2e3  # range of ln T [MeV]; the last octave only guides the polynomials
SMALLEST_FRACTION = 1e-4
TERMS = 150
N_T, N_K, N_Z, N_TIP = 13, 6, 4, 5
E_T, E_K, E_SOFT = 6, 4, 5
PENALTY = 1e-3


def read_table(path):
    with open(path, encoding="utf-8") as stream:
        rows = [row for row in csv.reader(stream) if row and not row[0].startswith("#")]
    fractions = np.array([float(x) for x in rows[0][2:]])
    table = {}
    for row in rows[1:]:
        table.setdefault(int(row[0]), {})[float(row[1])] = [float(x) for x in row[2:]]
    charges = np.array(sorted(table))
    energies = np.array(sorted(table[charges[0]]))
    energies = energies[energies <= HIGHEST]
    inside = fractions < 0.9996
    chi = np.array([[table[z][t] for t in energies] for z in charges])[..., inside]
    fractions = fractions[inside]
    # Between k/T = 0 and 0.05 chi is linear, as Geant4 uses the table.
    extra = np.array([0.01, 0.02, 0.03]) * (fractions[1] / 0.05)
    between = chi[..., :1] + (chi[..., 1:2] - chi[..., :1]) * (extra / fractions[1])
    return (charges, energies, np.concatenate([fractions[:1], extra, fractions[1:]]),
            np.concatenate([chi[..., :1], between, chi[..., 1:]], -1))


def base(z, t, fraction):
    """Nuclear and electron parts before the correction; arrays of one shape."""
    fraction = np.maximum(fraction, SMALLEST_FRACTION)
    e0 = 1 + t / ELECTRON_MASS
    k = fraction * t / ELECTRON_MASS
    e = np.maximum(e0 - k, 1 + 1e-7)
    p0, p = np.sqrt(e0 * e0 - 1), np.sqrt(e * e - 1)
    l0, l1 = 2 * np.log(e0 + p0), 2 * np.log(e + p)
    logarithm = 2 * np.log((e0 * e + p0 * p - 1) / k)
    born = 3 / 16 * p / p0 * (
        4 / 3 - 2 * e * e0 * (p * p + p0 * p0) / (p0 * p) ** 2 + l0 * e / p0**3 + l1 * e0 / p**3 - l1 * l0 / (p0 * p)
        + logarithm * (8 / 3 * e0 * e / (p0 * p) + k**2 / (p0 * p) ** 3 * (e0**2 * e**2 + p0**2 * p**2)
                       + k / (2 * p0 * p) * ((e0 * e + p0 * p0) / p0**3 * l0 - (e0 * e + p * p) / p**3 * l1
                                             + 2 * k * e0 * e / (p * p0) ** 2)))
    b0, b1 = p0 / e0, p / e
    elwert = b0 * (1 - np.exp(-2 * np.pi * z * ALPHA / b0)) / (b1 * (1 - np.exp(-2 * np.pi * z * ALPHA / b1)))
    low = (p0 - p - k) ** 2
    high = np.maximum(1 / (1 / (p0 + p) ** 2 + 1), 1.2 * low)

    def screened(radius):
        return np.log((high + radius**2) / (low + radius**2)) / np.log(high / low)

    third = np.cbrt(z)
    y = k / e0
    g = 1 - y + 0.75 * y * y
    nuclear_delta, electron_delta = 100 * y / e / third, 100 * y / e / third**2
    phi = (16.863 - 2 * np.log(1 + 0.311877 * nuclear_delta**2) + 2.4 * np.exp(-0.9 * nuclear_delta)
           + 1.6 * np.exp(-1.5 * nuclear_delta))
    psi = (24.34 - 2 * np.log(1 + 13.111641 * electron_delta**2) + 2.8 * np.exp(-8 * electron_delta)
           + 1.2 * np.exp(-29.2 * electron_delta))
    nuclear_tsai = g * (phi / 4 - np.log(z) / 3) + (1 - y) / 8 * 2 / (3 + 19.5 * nuclear_delta + 18 * nuclear_delta**2)
    electron_tsai = g * (psi / 4 - 2 * np.log(z) / 3) + (1 - y) / 8 * 2 / (3 + 120 * electron_delta + 1200 * electron_delta**2)
    rest = t * (1 - fraction)
    w = 1 / (1 + (3 / np.maximum(rest, 1e-12)) ** 2)
    a = (ALPHA * z) ** 2
    coulomb = a * (1 / (1 + a) + 0.20206 - 0.0369 * a + 0.0083 * a**2 - 0.002 * a**3)
    nuclear = (w * nuclear_tsai + (1 - w) * born * elwert * screened(third / 111.7) - coulomb * g * rest / (rest + 10))
    distance = np.maximum((1 / (e0 + 1 - p0) - fraction) * t / ELECTRON_MASS, 1e-6)
    electron = ((w * electron_tsai + (1 - w) * born * screened(third**2 / 724)) * distance / (1 + distance) * t / (t + 1))
    return nuclear, electron


def chebyshev(x, count):
    return np.stack([np.cos(n * np.arccos(np.clip(x, -1, 1))) for n in range(count)], -1)


def energy_variable(t):
    return 2 * np.log(t / LOWEST) / np.log(HIGHEST / LOWEST) - 1


def fraction_variable(t, fraction):
    offset = 0.3 * ELECTRON_MASS / t
    return 2 * np.log((1 - fraction + offset) / offset) / np.log((1 + offset) / offset) - 1


def charge_variable(z):
    return 2 * (z**0.3 - 1) / (92**0.3 - 1) - 1


def basis(z, t, fraction):
    """Columns of P and of Q with their kinds and orders."""
    in_t = chebyshev(energy_variable(t), max(N_T, E_T))
    in_k, in_z = chebyshev(fraction_variable(t, fraction), N_K), chebyshev(charge_variable(z), N_Z)
    linear = chebyshev(1 - 2 * fraction, E_K)
    tip, soft = np.maximum(20 * fraction - 19, 0), np.maximum(1 - 20 * fraction, 0)
    nuclear = {("Nuclear", i, j, k): in_t[..., i] * in_k[..., j] * in_z[..., k]
               for i in range(N_T) for j in range(N_K) for k in range(N_Z)}
    nuclear |= {(kind, i, 0, k): hat * in_t[..., i] * in_z[..., k]
                for kind, hat in (("Tip", tip), ("NuclearSoft", soft)) for i in range(N_TIP) for k in range(N_Z)}
    electron = {("Electronic", i, j, 0): in_t[..., i] * linear[..., j] for i in range(E_T) for j in range(E_K)}
    electron |= {("ElectronicSoft", i, 0, 0): soft * in_t[..., i] for i in range(E_SOFT)}
    return nuclear, electron


def fit(z, t, fraction, chi):
    nuclear0, electron0 = (part.ravel() for part in base(z, t, fraction))
    electron0 = electron0 / z.ravel()
    target = np.log(chi / (PREFACTOR * (1 - (ELECTRON_MASS / (t + ELECTRON_MASS)) ** 2))).ravel()
    weight = (np.where(t < 0.0099, 0.6, 1) * np.where(fraction > 0.9901, 0.15, 1) * np.where(t > 1001, 0.2, 1)).ravel()
    nuclear, electron = basis(z, t, fraction)
    names = list(nuclear) + list(electron)
    count = len(nuclear)
    p = np.stack([column.ravel() for column in nuclear.values()], -1)
    q = np.stack([column.ravel() for column in electron.values()], -1)
    values, active = np.zeros(len(names)), np.ones(len(names), bool)
    first = True
    while True:
        for _ in range(6 if first else 2):  # Gauss-Newton
            n, e = nuclear0 * np.exp(p @ values[:count]), electron0 * np.exp(np.clip(q @ values[count:], -8, 8))
            residual = (target - np.log(n + e)) * weight
            jacobian = np.hstack([p * (n / (n + e) * weight)[:, None], q * (e / (n + e) * weight)[:, None]])[:, active]
            matrix = jacobian.T @ jacobian + PENALTY * np.eye(active.sum())
            values[active] += np.linalg.solve(matrix, jacobian.T @ residual - PENALTY * values[active])
        first = False
        if active.sum() <= TERMS:
            break
        cost = np.full(len(names), np.inf)
        cost[active] = values[active] ** 2 / np.diag(np.linalg.inv(matrix))
        worst = np.argsort(cost)[:max(1, min(8, active.sum() - TERMS))]
        active[worst], values[worst] = False, 0
    values = np.round(values, 6)
    model = nuclear0 * np.exp(p @ values[:count]) + electron0 * np.exp(np.clip(q @ values[count:], -8, 8))
    return names, values, active, np.exp(np.log(model) - target).reshape(chi.shape) - 1


def report(z, t, fraction, chi, deviation):
    for label, low, high in (("1 to 8 keV", 0, 0.0099), ("10 keV to 1 GeV", 0.0099, 1001)):
        chosen = (t > low) & (t < high) & (fraction <= 0.9901)
        ordered = np.sort(abs(deviation[chosen]))
        print(f"{label}: rms {deviation[chosen].std():.4f}, 95 % below {ordered[int(0.95 * len(ordered))]:.4f}, "
              f"99 % below {ordered[int(0.99 * len(ordered))]:.4f}, largest {ordered[-1]:.4f}", file=sys.stderr)
        loss = np.trapz(chi * (1 + deviation), fraction[0, 0], axis=-1) / np.trapz(chi, fraction[0, 0], axis=-1) - 1
        inside = (t[..., 0] > low) & (t[..., 0] < high)
        print(f"  loss: rms {loss[inside].std():.4f}, largest {abs(loss[inside]).max():.4f}", file=sys.stderr)
    masked = np.where((t > 0.0099) & (t < 1001) & (fraction <= 0.9901), abs(deviation), 0)
    for place in np.argsort(masked.ravel())[::-1][:12]:
        i, j, k = np.unravel_index(place, masked.shape)
        print(f"  worst: Z {z[i, j, k]:.0f}, T {t[i, j, k]} MeV, k/T {fraction[i, j, k]}: {deviation[i, j, k]:+.4f}", file=sys.stderr)


def write(names, values, active):
    print("namespace NA64Mu.Physics.Electron.Bremsstrahlung;\n")
    print("/// <summary>Terms of the correction to the bremsstrahlung of electrons below 1 GeV, fitted to the evaluation of Seltzer and Berger.</summary>")
    print("/// <remarks>Made by Tests/Scripts/fit_bremsstrahlung.py from S. M. Seltzer and M. J. Berger, At. Data Nucl. Data Tables 35 (1986) 345.</remarks>")
    print("internal static class SeltzerBergerFit\n{")
    for kind, summary in (("Nuclear", "Nuclear part: orders in energy, photon fraction and charge, and coefficient."),
                          ("Tip", "Nuclear part near the largest photon: orders in energy and charge, and coefficient."),
                          ("NuclearSoft", "Nuclear part at small photons: orders in energy and charge, and coefficient."),
                          ("Electronic", "Atomic electrons: orders in energy and photon fraction, and coefficient."),
                          ("ElectronicSoft", "Atomic electrons at small photons: order in energy, and coefficient.")):
        rows = [(name, value) for name, value, used in zip(names, values, active) if used and name[0] == kind]
        print(f"    /// <summary>{summary}</summary>")
        print(f"    public static readonly FitTerm[] {kind} =\n    [")
        for start in range(0, len(rows), 4):
            print("        " + " ".join(f"new({i}, {j}, {k}, {value:.6f})," for (_, i, j, k), value in rows[start:start + 4]))
        print("    ];" + ("" if kind == "ElectronicSoft" else "\n"))
    print("}")


def main():
    charges, energies, fractions, chi = read_table(sys.argv[1])
    z, t, fraction = np.meshgrid(charges.astype(float), energies, fractions, indexing="ij")
    names, values, active, deviation = fit(z, t, fraction, chi)
    report(z, t, fraction, chi, deviation)
    write(names, values, active)


main()
