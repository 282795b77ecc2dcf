#!/bin/bash
# A catalog of 20,000 rows as a file: XLSX beside openpyxl (to be under 2 s and 64 MB), Word, and PDF. Then openpyxl
# opens what was written, and poppler says how many pages the PDF has.
set -euo pipefail
bench="${BUILD:-build/release}/bench/export/bench_export"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$bench" xlsx 20000 "$folder/a.xlsx"
/usr/bin/python3 "$(dirname "$0")/openpyxl_export.py" 20000 "$folder/b.xlsx"
"$bench" docx 500
"$bench" docx 20000 "$folder/a.docx"
"$bench" pdf 500
"$bench" pdf 20000 "$folder/a.pdf"
/usr/bin/python3 - "$folder/a.xlsx" <<'PYTHON'
import sys
from openpyxl import load_workbook
sheet = load_workbook(sys.argv[1]).active
live = sum(1 for row in sheet.iter_rows() for cell in row if cell.data_type == "f")
print(f"openpyxl opens it: {sheet.max_row} rows, {len(sheet.merged_cells.ranges)} merged ranges, {live} formulas, "
      f"heads repeated {sheet.print_title_rows}, printed {sheet.print_area}")
PYTHON
pdfinfo "$folder/a.pdf" | grep Pages
