#!/bin/bash
# Lists of 200,000 public documents and what stands behind their links, on both engines; MINGTANG_BENCH_DOCUMENTS=20000 for a
# first look.
set -euo pipefail
cd "$(dirname "$0")/../.."
. script/lib/postgres.sh
start_postgres
"${BUILD:-build/release}/bench/lists/bench_lists"
