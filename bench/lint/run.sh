#!/bin/bash
# All named checks over 20,000 items; the legal errors alone, as submitting asks them.
exec "${BUILD:-build/release}/bench/lint/bench_lint" --benchmark_min_time=0.5
