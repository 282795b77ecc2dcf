#!/bin/bash
# A workbook of 100 000 rows and 14 columns through read-table, beside python3-openpyxl that only walks over its cells.
# CPU seconds and the largest process; the promise is 3 s and 150 MB for records, doubts and the account of every row.
set -euo pipefail
exec python3 "$(dirname "$0")/measure.py" "${BUILD:-build/release}/mingtang"
