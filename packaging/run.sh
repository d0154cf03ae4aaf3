#!/bin/sh
# SPDX-FileCopyrightText: The Dateline authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds Dateline and starts it on the bundled tracker. With no display it renders the
# bundled timeline to a picture instead. Arguments are passed on: packaging/run.sh mine.dateline
set -eu
cd "$(dirname "$0")/.."

packaging/install-packages.sh
cmake --preset release -DDATELINE_TESTS=OFF >/dev/null
cmake --build --preset release

program=build/release/app/dateline
if [ $# -gt 0 ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  exec "$program" "$@"
fi
picture=dateline-timeline.png
"$program" export bundled:huawei-5g --view timeline --size 1600x900 --scale 2 --to "$picture"
echo "There is no display to open the window on. The bundled timeline is in $(pwd)/$picture"
