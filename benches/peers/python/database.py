"""The kernel as one query, by DuckDB, which reads and writes JSON itself."""

from pathlib import Path

import duckdb

QUERY = (Path(__file__).parent.parent / "rules/kernel.sql").read_text()

COLUMNS = """{
    id: 'INTEGER',
    age_years: 'INTEGER',
    phase: 'STRUCT(kind VARCHAR, week INTEGER, months INTEGER)',
    lactating: 'BOOLEAN',
    vertebral_fractures: 'STRUCT("level" VARCHAR, genant INTEGER, energy VARCHAR)[]',
    other_fractures: 'STRUCT(site VARCHAR, energy VARCHAR)[]',
    dxa: 'STRUCT(site VARCHAR, z FLOAT, t FLOAT, months_postpartum INTEGER)[]',
    risk_factors: 'STRUCT(
        family_history VARCHAR, low_bmd_before VARCHAR, inflammatory_disease VARCHAR,
        immobilisation VARCHAR, smoking VARCHAR, glucocorticoids VARCHAR, heparin VARCHAR,
        reduced_fertility VARCHAR, first_pregnancy VARCHAR, low_body_weight VARCHAR,
        malabsorption VARCHAR, monogenic_bone_disease VARCHAR)',
}"""


def connected():
    connection = duckdb.connect()
    # One core, as everything beside it.
    connection.execute("SET threads = 1")
    return connection


def of_file(path):
    return f"SELECT * FROM read_json('{path}', format = 'newline_delimited', columns = {COLUMNS})"


def read(cases):
    connection = connected()
    connection.execute(f"CREATE TABLE cases AS {of_file(cases.path)}")
    return connection


def evaluate(connection):
    return connection.execute(QUERY).fetchnumpy()


def whole(cases, file):
    connection = connected()
    connection.execute(f"CREATE VIEW cases AS {of_file(cases.path)}")
    connection.execute(f"COPY ({QUERY}) TO '{file}' (FORMAT json)")


def answers(outputs):
    return zip(*(column.tolist() for column in outputs.values()))
