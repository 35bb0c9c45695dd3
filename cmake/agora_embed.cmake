# agora_resource_tree(PREFIX FOLDER DEPENDS file …): every file below FOLDER, a folder that the build
# makes, goes into the program as PREFIX/…; the files named in DEPENDS are made first.
function(agora_resource_tree prefix folder)
    cmake_parse_arguments(TREE "" "" "DEPENDS" ${ARGN})
    set_property(GLOBAL APPEND PROPERTY AGORA_RESOURCE_TREES "${prefix}=${folder}")
    set_property(GLOBAL APPEND PROPERTY AGORA_RESOURCE_TREE_FILES ${TREE_DEPENDS})
endfunction()

# agora_embed(): the target agora_resource_data, which defines agora::resources::embedded(). Called
# once, after all parts. A template or translation that is
# wrong fails it; in a debug build it is only said, and the test `templates` fails.
function(agora_embed)
    get_property(folders GLOBAL PROPERTY AGORA_RESOURCE_FOLDERS)
    get_property(trees GLOBAL PROPERTY AGORA_RESOURCE_TREES)
    get_property(tree_files GLOBAL PROPERTY AGORA_RESOURCE_TREE_FILES)
    set(out ${CMAKE_BINARY_DIR}/resources)

    set(arguments --out ${out})
    set(inputs ${tree_files})
    foreach(folder IN LISTS folders)
        list(APPEND arguments --part ${folder})
        string(REGEX REPLACE "^[^=]*=" "" path "${folder}")
        file(GLOB_RECURSE files CONFIGURE_DEPENDS
            ${path}/views/* ${path}/migrations/* ${path}/data/* ${path}/locale/*.po)
        list(APPEND inputs ${files})
    endforeach()
    foreach(tree IN LISTS trees)
        list(APPEND arguments --tree ${tree})
    endforeach()
    file(GLOB_RECURSE checkers CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tools/templates/*.py)
    file(GLOB_RECURSE code CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/*.hpp
        ${CMAKE_SOURCE_DIR}/src/*.cpp)

    add_custom_command(OUTPUT ${out}/checked
        COMMAND sh -c "${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tools/check_templates.py || test ${CMAKE_BUILD_TYPE} = Debug"
        COMMAND ${CMAKE_COMMAND} -E make_directory ${out}
        COMMAND ${CMAKE_COMMAND} -E touch ${out}/checked
        DEPENDS ${CMAKE_SOURCE_DIR}/tools/check_templates.py ${checkers} ${inputs} ${code}
        COMMENT "Checking templates and translations" VERBATIM)
    add_custom_command(OUTPUT ${out}/resources.cpp ${out}/resources.S ${out}/resources.bin
        COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/cmake/embed.py ${arguments}
        DEPENDS ${CMAKE_SOURCE_DIR}/cmake/embed.py ${inputs} ${out}/checked
        DEPFILE ${out}/resources.d
        COMMENT "Embedding resources" VERBATIM)
    set_source_files_properties(${out}/resources.S PROPERTIES OBJECT_DEPENDS ${out}/resources.bin)

    add_library(agora_resource_data STATIC ${out}/resources.cpp ${out}/resources.S)
    target_link_libraries(agora_resource_data PUBLIC agora_resources)
    add_test(NAME templates
        COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tools/check_templates.py)
    add_test(NAME template_tools
        COMMAND ${Python3_EXECUTABLE} -m unittest discover -s templates/test -t .
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}/tools)
endfunction()
