# Territories and the base map, made by Node from public data (see tools/territories/README.md).
if(NODE_PROGRAM AND EXISTS ${CMAKE_SOURCE_DIR}/node_modules
   AND EXISTS ${CMAKE_SOURCE_DIR}/tools/territories/build.mjs)
    file(GLOB_RECURSE territory_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tools/territories/*)
    set(reference_data ${CMAKE_BINARY_DIR}/reference-data)
    add_custom_command(OUTPUT ${reference_data}/territories.tsv ${reference_data}/basemap.json
        COMMAND ${NODE_PROGRAM} ${CMAKE_SOURCE_DIR}/tools/territories/build.mjs ${reference_data}
        COMMAND ${NODE_PROGRAM} ${CMAKE_SOURCE_DIR}/tools/territories/basemap.mjs ${reference_data}
        DEPENDS ${territory_sources} ${CMAKE_SOURCE_DIR}/package-lock.json
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
        COMMENT "Building the territories" VERBATIM)
    agora_resource_tree(territories/data ${reference_data}
        DEPENDS ${reference_data}/territories.tsv ${reference_data}/basemap.json)
endif()
