#!/bin/sh
# SPDX-FileCopyrightText: The Dateline authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing of the Debian 12 packages that Dateline is built with. With "test": also what it is tested
# with; with "sanitizers": what finds faults of memory; with "page": what the web page and the pictures are looked at
# with; with "package": what the Debian package is made and tried with. Does nothing, and needs no network, when all are there.
set -eu

packages="g++ cmake ninja-build qt6-base-dev qt6-tools-dev qt6-l10n-tools
  qt6-svg-dev libqt6svg6 libqt6sql6-sqlite libsqlite3-dev nlohmann-json3-dev libgumbo-dev libpoppler-cpp-dev libuchardet-dev libicu-dev iso-codes pkg-config fonts-dejavu-core"
for word in "$@"; do
  case $word in
  test)
    packages="$packages libvalijson-dev python3 sqlite3 xvfb xdotool openbox x11-utils imagemagick
      fonts-noto-cjk fonts-noto-color-emoji"
    ;;
  package)
    packages="$packages cmark-gfm dpkg-dev lintian desktop-file-utils appstream shared-mime-info mmdebstrap man-db"
    ;;
  sanitizers)
    packages="$packages clang libclang-rt-14-dev lld llvm"
    ;;
  page)
    packages="$packages python3 chromium librsvg2-bin poppler-utils imagemagick fontconfig
      fonts-noto-cjk fonts-noto-color-emoji"
    # Debian's npm brings hundreds of packages; whoever has another one keeps it.
    command -v npm >/dev/null || packages="$packages nodejs npm"
    ;;
  *)
    echo "install-packages: no such word: $word" >&2
    exit 2
    ;;
  esac
done

missing=""
for package in $packages; do
  status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=""
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || { echo "These packages are missing, and there is no sudo to install them:$missing" >&2; exit 1; }
  as_root=sudo
fi
echo "Installing:$missing"
$as_root apt-get update -qq
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $missing >/dev/null
