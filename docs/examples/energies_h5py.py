#!/usr/bin/python3
"""Energy of each calorimeter in each event of a simulated file, and its weighted mean, with h5py alone.

    energies_h5py.py FILE.sim.h5
"""
import sys

import h5py
import numpy as np

SYSTEMS = {1: "ecal", 2: "vhcal", 3: "hcal"}


def sum_per_event(file, table, column, select):
    """Sum of a column over the chosen rows of each event. np.add.reduceat is wrong for events without rows; this is not."""
    begin = file[f"Event/{table}_begin"][:]
    event = np.repeat(np.arange(len(begin) - 1), np.diff(begin))
    values = file[f"{table}/{column}"][:]
    return np.bincount(event[select], weights=values[select], minlength=len(begin) - 1)


with h5py.File(sys.argv[1], "r") as file:
    if not file.attrs["complete"]:
        sys.exit("error: events are missing in this file")
    weight = file["Event/weight"][:]
    system = file["CalorimeterDigits/cell_id"][:] & 31  # the lowest five bits, see cellid_encoding
    print(f"events {file.attrs['n_tries']}, rows {len(weight)}, muons on target {file.attrs['mot']:g}")
    for number, name in SYSTEMS.items():
        energy = sum_per_event(file, "CalorimeterDigits", "energy", system == number)
        mean = np.average(energy, weights=weight)
        print(f"{name} {mean / 1000:.6f} GeV a muon, {np.count_nonzero(energy)} events with a reading")
