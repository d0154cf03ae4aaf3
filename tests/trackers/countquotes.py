#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dateline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts how well a tracker is founded in its sources' own words, and fails where it is not.

    countquotes.py TRACKER.json [--facts QUOTES.tsv]

- Every event has a quote from a source that is not the tracker itself; at least 160 attributions have one.
- No fragment is longer than twelve words, and each has words before or after it by which it is found again.
- A source whose text is there has the words of its quotes, in their context, once.
- Every source has a publisher, a date and an address (or its text), unless the tracker accepts that with a reason.
- Every milestone of a measure has two first reporters, but for those of which the tracker's makers found one only.
- With --facts: each row's words, with what stands before and after them, are somewhere in the tracker.
"""
import argparse
import json
import re
import sys

MOST_WORDS = 12
LEAST_QUOTES = 160
FEWER_ORIGINS = {"jp-considers-ban", "de-opposes-exclusion"}  # milestones for which no second first reporter was found
OWN = "This tracker"
UNNAMED = "press reports"

parser = argparse.ArgumentParser()
parser.add_argument("tracker")
parser.add_argument("--facts")
options = parser.parse_args()
with open(options.tracker, encoding="utf-8") as file:
    tracker = json.load(file)
faults = []


def check(holds, what):
    if not holds:
        faults.append(what)


def key(name):
    """What first reporters are told apart by."""
    folded = " ".join(name.split()).casefold()
    folded = folded[4:] if folded.startswith("the ") else folded
    return houses.get(folded, folded)


houses = {}
for house in tracker.get("publishers", []):
    for alias in house.get("aliases", []):
        houses[alias["name"].casefold()] = house["name"].casefold()
sources = {source["id"]: source for source in tracker["sources"]}
accepted = {(each["check"], each["subject"]) for each in tracker.get("accepted", [])}
quoted, origins = set(), {}
quotes = [each for each in tracker["attributions"] if "quote" in each]
for each in tracker["attributions"]:
    csl = sources[each["source"]]["csl"]
    name = each.get("origin") or csl.get("container-title") or csl.get("publisher") or csl["title"]
    if name not in (OWN, UNNAMED) and each["support"] != "disputes":
        origins.setdefault(each["event"], set()).add(key(name))
for each in quotes:
    quote, source = each["quote"], sources[each["source"]]
    words = len(quote["exact"].split())
    check(words <= MOST_WORDS, f"{each['id']}: {words} words")
    check(quote.get("prefix") or quote.get("suffix"), f"{each['id']}: neither prefix nor suffix")
    if "text" in source:
        whole = quote.get("prefix", "") + quote["exact"] + quote.get("suffix", "")
        check(source["text"].count(whole) == 1, f"{each['id']}: not once in the text of {each['source']}")
    if source["csl"].get("container-title") != OWN:
        quoted.add(each["event"])
for event in tracker["events"]:
    check(event["id"] in quoted, f"{event['id']}: no quote")
check(len(quotes) >= LEAST_QUOTES, f"{len(quotes)} attributions with a quote")
for source in tracker["sources"]:
    csl, subject = source["csl"], "source/" + source["id"]
    check(csl.get("publisher") or csl.get("container-title"), f"{source['id']}: no publisher")
    check("issued" in csl or ("source-undated", subject) in accepted, f"{source['id']}: no date")
    check(re.match("https?://", csl.get("URL", "")) or "text" in source or ("source-unlinked", subject) in accepted,
          f"{source['id']}: no address")
single = [event["id"] for event in tracker["events"] if "measure" in event and len(origins.get(event["id"], ())) < 2]
check(set(single) == FEWER_ORIGINS, "milestones with fewer than two origins: " + ", ".join(single))

if options.facts:
    held = [(" ".join(each["quote"]["exact"].split()), each["quote"]) for each in quotes]
    with open(options.facts, encoding="utf-8") as file:
        for row in [line.split("\t") for line in file.read().splitlines()[1:] if line.strip()]:
            exact, prefix, suffix = (text.replace("[excerpt ends]", "").strip() for text in row[7:10])
            check(any(exact == words and prefix == quote.get("prefix", "").strip()
                      and suffix == quote.get("suffix", "").strip() for words, quote in held),
                  f"{row[0]} {row[1]}: not in the tracker: {exact}")

print(f"{len(tracker['events'])} events, all of them quoted: {len(quoted) == len(tracker['events'])}; "
      f"{len(quotes)} of {len(tracker['attributions'])} attributions with a quote; {len(sources)} sources; "
      f"{len(single)} milestones with fewer than two origins: {', '.join(single)}")
for fault in faults:
    print(fault, file=sys.stderr)
sys.exit(1 if faults else 0)
