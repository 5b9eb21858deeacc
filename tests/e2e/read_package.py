"""Reads every file of a package with the defaults of Python's readers and compares them, cell by cell."""
import datetime
import glob
import sys
import warnings

import openpyxl
import pandas as pd
import polars as pl
import pyreadstat
from frictionless import Package

warnings.simplefilter("ignore")
folder = sys.argv[1]
report = Package(f"{folder}/datapackage.json").to_copy() and Package(f"{folder}/datapackage.json").validate()
assert report.valid, report.flatten(["name", "message"])[:5]

faults = []
columns = 0


def check(what, wanted, got):
    """Both unknown, or equal; a code of digits may be read as a number, an empty text as unknown."""
    for a, b in zip(wanted, got, strict=True):
        unknown = b is None or b != b or b == ""
        if isinstance(a, datetime.date) and not unknown:
            same = pd.Timestamp(a) == pd.Timestamp(b)
        elif a is None or a == "":
            same = unknown
        elif isinstance(a, str) and isinstance(b, float):
            same = str(int(b)) == a
        else:
            same = a == b or str(a) == str(b)
        if not same:
            faults.append(f"{what}: {a!r} is read as {b!r}")
            return


for path in sorted(glob.glob(f"{folder}/data/csv/*.csv")):
    name = path.split("/")[-1][:-4]
    wanted = pl.read_parquet(f"{folder}/data/parquet/{name}.parquet")
    stata, meta = pyreadstat.read_dta(f"{folder}/data/stata/{name}.dta")
    sheet = openpyxl.load_workbook(f"{folder}/data/xlsx/{name}.xlsx", read_only=True)["data"]
    rows = list(sheet.iter_rows(values_only=True))
    readers = {
        "polars": pl.read_csv(path).to_dict(as_series=False),
        "pandas": pd.read_csv(path).to_dict("list"),
        "read_stata": pd.read_stata(f"{folder}/data/stata/{name}.dta", convert_categoricals=False).to_dict("list"),
        "pyreadstat": stata.to_dict("list"),
        "xlsx": dict(zip(rows[0], map(list, zip(*rows[1:])))) if len(rows) > 1 else {n: [] for n in rows[0]},
    }
    assert all(meta.column_labels), name
    for column in wanted.columns:
        columns += 1
        assert len(column) <= 32, column
        cells = wanted[column].to_list()
        for reader, frame in readers.items():
            got = frame[column]
            labels = meta.variable_value_labels.get(column)
            if labels and reader in ("read_stata", "pyreadstat"):
                assert all(v != v or v is None or v in labels for v in got), (name, column)
                check(f"{reader} {name}.{column}", [c is None for c in cells], [v != v or v is None for v in got])
            else:
                check(f"{reader} {name}.{column}", cells, got)

if faults:
    sys.exit("\n".join(faults))
print(f"{columns} columns are equal")
