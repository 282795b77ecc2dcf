#!/bin/bash
# Two editions of 20,000 rows against each other; one cell word by word.
exec "${BUILD:-build/release}/bench/difference/bench_difference" --benchmark_min_time=0.5
