# add_folder(name USES … [HOT] [SUBFOLDERS …]): one folder of src/ becomes one static library mingtang_<name>.
# A folder lists nothing but itself: its .cpp files, its views/*.html and its queries.sql are found, never enumerated.
# HOT folders are compiled with -O2 (the HTTP server, the readers, the search); the rest with -O1, for the builder's time.

function(add_folder name)
    cmake_parse_arguments(ARG "HOT" "" "USES;SUBFOLDERS" ${ARGN})
    set(here ${CMAKE_SOURCE_DIR}/src/${name})
    set(made ${CMAKE_BINARY_DIR}/made/${name})
    file(GLOB sources CONFIGURE_DEPENDS ${here}/*.cpp)
    foreach(sub ${ARG_SUBFOLDERS})
        file(GLOB more CONFIGURE_DEPENDS ${here}/${sub}/*.cpp)
        list(APPEND sources ${more})
    endforeach()

    # queries.sql -> <name>/queries.hpp: one constant per named query, so that a wrong name does not compile.
    if(EXISTS ${here}/queries.sql)
        add_custom_command(OUTPUT ${made}/${name}/queries.hpp
            COMMAND queryc ${name} ${here}/queries.sql ${made}/${name}/queries.hpp
            DEPENDS queryc ${here}/queries.sql VERBATIM)
        list(APPEND sources ${made}/${name}/queries.hpp)
    endif()

    # views/*.html -> one .cpp each, and <name>/views.hpp that declares them all.
    file(GLOB views CONFIGURE_DEPENDS ${here}/views/*.html)
    if(views)
        set(outputs ${made}/${name}/views.hpp)
        foreach(view ${views})
            get_filename_component(stem ${view} NAME_WE)
            list(APPEND outputs ${made}/${name}/views/${stem}.cpp)
        endforeach()
        file(GLOB layouts CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/web/views/*.html)
        add_custom_command(OUTPUT ${outputs}
            COMMAND viewc ${name} ${here}/views ${CMAKE_SOURCE_DIR}/src/web/views ${made}
            DEPENDS viewc ${views} ${layouts} VERBATIM)
        list(APPEND sources ${outputs})
    endif()

    if(sources)
        add_library(mingtang_${name} STATIC ${sources})
        set(scope PUBLIC)
        target_link_libraries(mingtang_${name} PRIVATE mingtang_warnings)
        if(ARG_HOT)
            target_compile_options(mingtang_${name} PRIVATE $<$<CONFIG:Release>:-O2>)
        endif()
    else()
        add_library(mingtang_${name} INTERFACE)
        set(scope INTERFACE)
    endif()
    target_include_directories(mingtang_${name} ${scope} ${CMAKE_SOURCE_DIR}/src ${made})
    foreach(use ${ARG_USES})
        if(TARGET mingtang_${use} OR EXISTS ${CMAKE_SOURCE_DIR}/src/${use}/CMakeLists.txt)
            target_link_libraries(mingtang_${name} ${scope} mingtang_${use})
        else()
            target_link_libraries(mingtang_${name} ${scope} ${use})
        endif()
    endforeach()
endfunction()

# add_tests(kind folder USES …): the doctest files tests/<kind>/<folder>/*.cpp become one program and one ctest entry.
function(add_tests kind folder)
    cmake_parse_arguments(ARG "" "" "USES" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${kind}/${folder}/*.cpp)
    if(NOT sources)
        return()
    endif()
    set(program ${kind}_${folder})
    add_executable(${program} ${sources} $<TARGET_OBJECTS:test_main>)
    target_include_directories(${program} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
    target_compile_definitions(${program} PRIVATE PROJECT_DIR="${CMAKE_SOURCE_DIR}")
    target_link_libraries(${program} PRIVATE mingtang_warnings ${ARG_USES})
    add_test(NAME ${kind}/${folder} COMMAND ${program} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    set_tests_properties(${kind}/${folder} PROPERTIES TIMEOUT 300)
endfunction()
