#!/usr/bin/python3
"""Events of a simulated file as a pandas table, with the calorimeter energies as columns; written as CSV.

    table_pandas.py FILE.sim.h5 [OUT.csv]

pandas.read_hdf does not read such files: it wants PyTables' own layout.
"""
import sys

import h5py
import numpy as np
import pandas as pd

SYSTEMS = {1: "ecal", 2: "vhcal", 3: "hcal"}


def frame(group, rows):
    """A table: its columns of one row each; offsets, which have one entry more, are left out."""
    return pd.DataFrame({name: column[:] for name, column in group.items() if len(column) == rows})


with h5py.File(sys.argv[1], "r") as file:
    begin = file["Event/CalorimeterDigits_begin"][:]
    events = frame(file["Event"], len(file["Event/weight"]))
    digits = frame(file["CalorimeterDigits"], len(file["CalorimeterDigits/energy"]))
    digits["row"] = np.repeat(np.arange(len(begin) - 1), np.diff(begin))
    digits["system"] = (digits["cell_id"] & np.uint64(31)).map(SYSTEMS)
    energies = digits.pivot_table(index="row", columns="system", values="energy", aggfunc="sum", fill_value=0, observed=True)
    table = events.join(energies.reindex(events.index, fill_value=0).add_suffix("_mev"))

if len(sys.argv) > 2:
    table.to_csv(sys.argv[2], index=False)
    print(f"wrote {sys.argv[2]}, {len(table)} rows")
else:
    print(table.describe().to_string())
