# agora_compilations(OUT TARGET file …): what there is to compile of a target's files: up to eight of them at once where
# their names allow it (tools/unity_groups.py), which takes a third of the time. The groups are made when CMake
# configures: a "redefinition" between two files after an edit means `cmake --preset dev` again.
option(AGORA_UNITY "Compile several files of a part at once" ON)

function(agora_compilations out target)
    if(AGORA_UNITY)
        execute_process(
            COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tools/unity_groups.py
                ${CMAKE_CURRENT_BINARY_DIR}/${target}.together ${ARGN}
            WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}
            OUTPUT_VARIABLE files OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
        string(REPLACE "\n" ";" files "${files}")
    else()
        set(files ${ARGN})
    endif()
    set(${out} ${files} PARENT_SCOPE)
endfunction()
