# SPDX-FileCopyrightText: The Dateline authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The binary package that `packaging/deb.sh` makes with CPack. debian/ says the same for a source package.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME dateline)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_VENDOR "The Dateline authors")
set(CPACK_PACKAGE_CONTACT "The Dateline authors <authors@dateline.invalid>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What is loaded at run time and so is unknown to the linker: the driver of documents. Themes only make it look at home.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, qt6-gtk-platformtheme, qt6-translations-l10n, fonts-dejavu-core")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "policy events, their measures and their sources on a timeline")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Dateline holds what happened when, which countries and companies took part,
the measures behind it, and for every statement the source and its words.

It shows them on a timeline, a map, a matrix and charts, as of any day, finds
every quote in the text of its source, and exports pictures that say where
they come from. The same program works as a command line without a display.")

# Debian's own papers: they are no part of an installation by hand.
set(papers "${CMAKE_CURRENT_BINARY_DIR}/papers")
file(MAKE_DIRECTORY "${papers}")
configure_file("${PROJECT_SOURCE_DIR}/debian/copyright" "${papers}/copyright" COPYONLY)
function(dateline_paper input output)
  add_custom_command(OUTPUT "${papers}/${output}" COMMAND sh -c "gzip -9nc \"$1\" >\"$2\"" -- "${input}" "${papers}/${output}"
    DEPENDS "${input}" VERBATIM)
endfunction()
dateline_paper("${PROJECT_SOURCE_DIR}/CHANGELOG.md" changelog.gz)
dateline_paper("${PROJECT_SOURCE_DIR}/debian/changelog" changelog.Debian.gz)
add_custom_target(debian-papers ALL DEPENDS "${papers}/changelog.gz" "${papers}/changelog.Debian.gz")
set(overrides "${CMAKE_CURRENT_BINARY_DIR}/overrides")
file(MAKE_DIRECTORY "${overrides}")
configure_file("${PROJECT_SOURCE_DIR}/debian/dateline.lintian-overrides" "${overrides}/dateline" COPYONLY)
set(CPACK_INSTALLED_DIRECTORIES "${papers}" "usr/share/doc/dateline" "${overrides}" "usr/share/lintian/overrides")
include(CPack)
