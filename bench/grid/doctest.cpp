// The tests' databases (tests/make) speak through doctest; a benchmark brings its own copy.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>
