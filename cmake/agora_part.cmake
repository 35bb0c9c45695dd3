# agora_part(NAME  KIND platform|module  SOURCES a.cpp …  [USES other parts …]  [LIBRARIES outside targets …]
#            [TESTS test/a_test.cpp …]  [TEST_LIBRARIES …]  [FUZZ name …])
#
# Makes two targets: agora_NAME_api (what others may see: the folder api/) and agora_NAME (the code).
# USES links the other part's api visibly and its code only at link time, so that nothing is inherited.
# A part can only use what was added before it: a cycle cannot be configured.

if(AGORA_FUZZ)
    add_custom_target(fuzzers)
endif()

function(agora_part name)
    cmake_parse_arguments(PART "" "KIND" "SOURCES;USES;LIBRARIES;TESTS;TEST_LIBRARIES;FUZZ" ${ARGN})

    add_library(agora_${name}_api INTERFACE)
    target_include_directories(agora_${name}_api INTERFACE ${CMAKE_CURRENT_SOURCE_DIR}/api)
    target_link_libraries(agora_${name}_api INTERFACE agora_flags)

    agora_compilations(compilations agora_${name} ${PART_SOURCES})
    add_library(agora_${name} STATIC ${compilations})
    target_include_directories(agora_${name} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/src)
    target_link_libraries(agora_${name} PUBLIC agora_${name}_api PRIVATE ${PART_LIBRARIES})

    foreach(used IN LISTS PART_USES)
        if(NOT TARGET agora_${used})
            message(FATAL_ERROR "${name} uses ${used}, which does not exist or comes after it")
        endif()
        target_link_libraries(agora_${name}_api INTERFACE agora_${used}_api)
        target_link_libraries(agora_${name} PRIVATE agora_${used}_api INTERFACE $<LINK_ONLY:agora_${used}>)
    endforeach()

    file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/api/*.hpp)
    if(headers)
        target_sources(agora_${name} PUBLIC FILE_SET HEADERS
            BASE_DIRS ${CMAKE_CURRENT_SOURCE_DIR}/api FILES ${headers})
    endif()
    set_target_properties(agora_${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)

    set_property(GLOBAL APPEND PROPERTY AGORA_PARTS ${name})
    if(PART_KIND STREQUAL "module")
        set_property(GLOBAL APPEND PROPERTY AGORA_MODULES ${name})
    endif()
    if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/views OR EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/locale
       OR EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/migrations OR EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/data)
        set_property(GLOBAL APPEND PROPERTY AGORA_RESOURCE_FOLDERS "${name}=${CMAKE_CURRENT_SOURCE_DIR}")
    endif()

    if(PART_TESTS AND NOT AGORA_FUZZ)
        agora_compilations(compilations agora_${name}_test ${PART_TESTS})
        add_executable(agora_${name}_test ${compilations})
        target_include_directories(agora_${name}_test PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/src
            ${CMAKE_CURRENT_SOURCE_DIR}/test)
        target_link_libraries(agora_${name}_test PRIVATE agora_${name} ${PART_TEST_LIBRARIES}
            GTest::gtest GTest::gmock GTest::gtest_main)
        foreach(used IN LISTS PART_USES)
            target_link_libraries(agora_${name}_test PRIVATE agora_${used})
        endforeach()
        target_compile_definitions(agora_${name}_test PRIVATE
            AGORA_SOURCE_DIR="${CMAKE_SOURCE_DIR}" AGORA_BUILD_DIR="${CMAKE_BINARY_DIR}")
        add_test(NAME ${name} COMMAND agora_${name}_test)
        set_tests_properties(${name} PROPERTIES TIMEOUT 900 WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    endif()

    if(AGORA_FUZZ)
        foreach(target IN LISTS PART_FUZZ)
            add_executable(fuzz_${target} test/fuzz_${target}.cpp)
            target_include_directories(fuzz_${target} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/src)
            target_link_libraries(fuzz_${target} PRIVATE agora_${name})
            target_link_options(fuzz_${target} PRIVATE -fsanitize=fuzzer)
            add_dependencies(fuzzers fuzz_${target})
        endforeach()
    endif()
endfunction()

function(agora_platform name)
    agora_part(${name} KIND platform ${ARGN})
endfunction()

function(agora_module name)
    agora_part(${name} KIND module ${ARGN})
endfunction()
