# SPDX-FileCopyrightText: The Dateline authors
# SPDX-License-Identifier: GPL-3.0-or-later

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# What every target of the house is compiled with.
add_library(DatelineOptions INTERFACE)
target_include_directories(DatelineOptions INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(DatelineOptions INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
  $<$<BOOL:${DATELINE_WERROR}>:-Werror>
  # Object files do not depend on the folder they were built in.
  -ffile-prefix-map=${PROJECT_SOURCE_DIR}=.)
target_compile_definitions(DatelineOptions INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_USE_QSTRINGBUILDER
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400
  DATELINE_VERSION="${PROJECT_VERSION}")

# One precompiled header for code that knows QtCore only and one for code that paints: half the compile time.
function(dateline_precompiled_headers)
  add_library(DatelineCorePch OBJECT ${PROJECT_SOURCE_DIR}/cmake/pch.cpp)
  target_link_libraries(DatelineCorePch PRIVATE DatelineOptions Qt6::Core)
  target_precompile_headers(DatelineCorePch PRIVATE
    <QHash> <QString> <QStringList> <QVariant> <algorithm> <memory> <optional> <vector>)
  if(DATELINE_GUI)
    add_library(DatelineGuiPch OBJECT ${PROJECT_SOURCE_DIR}/cmake/pch.cpp)
    target_link_libraries(DatelineGuiPch PRIVATE DatelineOptions Qt6::Widgets)
    target_precompile_headers(DatelineGuiPch PRIVATE
      <QHash> <QString> <QStringList> <QVariant> <QPainter> <QWidget> <QAbstractItemModel>
      <algorithm> <memory> <optional> <vector>)
  endif()
endfunction()

# dateline_library(NAME CORE|GUI SOURCES … LINK …): a static library of one folder.
function(dateline_library name)
  cmake_parse_arguments(ARG "CORE;GUI" "" "SOURCES;LINK" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC DatelineOptions ${ARG_LINK})
  if(ARG_GUI)
    target_link_libraries(${name} PUBLIC Qt6::Widgets)
    target_precompile_headers(${name} REUSE_FROM DatelineGuiPch)
  else()
    target_link_libraries(${name} PUBLIC Qt6::Core)
    target_precompile_headers(${name} REUSE_FROM DatelineCorePch)
  endif()
endfunction()

# dateline_test(NAME [GUI] SOURCES … LINK …): one Qt Test executable. It runs with no display, in the C.UTF-8
# locale and UTC, and a skipped test is not a passed one.
function(dateline_test name)
  cmake_parse_arguments(ARG "GUI" "" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE DatelineOptions DatelineTestSupport ${ARG_LINK} Qt6::Test)
  target_compile_definitions(${name} PRIVATE DATELINE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES
    TIMEOUT 300
    SKIP_REGULAR_EXPRESSION "SKIP   :"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;QT_LOGGING_RULES=qt.qpa.*=false")
endfunction()
