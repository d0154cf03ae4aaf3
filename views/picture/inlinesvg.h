// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMarginsF>
#include <QString>

#include <map>
#include <utility>

namespace Dateline {

/// The colours of pictures that stand in a web page and follow its colour scheme: each pair of a colour on light and
/// one on dark ground is a custom property, "--c0", "--c1"…, in order of first use.
class SchemeColours
{
public:
    /// The number of the pair.
    std::size_t number(const QString &light, const QString &dark);
    /// The declarations of all pairs, for light or for dark ground.
    QByteArray declarations(bool dark) const;
    /// Classes that use them: "f0" fills with the first pair, "s0" strokes with it, "o0" is a stop of a gradient.
    QByteArray rules() const;

private:
    std::map<std::pair<QString, QString>, std::size_t> m_numbers;
    std::vector<std::pair<QString, QString>> m_pairs;
};

/// How a picture stands in a page.
struct InlinePicture
{
    QString id; ///< begins the ids inside, so that several pictures can stand in one page
    QString title;
    QString description; ///< what it shows, for those who cannot see it
    QMarginsF trim;      ///< what is cut off its sides
};

/// A picture of svgPicture() as an element of a web page, made from the same picture on light and on dark ground. Its
/// paths have a precision of a tenth of a pixel and are written short, which halves it or better; texts are in the
/// page's typeface. If the two differ in more than colours, it is the light one. Give the same bytes twice for a
/// picture that does not follow the scheme. O(size).
QByteArray inlineSvg(const QByteArray &light, const QByteArray &dark, const InlinePicture &picture,
                     SchemeColours &colours);

} // namespace Dateline
