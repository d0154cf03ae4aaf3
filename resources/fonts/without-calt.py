#!/usr/bin/python3
# SPDX-FileCopyrightText: The Dateline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the feature "calt" out of the font files that are named, in place. Needs fontTools (Debian: python3-fonttools).

Contextual alternates are glyphs without a character of their own: in a PDF they cannot be selected, searched or read aloud.
"""
import sys

from fontTools.ttLib import TTFont

for path in sys.argv[1:]:
    font = TTFont(path, recalcTimestamp=False)
    table = font["GSUB"].table
    dropped = {i for i, record in enumerate(table.FeatureList.FeatureRecord) if record.FeatureTag == "calt"}
    for script in table.ScriptList.ScriptRecord:
        languages = [script.Script.DefaultLangSys] + [record.LangSys for record in script.Script.LangSysRecord]
        for language in filter(None, languages):
            language.FeatureIndex = [i for i in language.FeatureIndex if i not in dropped]
            language.FeatureCount = len(language.FeatureIndex)
    font.save(path)
