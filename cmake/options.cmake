# How everything is compiled. Warnings are errors in our own code; hardening flags are security.md C74's.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

option(MINGTANG_TESTS "build the tests" ON)
option(MINGTANG_BENCH "build the benchmarks" OFF)
option(MINGTANG_SANITIZE "address and undefined-behaviour sanitizers" OFF)
option(MINGTANG_FUZZ "libFuzzer targets (clang)" OFF)

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release)
endif()
set(CMAKE_CXX_FLAGS_RELEASE "-O1 -g1")   # slices; hot folders ask for -O2 with optimize_hard()
set(CMAKE_CXX_FLAGS_DEBUG "-O0 -g1")

find_program(CCACHE ccache)
if(CCACHE)
    # What a real compilation costs is noted beside the objects: tests/house/compile_cost.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_PREFIX=${CMAKE_SOURCE_DIR}/script/lib/measure_compile
        ${CCACHE})
    set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD AND NOT MINGTANG_FUZZ)
    add_link_options(-fuse-ld=mold)
endif()

add_compile_options(-ffile-prefix-map=${CMAKE_SOURCE_DIR}/= -fstack-protector-strong -fstack-clash-protection -fcf-protection)
add_compile_definitions(_GLIBCXX_ASSERTIONS)
if(MINGTANG_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer -O1)
    add_link_options(-fsanitize=address,undefined)
elseif(MINGTANG_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined
        -fno-omit-frame-pointer -O1)
    add_link_options(-fsanitize=address,undefined)
elseif(CMAKE_BUILD_TYPE STREQUAL Release)
    add_compile_options(-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3)
    add_link_options(-Wl,-z,relro,-z,now -pie)
endif()

add_library(mingtang_warnings INTERFACE)
target_compile_options(mingtang_warnings INTERFACE -Wall -Wextra -Wpedantic -Werror -Wshadow -Wnon-virtual-dtor)
# GCC 12 at -O1 sees uninitialized parts in every temporary std::variant (GCC bug 105562 and its kin), and frees of
# unallocated objects in TRY's temporaries.
target_compile_options(mingtang_warnings INTERFACE
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized> $<$<CXX_COMPILER_ID:GNU>:-Wno-free-nonheap-object>)
