"""Compares muons of 160 GeV through the whole set-up with Geant4: the table "Whole set-up" of docs/validation.md.

usage: validation_setup.py FILE.h5 Tests/Reference/geant4-muons.json
"""
import json
import sys

import h5py
import numpy as np

MEV = 1e3
REFERENCE_EVENTS = 100_000
BEAM, SIGNAL, VETO = 0b111, 0b1000, 0b10000
PROCESSES = (("ionisation", "delta"), ("bremsstrahlung", "bremsstrahlung"), ("pair_production", "pair"), ("muon_nuclear", "nuclear"))


def show(name, value, error, reference, reference_error):
    pull = (value - reference) / np.hypot(error, reference_error)
    print(f"{name:34} {value:10.5g} ± {error:<9.2g} {reference:10.5g} ± {reference_error:<9.2g} {100 * (value / reference - 1):+7.2f} % {pull:+6.1f} sigma")


def show_fraction(name, passed, total, reference, reference_total):
    fraction = passed / total
    show(name, fraction, np.sqrt(fraction * (1 - fraction) / total), reference, np.sqrt(reference * (1 - reference) / reference_total))


def main(path, reference_path):
    with open(reference_path, encoding="utf-8") as stream:
        expected = json.load(stream)["full_mu160"]
    with h5py.File(path) as file:
        trigger, truth = file["Event/trigger_bits"][:], {name: column[:] for name, column in file["Truth"].items()}
    beam = (trigger & BEAM) == BEAM
    signal = beam & (trigger & SIGNAL != 0)
    triggered = expected["triggered"]
    show_fraction("S0·S1", np.sum(trigger & 0b11 == 0b11), len(trigger), expected["S0S1"] / REFERENCE_EVENTS, REFERENCE_EVENTS)
    show_fraction("S0·S1·Smu", beam.sum(), len(trigger), triggered / REFERENCE_EVENTS, REFERENCE_EVENTS)
    show_fraction("S4", signal.sum(), beam.sum(), expected["S4_of_S0S1Smu"], triggered)
    show_fraction("S4 without V1", np.sum(signal & (trigger & VETO == 0)), beam.sum(), expected["S4_notV1_of_S0S1Smu"], triggered)
    for volume, numbers in expected["visible_GeV"].items():
        visible = truth[volume + "_visible"][beam]
        show(volume + " mean [MeV]", visible.mean(), visible.std() / np.sqrt(len(visible)), MEV * numbers["mean"], MEV * numbers["mean_err"])
        for percent, value in numbers["quantiles"].items():
            print(f"  {percent:>5} %: {np.percentile(visible, float(percent)):10.3f} {MEV * value:10.3f}")
    momentum = np.sqrt(sum(truth[f"ecal_exit_p{axis}"][beam] ** 2 for axis in "xyz")) / MEV
    print("momentum behind the ECAL [GeV/c]")
    for percent, value in expected["muon_momentum_after_ECAL_GeV"].items():
        print(f"  {percent:>5} %: {np.nanpercentile(momentum, float(percent)):10.3f} {value:10.3f}")
    show_fraction("below 80 GeV/c", np.sum(momentum < 80), beam.sum(), expected["fraction_momentum_after_ECAL_below_80"], triggered)
    show_fraction("below 100 GeV/c", np.sum(momentum < 100), beam.sum(), expected["fraction_below_100"], triggered)
    for process, name in PROCESSES:
        transfers = truth["largest_transfer_" + process] / MEV
        for limit, value in zip((1, 10, 80), expected["max_transfer_above_1_10_80_GeV"][name]):
            show_fraction(f"{name} above {limit} GeV", np.sum(transfers > limit), len(transfers), value, REFERENCE_EVENTS)


if __name__ == "__main__":
    main(*sys.argv[1:])
