#!/bin/bash
# 200,000 documents on both engines; MINGTANG_BENCH_DOCUMENTS=20000 for a first look.
set -euo pipefail
cd "$(dirname "$0")/../.."
. script/lib/postgres.sh
start_postgres
"${BUILD:-build/release}/bench/search/bench_search"
