# SPDX-FileCopyrightText: The Dateline authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# cmake -D CMARK=cmark-gfm -D IN=guide.md -D OUT=guide.html -P GuidePage.cmake
# Writes a Markdown file as a page that reads well in any browser, with no script and nothing fetched.
execute_process(COMMAND "${CMARK}" --extension table --to html "${IN}" OUTPUT_VARIABLE body COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCH "<h1>([^<]*)</h1>" heading "${body}")
set(title "${CMAKE_MATCH_1}")
file(WRITE "${OUT}" "<!DOCTYPE html>
<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<title>${title}</title><style>
:root { color-scheme: light dark; }
body { font: 1rem/1.55 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
code, pre { font: .9em/1.4 ui-monospace, monospace; }
pre { overflow-x: auto; padding: .75rem 1rem; border: 1px solid #8886; border-radius: 3px; }
table { border-collapse: collapse; } th, td { border: 1px solid #8886; padding: .25rem .6rem; text-align: start; vertical-align: top; }
h2 { margin-top: 2.5rem; }
</style></head><body>
${body}</body></html>
")
