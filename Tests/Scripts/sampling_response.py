"""Response of layered stacks to electrons in full mode: the runs and the fit behind Physics/Showers/ShowerMediumBuilder.cs.

Stacks: 0.3 to 20 g/cm2 of Pb, Cu, Fe or Al, in halves before and behind 1.5, 5 or 12 mm of polystyrene, 24 radiation lengths deep.
`na64mu compare --physics full` runs 150 to 450 electrons of 2 GeV on each (cuts 0.7 mm). Two fits follow, of two or three constants each:

  visible part      f = fm / (1 + 0.007 (Zp - Za) R/(1 + A/a + P/p) (1 - fm))
  sigma^2 E/E^2     (1 - f)/f sqrt(Zp) MeV / (1/(B sqrt(a)) + 1/(C p))

with a, p the active and passive mass of a layer [g/cm2] and fm the visible part of a minimum-ionising particle.

Usage: sampling_response.py RESULTS.csv na64mu [arguments of it ...]      (runs what RESULTS.csv does not hold yet, then fits)
"""
import csv
import json
import math
import os
import subprocess
import sys
import tempfile

import numpy as np

# density [g/cm3], radiation length [mm], loss of a minimum-ionising particle [MeV/mm], Z, mean excitation energy [eV], Sternheimer parameters
METALS = {
    "Pb": (11.35, 5.612, 1.273, 82, 823, "cbar: 6.2018, x0: 0.3776, x1: 3.8073, a: 0.09359, k: 3.1608, delta0: 0.14"),
    "Cu": (8.96, 14.36, 1.257, 29, 322, "cbar: 4.4190, x0: -0.0254, x1: 3.2792, a: 0.14339, k: 2.9044, delta0: 0.08"),
    "Fe": (7.874, 17.57, 1.142, 26, 286, "cbar: 4.2911, x0: -0.0012, x1: 3.1531, a: 0.14680, k: 2.9632, delta0: 0.12"),
    "Al": (2.699, 88.97, 0.436, 13, 166, "cbar: 4.2395, x0: 0.1708, x1: 3.0127, a: 0.08024, k: 3.6345, delta0: 0.12"),
}
PLASTIC_DENSITY, PLASTIC_LENGTH, PLASTIC_LOSS, PLASTIC_Z = 1.06, 413.1, 0.2052, 5.61
ENERGY = 2000.0

TEMPLATE = """name: stack
materials:
  metal:
    density: {density} g/cm3
    composition: {{{metal}: 1}}
    mean_excitation: {excitation} eV
    sternheimer: {{{sternheimer}}}
  polystyrene:
    density: 1.06 g/cm3
    atoms: {{C: 8, H: 8}}
    mean_excitation: 68.7 eV
    sternheimer: {{cbar: 3.2999, x0: 0.1647, x1: 2.5031, a: 0.16454, k: 3.2224}}
  vacuum:
    density: 1e-12 g/cm3
    composition: {{N: 1}}
    mean_excitation: 85.7 eV
world:
  material: vacuum
  size: {world} {world} {world2} mm
  center: 0 0 0 m
volumes:
  ECAL:
    detector: ecal
    size: {side} {side} {depth} mm
    front: 0 m
    layers:
      count: {layers}
      unit:
        - {{material: metal, thickness: {half} mm}}
        - {{material: polystyrene, thickness: {active} mm, active: true}}
        - {{material: metal, thickness: {half} mm}}
    cells: 1 1
calibration:
  ecal: 0.1
readout:
  ecal: {{photoelectrons: 1 /MeV, constant_term: 1 %, noise: 15 MeV, threshold: 30 MeV, time_resolution: 1.5 ns}}
"""


def stacks():
    for metal, (density, *_) in METALS.items():
        for mass in (0.3, 0.8, 1.7, 4, 10, 20):
            for active in (1.5, 5):
                yield metal, round(10 * mass / density, 3), active
        for mass in (1.7, 8):
            yield metal, round(10 * mass / density, 3), 12


def measure(command, metal, passive, active):
    density, length, _, _, excitation, sternheimer = METALS[metal]
    layers = math.ceil(24 / (passive / length + active / PLASTIC_LENGTH))
    depth = layers * (passive + active)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "stack.yaml")
        with open(path, "w", encoding="utf-8") as file:
            file.write(TEMPLATE.format(
                density=density, metal=metal, excitation=excitation, sternheimer=sternheimer, world=depth + 4000, world2=2 * depth + 8000,
                side=depth + 3900, depth=depth, layers=layers, half=passive / 2, active=active))
        events = int(150 * min(3, max(1, passive * density / 40)))
        text = subprocess.run(
            command + ["compare", "--physics", "full", "-g", path, "--position", "0 0 -1 mm", "--particle", "e-", "--momentum", "2 GeV", "-n", str(events), "--json"],
            check=True, capture_output=True, text=True).stdout
    volume = json.loads(text)["volumes"][0]
    return [volume[name][part] for name in ("visible_mean_mev", "visible_rms_mev", "deposited_mean_mev") for part in ("value", "error")]


def fit(name, model, start, values, errors):
    """Least squares of ln(model/value)/error, by Gauss and Newton with numerical derivatives."""
    constants = np.array(start, float)
    residuals = lambda c: np.log(model(c) / values) / errors
    for _ in range(50):
        base = residuals(constants)
        slopes = np.array([(residuals(constants * (1 + 1e-5 * (np.arange(len(start)) == i))) - base) / (1e-5 * c) for i, c in enumerate(constants)]).T
        constants = constants - np.linalg.lstsq(slopes, base, rcond=None)[0]
    off = model(constants) / values - 1
    print(f"{name}: {np.round(constants, 4)}, rms {off.std():.4f}, largest {abs(off).max():.4f}, chi2/n {np.mean(residuals(constants) ** 2):.2f}")


def main():
    path, command = sys.argv[1], sys.argv[2:]
    done = {}
    if os.path.exists(path):
        with open(path, newline="", encoding="utf-8") as file:
            done = {(row[0], float(row[1]), float(row[2])): [float(x) for x in row[3:]] for row in csv.reader(file)}
    for stack in stacks():
        if stack in done:
            continue
        done[stack] = measure(command, *stack)
        with open(path, "a", newline="", encoding="utf-8") as file:
            csv.writer(file).writerow([*stack, *done[stack]])
    metal = np.array([METALS[stack[0]][:4] for stack in done])
    thickness = np.array([stack[1:] for stack in done])
    mean, mean_error, rms, rms_error, deposited, _ = np.array(list(done.values())).T
    passive, active, charge = thickness[:, 0] * metal[:, 0] / 10, thickness[:, 1] * PLASTIC_DENSITY / 10, metal[:, 3]
    mip = PLASTIC_LOSS * thickness[:, 1] / (PLASTIC_LOSS * thickness[:, 1] + metal[:, 2] * thickness[:, 0])
    part = mean / deposited
    fit("visible part, R A P", lambda c: mip / (1 + 0.007 * (charge - PLASTIC_Z) * c[0] / (1 + c[1] / active + c[2] / passive) * (1 - mip)),
        [1.8, 0.3, 0.15], part, np.hypot(mean_error / mean, 0.005))
    fit("resolution, B C", lambda c: np.sqrt((1 - part) / part * np.sqrt(charge) / (1 / (c[0] * np.sqrt(active)) + 1 / (c[1] * passive)) / 1000),
        [0.36, 0.15], rms / mean * math.sqrt(ENERGY / 1000), np.hypot(rms_error / rms, 0.03))


if __name__ == "__main__":
    main()
