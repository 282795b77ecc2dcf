#!/bin/bash
# The storage seam: reads, grouped writes and searches.
exec "${BUILD:-build/release}/bench/storage/bench_storage" --benchmark_min_time=0.2
