#!/bin/bash
# One printed time limit understood, in microseconds; the promise is less than 20.
exec "${BUILD:-build/release}/bench/time_limit/bench_time_limit" --benchmark_min_time=0.2
