#!/bin/bash
# The grid of a draft of 2,000 rows: the request for its first rows, the save of 500 pasted ones, a workbook out and back.
# Then what readers ask of a database of 500 items and of one of 300,000: the times should be alike.
exec "${BUILD:-build/release}/bench/grid/bench_grid" --benchmark_min_time=0.2
