#!/bin/sh
# SPDX-FileCopyrightText: The Dateline authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds Dateline with its tests and runs them all; needs no display.
# The preset can be chosen: packaging/test.sh asan
set -eu
cd "$(dirname "$0")/.."

preset=${1:-release}
export CTEST_PARALLEL_LEVEL="${CTEST_PARALLEL_LEVEL:-$(nproc)}"
case $preset in
asan | core-only) packaging/install-packages.sh test sanitizers ;;
*) packaging/install-packages.sh test ;;
esac
cmake --preset "$preset" -DDATELINE_TESTS=ON >/dev/null
cmake --build --preset "$preset"
ctest --preset "$preset"
