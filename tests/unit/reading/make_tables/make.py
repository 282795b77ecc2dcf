"""Writes the tables of tests/unit/reading/tables numbered from 35 on, each with its expected records:

    python3 tests/unit/reading/make_tables/make.py
"""

import fields
import groups
import heads
import lists
import programs
import rows
import scans
import strange

for chapter in (heads, rows, strange, fields, lists, groups, scans, programs):
    chapter.all_pages()
