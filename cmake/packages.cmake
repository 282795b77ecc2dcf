# Every library we stand on, all from Debian 12. Their headers are system headers: their warnings are not ours.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(Boost 1.81 REQUIRED COMPONENTS json)
find_package(fmt 9 REQUIRED)

foreach(pair sqlite:sqlite3 pq:libpq crypto:libcrypto sodium:libsodium zlib:zlib
        brotli:libbrotlienc icu:icu-uc icu_i18n:icu-i18n opencc:opencc curl:libcurl pangocairo:pangocairo poppler:poppler-cpp qrencode:libqrencode)
    string(REPLACE ":" ";" pair ${pair})
    list(GET pair 0 name)
    list(GET pair 1 module)
    string(TOUPPER ${name} upper)
    pkg_check_modules(${upper} REQUIRED IMPORTED_TARGET ${module})
    add_library(lib_${name} ALIAS PkgConfig::${upper})
endforeach()
find_library(XLSXWRITER xlsxwriter REQUIRED)
