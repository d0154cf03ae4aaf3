# SPDX-FileCopyrightText: The Dateline authors
# SPDX-License-Identifier: GPL-3.0-or-later

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
# Only where something is a QObject: moc and its empty file cost a second and more each target.
set(CMAKE_AUTOMOC OFF)
# No generated file needs another target, so that folders are compiled side by side.
set(CMAKE_AUTOGEN_ORIGIN_DEPENDS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# Gold, part of binutils, links three times as fast as the default; with some fifty test programs that is felt. What Clang
# makes for the sanitizers it links with a warning for each variable, LLD without.
include(CheckLinkerFlag)
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  check_linker_flag(CXX -fuse-ld=lld DATELINE_HAS_LLD)
endif()
if(DATELINE_HAS_LLD)
  add_link_options(-fuse-ld=lld)
else()
  check_linker_flag(CXX -fuse-ld=gold DATELINE_HAS_GOLD)
  if(DATELINE_HAS_GOLD)
    add_link_options(-fuse-ld=gold)
  endif()
endif()

# What every target of the house is compiled with.
add_library(DatelineOptions INTERFACE)
target_include_directories(DatelineOptions INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(DatelineOptions INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
  # In a unity build the local names of another file would count as shadowed, and local types as those of a header.
  $<IF:$<BOOL:${CMAKE_UNITY_BUILD}>,$<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>,-Wshadow>
  # Clang 14 takes a capture for unused where only some instances of a template use it.
  $<$<CXX_COMPILER_ID:Clang>:-Wno-unused-lambda-capture>
  $<$<BOOL:${DATELINE_WERROR}>:-Werror>
  # Object files do not depend on the folder they were built in.
  -ffile-prefix-map=${PROJECT_SOURCE_DIR}=.)
target_compile_definitions(DatelineOptions INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_USE_QSTRINGBUILDER
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400
  DATELINE_VERSION="${PROJECT_VERSION}")

# One precompiled header for code that knows QtCore only and one for code that paints, and each again with Qt Test: half the
# compile time.
set(DATELINE_CORE_HEADERS <QHash> <QString> <QStringList> <QVariant> <algorithm> <memory> <optional> <vector>)
set(DATELINE_GUI_HEADERS ${DATELINE_CORE_HEADERS} <QPainter> <QWidget> <QAbstractItemModel>)

function(dateline_precompiled_header name qt)
  add_library(${name} OBJECT ${PROJECT_SOURCE_DIR}/cmake/pch.cpp)
  target_link_libraries(${name} PRIVATE DatelineOptions ${qt})
  if(qt MATCHES Test)
    target_compile_options(${name} PRIVATE ${DATELINE_TEST_FLAGS})
  endif()
  target_precompile_headers(${name} PRIVATE ${ARGN})
endfunction()

function(dateline_precompiled_headers)
  if(DATELINE_TESTS)
    # Qt Test names each test its folders, for QFINDTESTDATA, which is not used here: with them no two tests could share a header.
    get_target_property(definitions Qt6::Test INTERFACE_COMPILE_DEFINITIONS)
    list(FILTER definitions EXCLUDE REGEX QT_TESTCASE)
    set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS "${definitions}")
  endif()
  dateline_precompiled_header(DatelineCorePch Qt6::Core ${DATELINE_CORE_HEADERS})
  if(DATELINE_TESTS)
    dateline_precompiled_header(DatelineCoreTestPch "Qt6::Core;Qt6::Test" ${DATELINE_CORE_HEADERS} <QTest> <QSignalSpy>)
  endif()
  if(DATELINE_GUI)
    dateline_precompiled_header(DatelineGuiPch Qt6::Widgets ${DATELINE_GUI_HEADERS})
    if(DATELINE_TESTS)
      dateline_precompiled_header(DatelineGuiTestPch "Qt6::Widgets;Qt6::Test" ${DATELINE_GUI_HEADERS} <QTest> <QSignalSpy>)
    endif()
  endif()
endfunction()

# dateline_library(NAME CORE|GUI [MOC] SOURCES … LINK …): a static library of one folder. MOC: it has classes with Q_OBJECT, as
# each folder of widgets has.
function(dateline_library name)
  cmake_parse_arguments(ARG "CORE;GUI;MOC" "" "SOURCES;LINK" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC DatelineOptions ${ARG_LINK})
  if(ARG_GUI OR ARG_MOC)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
  endif()
  if(ARG_GUI)
    target_link_libraries(${name} PUBLIC Qt6::Widgets)
    target_precompile_headers(${name} REUSE_FROM DatelineGuiPch)
  else()
    target_link_libraries(${name} PUBLIC Qt6::Core)
    target_precompile_headers(${name} REUSE_FROM DatelineCorePch)
  endif()
endfunction()

# dateline_test(NAME [GUI] [SLOW] SOURCES … LINK …): one Qt Test executable. It runs with no display, in the C.UTF-8
# locale and UTC, and a skipped test is not a passed one. Where tests run side by side the slow ones begin, so that no
# core waits for the last of them.
function(dateline_test name)
  cmake_parse_arguments(ARG "GUI;SLOW" "" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_compile_options(${name} PRIVATE ${DATELINE_TEST_FLAGS})
  target_link_libraries(${name} PRIVATE DatelineOptions DatelineTestSupport ${ARG_LINK} Qt6::Test)
  target_compile_definitions(${name} PRIVATE DATELINE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  if(ARG_GUI)
    target_precompile_headers(${name} REUSE_FROM DatelineGuiTestPch)
  else()
    target_precompile_headers(${name} REUSE_FROM DatelineCoreTestPch)
  endif()
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES
    TIMEOUT 300
    SKIP_REGULAR_EXPRESSION "SKIP   :"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;QT_LOGGING_RULES=qt.qpa.*=false")
  if(ARG_SLOW)
    set_tests_properties(${name} PROPERTIES COST 100)
  endif()
endfunction()

# dateline_uses_reader(NAME): it calls setReaderProgram(QStringLiteral(DATELINE_READER_PROGRAM)), for it does not stand
# beside the program that reads files of others.
function(dateline_uses_reader name)
  target_compile_definitions(${name} PRIVATE DATELINE_READER_PROGRAM="$<TARGET_FILE:dateline-reader>")
  add_dependencies(${name} dateline-reader)
endfunction()

# dateline_reference_code(files …): plain, slow code that the tests hold ours against. Under the sanitizers it would take
# most of the time, and it is not what they are there to check.
function(dateline_reference_code)
  set_source_files_properties(${ARGN} PROPERTIES
    SKIP_UNITY_BUILD_INCLUSION ON SKIP_PRECOMPILE_HEADERS ON COMPILE_OPTIONS "-O2;-fno-sanitize=all")
endfunction()
