#!/bin/bash
# Pages drawn from the database, from a clean request to the bytes of the answer: CPU time, SQLite included.
exec "${BUILD:-build/release}/bench/pages/bench_pages" --benchmark_min_time=0.5
