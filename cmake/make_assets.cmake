# cmake -DSOURCE=… -DISLANDS=… -DOUT=… -DHEADER=… -DICONS=… -P make_assets.cmake
# Copies assets/css/*.css, assets/images/*.svg and the islands' *.js to OUT as name.<hash>.css, so that a browser may
# keep them for ever, and writes two C++ tables:
# HEADER: name -> address ("portal.css" -> "/assets/portal.1f2e3d4c.css");  ICONS: icon -> the shapes inside its <svg>.
cmake_policy(VERSION 3.25)
file(GLOB sheets ${SOURCE}/css/*.css)
file(MAKE_DIRECTORY ${OUT})
set(rows "")
foreach(sheet ${sheets})
    get_filename_component(stem ${sheet} NAME_WE)
    file(READ ${sheet} css)
    # Comments and indentation are for the people who read the source.
    string(REGEX REPLACE "/\\*[^*]*\\*+([^/*][^*]*\\*+)*/" "" css "${css}")
    string(REGEX REPLACE "\n[ \n]*" "\n" css "${css}")
    string(REGEX REPLACE "([{,])\n" "\\1" css "${css}")
    string(SHA256 hash "${css}")
    string(SUBSTRING ${hash} 0 10 hash)
    file(GLOB older ${OUT}/${stem}.*.css)
    foreach(old ${older})
        if(NOT old STREQUAL "${OUT}/${stem}.${hash}.css")
            file(REMOVE ${old})
        endif()
    endforeach()
    file(WRITE ${OUT}/${stem}.${hash}.css "${css}")
    string(APPEND rows "    Asset{\"${stem}.css\", \"/assets/${stem}.${hash}.css\"},\n")
endforeach()
file(GLOB older ${OUT}/*.js ${OUT}/*.svg)
file(GLOB files ${ISLANDS}/*.js ${SOURCE}/images/*.svg)
foreach(one ${files})
    get_filename_component(stem ${one} NAME_WE)
    get_filename_component(ending ${one} LAST_EXT)
    file(SHA256 ${one} hash)
    string(SUBSTRING ${hash} 0 10 hash)
    file(COPY_FILE ${one} ${OUT}/${stem}.${hash}${ending} ONLY_IF_DIFFERENT)
    list(REMOVE_ITEM older ${OUT}/${stem}.${hash}${ending})
    string(APPEND rows "    Asset{\"${stem}${ending}\", \"/assets/${stem}.${hash}${ending}\"},\n")
endforeach()
if(older)
    file(REMOVE ${older})
endif()
file(CONFIGURE OUTPUT ${HEADER} @ONLY CONTENT "// Made by cmake/make_assets.cmake.
#pragma once

#include <array>
#include <string_view>

namespace mingtang::web {

struct Asset {
    std::string_view name, address;
};
inline constexpr std::array assets{
@rows@};

}  // namespace mingtang::web
")

set(rows "")
file(GLOB icons ${SOURCE}/icons/*.svg)
foreach(icon ${icons})
    get_filename_component(stem ${icon} NAME_WE)
    file(READ ${icon} svg)
    string(REGEX REPLACE "^<svg[^>]*>(.*)</svg>\n*$" "\\1" svg "${svg}")
    string(REPLACE "\"" "\\\"" svg "${svg}")
    string(APPEND rows "    Icon{\"${stem}\", Literal{\"${svg}\"}},\n")
endforeach()
file(CONFIGURE OUTPUT ${ICONS} @ONLY CONTENT "// Made by cmake/make_assets.cmake from assets/icons.
#pragma once

#include <array>
#include <string_view>

#include \"base/html.hpp\"

namespace mingtang::web {

struct Icon {
    std::string_view name;
    Literal shapes;
};
inline constexpr std::array icons{
@rows@};

}  // namespace mingtang::web
")
