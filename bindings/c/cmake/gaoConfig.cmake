# Where an installed gao is: gao::gao is the shared library, gao::gao_static the static one.
get_filename_component(_gao_prefix "${CMAKE_CURRENT_LIST_DIR}/../../.." REALPATH)

foreach(_gao_part include/gao.h lib/libgao.so lib/libgao.a)
  if(NOT EXISTS "${_gao_prefix}/${_gao_part}")
    set(gao_FOUND FALSE)
    set(gao_NOT_FOUND_MESSAGE "`${_gao_prefix}/${_gao_part}` is missing; install gao again")
    return()
  endif()
endforeach()
unset(_gao_part)

if(NOT TARGET gao::gao)
  add_library(gao::gao SHARED IMPORTED)
  set_target_properties(gao::gao PROPERTIES
    IMPORTED_LOCATION "${_gao_prefix}/lib/libgao.so"
    IMPORTED_SONAME "libgao.so"
    INTERFACE_INCLUDE_DIRECTORIES "${_gao_prefix}/include")
endif()

if(NOT TARGET gao::gao_static)
  add_library(gao::gao_static STATIC IMPORTED)
  set_target_properties(gao::gao_static PROPERTIES
    IMPORTED_LOCATION "${_gao_prefix}/lib/libgao.a"
    INTERFACE_INCLUDE_DIRECTORIES "${_gao_prefix}/include"
    INTERFACE_LINK_LIBRARIES "pthread;dl;m")
endif()

unset(_gao_prefix)
