# assets/ -> build/<preset>/assets (what the server serves under /assets/) and two headers that name them. Islands are
# scripts that script/islands built before; where it did not, pages leave them out and work without.
file(GLOB asset_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/assets/css/*.css ${CMAKE_SOURCE_DIR}/assets/icons/*.svg
    ${CMAKE_SOURCE_DIR}/assets/images/*.svg
    ${CMAKE_SOURCE_DIR}/islands/dist/*.js)
set(asset_headers ${CMAKE_BINARY_DIR}/made/web/web/asset_table.hpp ${CMAKE_BINARY_DIR}/made/web/web/icon_table.hpp)
add_custom_command(OUTPUT ${asset_headers}
    COMMAND ${CMAKE_COMMAND} -DSOURCE=${CMAKE_SOURCE_DIR}/assets -DISLANDS=${CMAKE_SOURCE_DIR}/islands/dist -DOUT=${CMAKE_BINARY_DIR}/assets
        -DHEADER=${CMAKE_BINARY_DIR}/made/web/web/asset_table.hpp -DICONS=${CMAKE_BINARY_DIR}/made/web/web/icon_table.hpp
        -P ${CMAKE_SOURCE_DIR}/cmake/make_assets.cmake
    DEPENDS ${asset_sources} ${CMAKE_SOURCE_DIR}/cmake/make_assets.cmake VERBATIM)
add_custom_target(assets DEPENDS ${asset_headers})
