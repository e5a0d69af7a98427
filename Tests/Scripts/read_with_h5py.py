#!/usr/bin/python3
"""Reads every dataset of an event file with h5py and checks what docs/file-format.md promises. Exit code 0 if all holds."""
import sys

import h5py
import numpy as np

ROOT_ATTRIBUTES = """filetype schema_version program version git_sha1 run_number seed first_event shard n_shards run_first_event
    run_events n_events physics mot sum_w sum_w2
    n_tries complete config_sha256 geometry_sha256 length_unit energy_unit time_unit cellid_encoding""".split()


def check(condition, message):
    if not condition:
        sys.exit(f"error: {message}")


def main(path):
    columns = {}
    with h5py.File(path, "r") as file:
        for name in ROOT_ATTRIBUTES:
            check(name in file.attrs, f"no root attribute {name}")
        events = int(file.attrs["n_events"])
        file.visititems(lambda name, item: columns.update({name: item}) if isinstance(item, h5py.Dataset) else None)
        texts = {name: item for name, item in columns.items() if name.startswith("provenance/")}
        for name, item in texts.items():
            check(len(item[()]) > 0, f"{name} is empty")
        total = 0
        for name, item in columns.items():
            if name in texts:
                continue
            check("units" in item.attrs and "description" in item.attrs, f"{name} has no units or description")
            values = item[:]
            check(values.ndim == 1 and values.dtype.kind in "iuf", f"{name} is not a column of numbers")
            total += values.nbytes
            table, column = name.rsplit("/", 1)
            offsets = f"Event/{table}_begin"
            if table == "Event" and column.endswith("_begin"):
                check(len(values) == events + 1 and values[0] == 0 and np.all(np.diff(values) >= 0), f"{name} does not rise from 0")
            elif offsets in columns:
                check(len(values) == columns[offsets][-1], f"{name} has not the rows that {offsets} says")
            else:
                check(len(values) == events, f"{name} has not one row an event")
    print(f"{len(columns) - len(texts)} columns, {len(texts)} texts, {events} events, {total} bytes")


if __name__ == "__main__":
    main(sys.argv[1])
