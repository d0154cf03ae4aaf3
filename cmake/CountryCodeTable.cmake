# SPDX-FileCopyrightText: The Dateline authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# cmake -D CURRENT=iso_3166-1.json -D FORMER=iso_3166-3.json -D OUT=table.h -P CountryCodeTable.cmake
# Writes the country codes of Debian's package iso-codes as tables for models/domain/countrycodes.cpp: those that are
# assigned (ISO 3166-1), and those that were withdrawn (ISO 3166-3), both in order of code.
file(READ ${CURRENT} current)
file(READ ${FORMER} former)

string(JSON count LENGTH ${current} "3166-1")
math(EXPR last "${count} - 1")
set(codes "")
foreach(i RANGE ${last})
  string(JSON code GET ${current} "3166-1" ${i} alpha_2)
  list(APPEND codes ${code})
endforeach()
list(SORT codes)
set(assigned "")
foreach(code IN LISTS codes)
  string(APPEND assigned "    \"${code}\",\n")
endforeach()

string(JSON count LENGTH ${former} "3166-3")
math(EXPR last "${count} - 1")
set(lines "")
foreach(i RANGE ${last})
  string(JSON code GET ${former} "3166-3" ${i} alpha_4)
  string(JSON name GET ${former} "3166-3" ${i} name)
  string(JSON date GET ${former} "3166-3" ${i} withdrawal_date)
  string(REGEX MATCH "^[0-9][0-9][0-9][0-9]" year ${date})
  string(REGEX REPLACE "([\\\\\"])" "\\\\\\1" name ${name})
  list(APPEND lines "    {\"${code}\", ${year}, \"${name}\"},\n")
endforeach()
list(SORT lines)
list(JOIN lines "" withdrawn)

file(WRITE ${OUT} "// Made by cmake/CountryCodeTable.cmake from the package iso-codes.
#pragma once

constexpr std::string_view assignedCodes[] = {
${assigned}};

constexpr WithdrawnCode withdrawnCodes[] = {
${withdrawn}};
")
