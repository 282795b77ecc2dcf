#!/bin/bash
# Publishing: documents of 1,500 characters that were signed, put out by many hands at once, each with all its rows, its
# search entry, its audit and a commit that is on the disk; and withdrawn again.
exec "${BUILD:-build/release}/bench/publication/bench_publication" "$@"
