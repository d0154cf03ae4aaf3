// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/visualorder.h"

#include <QList>

#include <algorithm>
#include <memory>
#include <unicode/ubidi.h>

namespace Dateline {

namespace {

bool runsFromRight(char32_t c)
{
    const QChar::Direction direction = QChar::direction(c);
    return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirAN;
}

bool isTypesetShape(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0xfb1d && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefc);
}

QString withPlainLetters(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        if (isTypesetShape(c))
            plain += QString(c).normalized(QString::NormalizationForm_KC);
        else
            plain += c;
    }
    return plain;
}

const UChar *unitsOf(const QString &text) { return reinterpret_cast<const UChar *>(text.utf16()); }

} // namespace

std::ptrdiff_t rightwardLetters(QStringView text)
{
    std::ptrdiff_t balance = 0;
    for (const char32_t c : text.toUcs4()) {
        const QChar::Direction direction = QChar::direction(c);
        if (direction == QChar::DirL)
            ++balance;
        else if (direction == QChar::DirR || direction == QChar::DirAL)
            --balance;
    }
    return balance;
}

QString inReadingOrder(const QString &line, bool fromRight)
{
    const QList<uint> letters = line.toUcs4();
    if (std::none_of(letters.begin(), letters.end(), runsFromRight))
        return line;
    const std::unique_ptr<UBiDi, decltype(&ubidi_close)> order(ubidi_open(), &ubidi_close);
    UErrorCode error = U_ZERO_ERROR;
    const auto length = static_cast<int32_t>(line.size());
    ubidi_setReorderingMode(order.get(), UBIDI_REORDER_INVERSE_LIKE_DIRECT);
    ubidi_setPara(order.get(), unitsOf(line), length, fromRight ? UBIDI_RTL : UBIDI_LTR, nullptr, &error);
    QString read(line.size(), Qt::Uninitialized);
    const int32_t size = ubidi_writeReordered(order.get(), reinterpret_cast<UChar *>(read.data()), length,
                                              UBIDI_DO_MIRRORING | UBIDI_KEEP_BASE_COMBINING, &error);
    if (U_FAILURE(error)) // no memory
        return line;
    read.truncate(size);
    return withPlainLetters(read);
}

} // namespace Dateline
