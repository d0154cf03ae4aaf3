// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/printedtext.h"

#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

bool endsWithCutWord(const QString &text)
{
    const QChar last = text.back();
    return isHyphen(last) && text.size() > 1 && text.at(text.size() - 2).isLetterOrNumber();
}

/// Whether \p after goes on with the sentence or word that \p before ends in.
bool goesOn(const QString &before, const QString &after)
{
    if (before.isEmpty() || after.isEmpty())
        return false;
    const QChar first = after.front();
    if (endsWithCutWord(before))
        return first.isLetterOrNumber();
    const QChar last = before.back();
    return first.isLower() && (last.isLetterOrNumber() || last == u',' || last == u';');
}

qsizetype sizeOf(const QStringList &paragraphs)
{
    qsizetype size = 0;
    for (const QString &paragraph : paragraphs)
        size += paragraph.size();
    return size;
}

} // namespace

void PrintedText::add(const PrintedPage &page)
{
    m_waiting += page.header;
    m_size += sizeOf(page.header) + sizeOf(page.asides);
    for (const PrintedBlock &block : page.blocks) {
        m_size += sizeOf(block.paragraphs);
        for (qsizetype i = 0; i < block.paragraphs.size(); ++i) {
            const QString &paragraph = block.paragraphs[i];
            if (i == 0 && m_canGoOn && !block.isTable && goesOn(m_paragraphs.last(), paragraph)) {
                m_paragraphs.last() += QString(u'\n' + paragraph);
                continue;
            }
            m_paragraphs += std::exchange(m_waiting, {});
            m_paragraphs.append(paragraph);
            m_canGoOn = !block.isTable;
        }
    }
    m_waiting += page.asides;
}

QString PrintedText::text() const
{
    QStringList all = m_paragraphs + m_waiting;
    all.removeAll(QString());
    return all.join(u"\n\n"_s);
}

} // namespace Dateline
