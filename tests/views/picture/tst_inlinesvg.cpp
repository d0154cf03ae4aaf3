// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "views/picture/inlinesvg.h"
#include "views/picture/svgpicture.h"

#include <QPainter>
#include <QPainterPath>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

using namespace Dateline;
using namespace Qt::StringLiterals;

namespace {

/// Lines, curves, shapes with holes, a mark that fades at one end, text.
void paintBody(QPainter &painter, const QRectF &body, const Theme &theme, bool more = false)
{
    QRandomGenerator random(3);
    QPainterPath coast;
    coast.moveTo(body.topLeft() + QPointF(20.123, 30.456));
    for (int i = 0; i < 300; ++i)
        coast.lineTo(body.topLeft() + QPointF(20 + random.bounded(200.0), 30 + random.bounded(200.0)));
    coast.closeSubpath();
    coast.addEllipse(body.center(), 40.5, 20.25);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawPath(coast);

    painter.setPen(QPen(theme.text, 1));
    painter.setBrush(Qt::NoBrush);
    for (int i = 0; i < 5; ++i)
        painter.drawPolyline(QPolygonF{body.topLeft() + QPointF(5, 10 * i), body.topLeft() + QPointF(50.55, 12 * i),
                                       body.topLeft() + QPointF(99.99, 3 * i)});
    const QRectF bar(body.right() - 150, body.top() + 40, 120, 30);
    QLinearGradient fading(bar.topLeft(), bar.topRight());
    QColor clear = theme.cursor;
    clear.setAlpha(0);
    fading.setColorAt(0, theme.cursor);
    fading.setColorAt(0.4, theme.cursor);
    fading.setColorAt(1, clear);
    painter.fillRect(bar, fading);
    painter.setPen(theme.text);
    painter.drawText(body.bottomLeft() + QPointF(20, -20), u"R & D <label>"_s);
    if (more)
        painter.drawRect(bar);
}

QByteArray picture(Theme::Ground ground, bool more = false)
{
    PictureSettings settings;
    settings.size = {640, 400};
    settings.theme = Theme(ground);
    return svgPicture(settings,
                      [&](QPainter &painter, const QRectF &body) { paintBody(painter, body, settings.theme, more); });
}

const InlinePicture plain{u"p"_s, u"A & <b>"_s, u"What \"it\" shows"_s, {}};

QImage rendered(const QByteArray &svg)
{
    QSvgRenderer renderer(svg);
    QImage image(640, 400, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

} // namespace

class InlineSvgTest : public TestCase
{
    Q_OBJECT

private slots:
    void looksAlike();
    void isShorter();
    void coloursAreThoseOfBothGrounds();
    void oneSchemeKeepsItsColours();
    void idsDoNotClash();
    void saysWhatItShows();
    void differentPicturesGiveTheLightOne();
    void isTrimmed();
};

void InlineSvgTest::looksAlike()
{
    const QByteArray original = picture(Theme::Ground::Light);
    SchemeColours colours;
    const QByteArray svg = inlineSvg(original, original, plain, colours);
    const QImage before = rendered(original);
    const QImage after = rendered(svg);
    qint64 difference = 0;
    int far = 0;
    for (int y = 0; y < before.height(); ++y) {
        for (int x = 0; x < before.width(); ++x) {
            const QColor a = before.pixelColor(x, y);
            const QColor b = after.pixelColor(x, y);
            const int apart =
                std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue());
            difference += apart;
            far += apart > 200 ? 1 : 0;
        }
    }
    QVERIFY2(difference < 640 * 400, qPrintable(QString::number(difference))); // less than a third of a step a channel
    QVERIFY2(far < 50, qPrintable(QString::number(far)));
}

void InlineSvgTest::isShorter()
{
    const QByteArray original = picture(Theme::Ground::Light);
    SchemeColours colours;
    const QByteArray svg = inlineSvg(original, original, plain, colours);
    QVERIFY2(svg.size() * 10 < original.size() * 7, qPrintable(QString::number(svg.size())));
    QCOMPARE(svg.count("<stop"), 3); // of the fifty that Qt samples
    QCOMPARE(svg.count("<polyline"), 0);
}

void InlineSvgTest::coloursAreThoseOfBothGrounds()
{
    SchemeColours colours;
    const QByteArray svg = inlineSvg(picture(Theme::Ground::Light), picture(Theme::Ground::Dark), plain, colours);
    // Put in, each scheme's colours give what its own picture alone would.
    const auto withColours = [&](bool dark) {
        QString text = QString::fromUtf8(svg);
        static const QRegularExpression declaration(u"--c(\\d+):(#[0-9a-f]{6});"_s);
        QHash<QString, QString> colourOf;
        const QString css = QString::fromUtf8(colours.declarations(dark));
        for (auto match = declaration.globalMatch(css); match.hasNext();) {
            const auto found = match.next();
            colourOf.insert(found.captured(1), found.captured(2));
        }
        static const QRegularExpression classes(u" class=\"([^\"]*)\""_s);
        for (auto match = classes.match(text); match.hasMatch(); match = classes.match(text)) {
            QString attributes;
            for (const QString &name : match.captured(1).split(u' ')) {
                const QHash<QChar, QString> properties{{u'f', u"fill"_s}, {u's', u"stroke"_s}, {u'o', u"stop-color"_s}};
                attributes += u' ' + properties[name.at(0)] + u"=\""_s + colourOf[name.mid(1)] + u'"';
            }
            text.replace(match.capturedStart(), match.capturedLength(), attributes);
        }
        return rendered(text.toUtf8());
    };
    for (const auto ground : {Theme::Ground::Light, Theme::Ground::Dark}) {
        SchemeColours none;
        const QByteArray alone = picture(ground);
        QCOMPARE(withColours(ground == Theme::Ground::Dark), rendered(inlineSvg(alone, alone, plain, none)));
    }
    QVERIFY(colours.rules().contains(".f0{fill:var(--c0)}"));
}

void InlineSvgTest::oneSchemeKeepsItsColours()
{
    SchemeColours colours;
    const QByteArray dark = picture(Theme::Ground::Dark);
    const QByteArray svg = inlineSvg(dark, dark, plain, colours);
    QVERIFY(!svg.contains("class="));
    QVERIFY(svg.contains(Theme(Theme::Ground::Dark).accent.name().toUtf8()));
    QVERIFY(colours.declarations(false).isEmpty());
}

void InlineSvgTest::idsDoNotClash()
{
    SchemeColours colours;
    const QByteArray svg = picture(Theme::Ground::Light);
    const QByteArray both = "<g>" + inlineSvg(svg, svg, {u"one"_s, {}, {}, {}}, colours)
        + inlineSvg(svg, svg, {u"two"_s, {}, {}, {}}, colours) + "</g>";
    QStringList ids, references;
    QXmlStreamReader xml(both);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        for (const QXmlStreamAttribute &attribute : xml.attributes()) {
            if (attribute.name() == "id"_L1)
                ids.append(attribute.value().toString());
            else if (attribute.value().startsWith("url(#"_L1))
                references.append(attribute.value().mid(5).chopped(1).toString());
            else if (attribute.name().startsWith("aria-labelledby"_L1) || attribute.name() == "aria-describedby"_L1)
                references.append(attribute.value().toString());
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
    QVERIFY(references.size() >= 6);
    for (const QString &reference : references)
        QVERIFY2(ids.contains(reference), qPrintable(reference));
}

void InlineSvgTest::saysWhatItShows()
{
    SchemeColours colours;
    const QByteArray svg = picture(Theme::Ground::Light);
    QXmlStreamReader xml(inlineSvg(svg, svg, plain, colours));
    QVERIFY(xml.readNextStartElement());
    QCOMPARE(xml.attributes().value("role"_L1), u"img"_s);
    QVERIFY(xml.readNextStartElement());
    QCOMPARE(xml.name(), u"title"_s);
    QCOMPARE(xml.readElementText(), plain.title);
    QVERIFY(xml.readNextStartElement());
    QCOMPARE(xml.name(), u"desc"_s);
    QCOMPARE(xml.readElementText(), plain.description);
}

void InlineSvgTest::differentPicturesGiveTheLightOne()
{
    SchemeColours none, colours;
    const QByteArray light = picture(Theme::Ground::Light);
    QCOMPARE(inlineSvg(light, picture(Theme::Ground::Dark, true), plain, colours),
             inlineSvg(light, light, plain, none));
}

void InlineSvgTest::isTrimmed()
{
    SchemeColours colours;
    const QByteArray svg = picture(Theme::Ground::Light);
    InlinePicture trimmed = plain;
    trimmed.trim = {10, 20, 30, 40};
    QVERIFY(inlineSvg(svg, svg, trimmed, colours).contains("viewBox=\"10 20 600 340\""));
}

QTEST_MAIN(InlineSvgTest)
#include "tst_inlinesvg.moc"
