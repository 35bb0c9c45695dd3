# Every outside library, found once; a platform part names the ones it may include in LIBRARIES.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(Python3 REQUIRED COMPONENTS Interpreter)
find_package(Boost 1.81 REQUIRED COMPONENTS url json locale)
find_package(ICU REQUIRED COMPONENTS uc i18n data)
find_package(OpenSSL REQUIRED)
find_package(CURL REQUIRED)
find_package(GTest REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(CLI11 REQUIRED)

foreach(library IN ITEMS
        libctemplate sqlite3 libpq xapian-core libsodium liboath vips pangocairo cairo-pdf fontconfig libqpdf libseccomp
        libarchive libqrencode libical xlsxwriter tomlplusplus zlib pugixml libbrotlienc libbrotlidec md4c gmime-3.0 libxml-2.0)
    pkg_check_modules(${library} REQUIRED IMPORTED_TARGET GLOBAL ${library})
endforeach()
find_library(CBOR_LIBRARY cbor REQUIRED)
