# Styles, scripts, fonts and drawings, made by Node from web/ (see web/build.mjs), and the layout.
if(EXISTS ${CMAKE_SOURCE_DIR}/web/views)
    set_property(GLOBAL APPEND PROPERTY AGORA_RESOURCE_FOLDERS "web=${CMAKE_SOURCE_DIR}/web")
endif()

find_program(NODE_PROGRAM node)
if(NOT EXISTS ${CMAKE_SOURCE_DIR}/web/build.mjs)
    return()
elseif(NODE_PROGRAM AND EXISTS ${CMAKE_SOURCE_DIR}/node_modules)
    file(GLOB_RECURSE web_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/build.mjs
        ${CMAKE_SOURCE_DIR}/web/tools/* ${CMAKE_SOURCE_DIR}/web/css/* ${CMAKE_SOURCE_DIR}/web/icons/*
        ${CMAKE_SOURCE_DIR}/web/islands/* ${CMAKE_SOURCE_DIR}/web/illustrations/*
        ${CMAKE_SOURCE_DIR}/web/favicon.svg)
    set(web_assets ${CMAKE_BINARY_DIR}/web-assets)
    add_custom_command(OUTPUT ${web_assets}/manifest.tsv
        COMMAND ${NODE_PROGRAM} ${CMAKE_SOURCE_DIR}/web/build.mjs ${web_assets}
        DEPENDS ${web_sources} ${CMAKE_SOURCE_DIR}/package-lock.json
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
        COMMENT "Building the browser's files" VERBATIM)
    agora_resource_tree(web/assets ${web_assets} DEPENDS ${web_assets}/manifest.tsv)
    file(GLOB web_tests CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/test/*.test.mjs)
    add_test(NAME web COMMAND ${NODE_PROGRAM} --test ${web_tests}
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    set_tests_properties(web PROPERTIES TIMEOUT 300)
else()
    message(WARNING "The program will lack its styles and scripts: run script/setup first "
                    "(it installs Node and the packages of package-lock.json).")
endif()
