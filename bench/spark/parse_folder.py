"""Reads a folder of reports with the processors of one machine or of many, and writes its frames as Parquet.

    spark-submit --master local[2] bench/spark/parse_folder.py REPORTS OUT

See docs/spark.md. The parser is the project's own, lib/pipe.ts: this script spreads files over processes of it,
brings together what belongs together, and writes what they say.
"""

import argparse
import json
import math
import os
import shlex
import subprocess
from pathlib import Path

from pyspark import StorageLevel
from pyspark.sql import SparkSession
from pyspark.sql.types import (
    ArrayType,
    BooleanType,
    DoubleType,
    IntegerType,
    StringType,
    StructField,
    StructType,
)

PIPE = Path(__file__).resolve().parents[2] / "lib" / "pipe.ts"
TYPES = {"String": StringType(), "Bool": BooleanType(), "Int32": IntegerType(), "Float64": DoubleType()}


def main():
    parser = argparse.ArgumentParser(description="Reads a folder of reports by Spark.")
    parser.add_argument("reports", type=Path, help="the folder of reports, at this path on every machine")
    parser.add_argument("out", help="the folder that is written, one that is not there yet")
    parser.add_argument("--files", type=int, default=500, help="how many files a process reads (default: 500)")
    options = parser.parse_args()
    reports = options.reports.resolve()
    environment = dict(os.environ)

    schemas = json.loads(run("schemas"))
    listed = [line for line in run("list", reports).split("\n") if line]
    spark = SparkSession.builder.appName("gongkai").getOrCreate()
    tasks = max(math.ceil(len(listed) / options.files), spark.sparkContext.defaultParallelism)

    # Each machine keeps what it read; of one that is lost Spark has it read again by another.
    read = (
        spark.sparkContext.parallelize(listed, tasks)
        .pipe(shlex.join(command("parse", reports)), environment, checkCode=True)
        .persist(StorageLevel.DISK_ONLY)
    )
    groups = roots(linked_keys(read))
    rows = (
        read.map(lambda line: (groups_key(line, groups), line))
        .groupByKey(tasks)
        .map(lambda group: f"[{','.join(group[1])}]")
        .pipe(shlex.join(command("frames", reports)), environment, checkCode=True)
    )
    lines = spark.read.json(rows, schema_of(schemas), mode="FAILFAST").persist(StorageLevel.DISK_ONLY)
    for name in schemas:
        lines.selectExpr(f"inline(rows.{name})").write.parquet(f"{options.out}/{name}")

    files = spark.read.parquet(f"{options.out}/files")
    for status, count in sorted(files.groupBy("status").count().collect()):
        print(f"{count} files {status}")
    spark.stop()


def command(step, *folder):
    return ["deno", "run", "-A", "--quiet", str(PIPE), step, *map(str, folder)]


def run(step, *folder):
    return subprocess.run(command(step, *folder), check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


def linked_keys(read):
    """Sets of keys, mostly issuers, that share a place or the bytes of a file."""
    return (
        read.map(json.loads)
        .flatMap(lambda reading: [(link, reading["key"]) for link in reading["links"]])
        .distinct()
        .groupByKey()
        .mapValues(list)
        .values()
        .filter(lambda keys: len(keys) > 1)
        .collect()
    )


def roots(sets):
    """One key of all that hang together, for each of those; the others stand for themselves."""
    parent = {}

    def root(key):
        while parent.setdefault(key, key) != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    for first, *others in sets:
        for other in others:
            parent[root(other)] = root(first)
    return {key: root(key) for key in parent}


def groups_key(line, groups):
    key = json.loads(line)["key"]
    return groups.get(key, key)


def schema_of(schemas):
    def row(columns):
        return StructType([StructField(name, TYPES[column["dtype"]]) for name, column in columns.items()])

    frames = [StructField(name, ArrayType(row(columns))) for name, columns in schemas.items()]
    return StructType([StructField("report", StringType()), StructField("rows", StructType(frames))])


if __name__ == "__main__":
    main()
