#!/bin/sh
# SPDX-FileCopyrightText: The Dateline authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes the Debian package dateline_VERSION_ARCHITECTURE.deb in build/package, and prints its path. The same sources give
# the same bytes: times are those of the last commit, or SOURCE_DATE_EPOCH. With a build folder as argument its program is
# packed, with nothing built again but what the package needs: packaging/deb.sh build/ci. DATELINE_REVISION is Debian's
# revision, 1 unless said.
set -eu
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH

packaging/install-packages.sh package >&2
build=${1:-build/package}
if [ $# -eq 0 ]; then
  cmake --preset release -B "$build" -DDATELINE_TESTS=OFF -DCMAKE_CXX_FLAGS_RELEASE=-O2 >/dev/null
fi
cmake "$build" -DDATELINE_ZSH_COMPLETIONS=share/zsh/vendor-completions >/dev/null
cmake --build "$build" --target dateline dateline-reader installed-files debian-papers >&2
mkdir -p build/package
rm -f build/package/dateline_*.deb
cpack --config "$build/CPackConfig.cmake" -D CPACK_DEBIAN_PACKAGE_RELEASE="${DATELINE_REVISION:-1}" -B build/package >&2
ls "$PWD"/build/package/dateline_*.deb
