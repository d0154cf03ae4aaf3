// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/workaddress.h"

#include <QList>
#include <QString>
#include <QUrl>

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <utility>

namespace Dateline {

namespace {

bool isDecimalDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetterOrDigit(char c) { return isDecimalDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

template<typename Texts>
bool isAmong(const Texts &texts, QByteArrayView text)
{
    return std::find(std::begin(texts), std::end(texts), text) != std::end(texts);
}

bool allOf(QByteArrayView text, bool (*rule)(char))
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), rule);
}

/// An address in its parts, as written but for the host, which is in lower case and ASCII.
struct AddressParts
{
    QByteArray host, port, path, query, fragment;
};

QByteArray hostInAscii(QByteArrayView written)
{
    QByteArray host =
        written.contains('%') ? QByteArray::fromPercentEncoding(written.toByteArray()) : written.toByteArray();
    if (std::any_of(host.begin(), host.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
        if (const QByteArray ascii = QUrl::toAce(QString::fromUtf8(host)); !ascii.isEmpty())
            host = ascii;
    }
    host = std::move(host).toLower();
    while (host.endsWith('.'))
        host.chop(1);
    return host;
}

/// Archives write one slash where there were two, so one is enough.
std::optional<AddressParts> addressParts(QByteArrayView url)
{
    url = url.trimmed();
    const qsizetype colon = url.indexOf(':');
    if (colon < 0
        || (url.first(colon).compare("http", Qt::CaseInsensitive) != 0
            && url.first(colon).compare("https", Qt::CaseInsensitive) != 0))
        return {};
    url = url.sliced(colon + 1);
    if (!url.startsWith('/'))
        return {};
    while (url.startsWith('/'))
        url = url.sliced(1);
    const auto cut = [&url](char at) { // off the end
        const qsizetype place = url.indexOf(at);
        const QByteArrayView behind = place < 0 ? QByteArrayView() : url.sliced(place + 1);
        if (place >= 0)
            url = url.first(place);
        return behind.toByteArray();
    };
    AddressParts parts;
    parts.fragment = cut('#');
    parts.query = cut('?');
    parts.path = cut('/');
    if (const qsizetype user = url.lastIndexOf('@'); user >= 0)
        url = url.sliced(user + 1);
    const qsizetype port = url.lastIndexOf(':');
    if (port > url.lastIndexOf(']')) {
        if (const QByteArrayView number = url.sliced(port + 1); number != "80" && number != "443")
            parts.port = number.toByteArray();
        url = url.first(port);
    }
    parts.host = hostInAscii(url);
    if (parts.host.isEmpty() || std::any_of(parts.host.begin(), parts.host.end(), [](char c) { return c <= ' '; }))
        return {};
    return parts;
}

int hexValue(char c)
{
    if (isDecimalDigit(c))
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// With one way to write each character: RFC 3986, 6.2.2.
QByteArray evenlyEncoded(const QByteArray &text)
{
    const auto isUnreserved = [](char c) { return isLetterOrDigit(c) || c == '-' || c == '.' || c == '_' || c == '~'; };
    const auto mustBeEncoded = [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || static_cast<unsigned char>(c) >= 0x7F
            || QByteArrayView("\"<>\\^`{|}").contains(c);
    };
    if (std::all_of(text.begin(), text.end(), isUnreserved)) // as most are
        return text;
    QByteArray even;
    even.reserve(text.size());
    const auto addEncoded = [&even](char c) {
        constexpr auto digits = "0123456789ABCDEF";
        even += '%';
        even += digits[static_cast<unsigned char>(c) >> 4];
        even += digits[static_cast<unsigned char>(c) & 15];
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '%' && i + 2 < text.size() && hexValue(text[i + 1]) >= 0 && hexValue(text[i + 2]) >= 0) {
            const char meant = static_cast<char>(hexValue(text[i + 1]) * 16 + hexValue(text[i + 2]));
            if (isUnreserved(meant))
                even += meant;
            else
                addEncoded(meant);
            i += 2;
        } else if (mustBeEncoded(c)) {
            addEncoded(c);
        } else {
            even += c;
        }
    }
    return even;
}

struct Parameter
{
    QByteArray name, value;
    bool hasValue = false;
};

QList<Parameter> parametersOf(const QByteArray &query)
{
    QList<Parameter> parameters;
    for (QByteArray part : query.split('&')) {
        if (part.startsWith("amp;")) // copied from the source of a page
            part.remove(0, 4);
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        parameters.append(
            {equals < 0 ? part : part.first(equals), equals < 0 ? QByteArray() : part.sliced(equals + 1), equals >= 0});
    }
    return parameters;
}

/// The decoded value of the first of these parameters that is there.
QByteArray valueOf(const QByteArray &query, std::initializer_list<QByteArrayView> names)
{
    for (const Parameter &parameter : parametersOf(query)) {
        if (isAmong(names, parameter.name))
            return QByteArray::fromPercentEncoding(QByteArray(parameter.value).replace('+', ' '));
    }
    return {};
}

// Copies.

/// Under or on one of these names stands an archive that keeps pages at …/time/address.
constexpr QByteArrayView webArchives[] = {"wayback.archive.org",
                                          "web-beta.archive.org",
                                          "wayback.archive-it.org",
                                          "webarchive.nationalarchives.gov.uk",
                                          "webarchive.parliament.uk",
                                          "webarchive.org.uk",
                                          "webarchive.loc.gov",
                                          "arquivo.pt",
                                          "swap.stanford.edu",
                                          "vefsafn.is",
                                          "perma-archives.org",
                                          "webarchive.bac-lac.gc.ca",
                                          "megalodon.jp"};
constexpr QByteArrayView archiveToday[] = {"archive.today", "archive.is", "archive.ph", "archive.li",
                                           "archive.vn",    "archive.fo", "archive.md"};

bool startsAsAddress(QByteArrayView text)
{
    const QByteArray start = text.first(std::min<qsizetype>(text.size(), 10)).toByteArray().toLower();
    return start.startsWith("http:/") || start.startsWith("https:/") || start.startsWith("http%3a")
        || start.startsWith("https%3a");
}

bool isHostLike(QByteArrayView text)
{
    const qsizetype dot = text.lastIndexOf('.');
    return dot > 0 && dot + 2 < text.size() && !isDecimalDigit(text[dot + 1])
        && std::all_of(text.begin(), text.end(), [](char c) { return isLetterOrDigit(c) || c == '.' || c == '-'; });
}

/// "20190101000000", "2018", "20190101000000id_", "*", "2019.01.01-120000".
bool isArchiveTime(QByteArrayView text)
{
    if (text == "*")
        return true;
    qsizetype digits = 0;
    while (digits < text.size()
           && (isDecimalDigit(text[digits]) || (digits > 0 && (text[digits] == '.' || text[digits] == '-'))))
        ++digits;
    QByteArrayView rest = text.sliced(digits);
    if (digits == 0 || digits > 20)
        return false;
    return rest.isEmpty() || rest == "*" || (rest.size() == 3 && rest[2] == '_'); // "id_": the page as it was
}

/// What stands behind a time, or begins as an address, in the path of an archive, with all that follows. Empty: none.
/// Without scheme it stands behind a time or one of the words of \p openers, of which an empty one is the beginning.
QByteArray keptAddress(const AddressParts &parts, std::initializer_list<QByteArrayView> openers = {})
{
    QByteArray all = parts.path;
    if (!parts.query.isEmpty())
        all += '?' + parts.query;
    if (!parts.fragment.isEmpty())
        all += '#' + parts.fragment;
    QByteArrayView before;
    for (qsizetype begin = 0; begin < parts.path.size();) {
        const QByteArrayView rest = QByteArrayView(all).sliced(begin);
        const qsizetype slash = parts.path.indexOf('/', begin);
        const qsizetype end = slash < 0 ? parts.path.size() : slash;
        const QByteArrayView segment = QByteArrayView(parts.path).sliced(begin, end - begin);
        if (startsAsAddress(rest)) // or, encoded as a whole, is one segment
            return segment.contains(':') ? rest.toByteArray() : QByteArray::fromPercentEncoding(rest.toByteArray());
        if ((isArchiveTime(before) || isAmong(openers, before)) && isHostLike(segment))
            return QByteArray("http://" + rest);
        before = segment;
        begin = end + 1;
    }
    return {};
}

/// "cache:AbC1_dEf2gHi:https://paper.example/a +words" gives "https://paper.example/a".
QByteArray cachedAddress(const QByteArray &searched)
{
    if (!searched.startsWith("cache:"))
        return {};
    QByteArray address = searched.sliced(6);
    const qsizetype colon = address.indexOf(':');
    if (colon == 12 && !address.first(colon).contains('.'))
        address.remove(0, colon + 1);
    if (const qsizetype blank = address.indexOf(' '); blank >= 0)
        address.truncate(blank);
    if (address.isEmpty())
        return {};
    return startsAsAddress(address) ? address : QByteArray("http://" + address);
}

bool isOf(QByteArrayView host, QByteArrayView domain)
{
    return host.endsWith(domain) && (host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.');
}

/// google.com, www.google.co.uk, but not sites.google.com.
bool isGoogle(QByteArrayView host, QByteArrayView service = "www")
{
    const qsizetype dot = host.indexOf('.');
    if (dot > 0 && host.first(dot) == service)
        host = host.sliced(dot + 1);
    else if (service != "www")
        return false;
    return host.startsWith("google.");
}

/// AMP viewers: …/s/host/path, the "s" for https.
QByteArray viewedAddress(QByteArrayView path)
{
    if (path.startsWith("s/"))
        path = path.sliced(2);
    const qsizetype slash = path.indexOf('/');
    return isHostLike(slash < 0 ? path : path.first(slash)) ? QByteArray("https://" + path) : QByteArray();
}

QByteArray withQuery(QByteArray address, const QByteArray &query)
{
    if (!address.isEmpty() && !query.isEmpty())
        address += '?' + query;
    return address;
}

/// Names that are pages of archive.today itself.
constexpr QByteArrayView noArchiveIds[] = {"about", "faq", "search", "blog", "newest", "oldest", "donate"};

bool isIdOfCopy(const AddressParts &parts)
{
    const QList<QByteArray> segments = parts.path.split('/');
    const auto isId = [](QByteArrayView text, qsizetype least, qsizetype most) {
        return text.size() >= least && text.size() <= most && allOf(text, isLetterOrDigit);
    };
    const QByteArray &first = segments.first();
    if (isAmong(archiveToday, parts.host)) {
        const bool waits = first == "wip" && segments.size() > 1;
        return (waits || !isAmong(noArchiveIds, first)) && isId(waits ? segments.at(1) : first, 4, 6);
    }
    if (parts.host == "perma.cc") // AB12-CD34
        return first.size() == 9 && first[4] == '-' && isId(first.first(4), 4, 4) && isId(first.last(4), 4, 4)
            && (first == first.toUpper() || std::any_of(first.begin(), first.end(), isDecimalDigit));
    if (parts.host == "webcitation.org")
        return isId(first, 8, 10);
    if (parts.host == "ghostarchive.org")
        return (first == "archive" || first == "varchive") && segments.size() > 1 && !segments.at(1).isEmpty();
    if (parts.host == "cc.bingj.com")
        return first == "cache.aspx";
    return false;
}

struct Unwrapped
{
    QByteArray address; ///< empty: what it was is no copy
    bool isCopy = true;
};

Unwrapped unwrapped(const AddressParts &parts)
{
    const QByteArrayView host = parts.host.startsWith("www.") ? QByteArrayView(parts.host).sliced(4) : parts.host;
    const QByteArray &path = parts.path;
    if (host == "archive.org" || isOf(host, "web.archive.bibalex.org"))
        return {path.startsWith("web/") || path.startsWith("wayback/") ? keptAddress(parts) : QByteArray()};
    if (host == "web.archive.org")
        return {keptAddress(parts, {"web"})};
    if (std::any_of(std::begin(webArchives), std::end(webArchives), [&](QByteArrayView a) { return isOf(host, a); }))
        return {keptAddress(parts)};
    if (isAmong(archiveToday, host))
        return {keptAddress(parts, {"", "newest", "oldest"})};
    if (host == "webcitation.org" || host == "yandexwebcache.net")
        return {valueOf(parts.query, {"url"})};
    if (host == "cc.bingj.com") {
        QByteArray searched = valueOf(parts.query, {"u", "url", "q"});
        if (searched.startsWith("url:"))
            searched.remove(0, 4);
        return {startsAsAddress(searched) ? searched : QByteArray()};
    }
    if (host == "webcache.googleusercontent.com" || (isGoogle(host) && path == "search"))
        return {cachedAddress(valueOf(parts.query, {"q"}))};
    if ((isGoogle(host) || host == "bing.com") && path.startsWith("amp/"))
        return {withQuery(viewedAddress(QByteArrayView(path).sliced(4)), parts.query)};
    if (isOf(host, "cdn.ampproject.org") || isOf(host, "bing-amp.com")) {
        const qsizetype slash = path.indexOf('/');
        return {slash == 1 || slash == 2 ? withQuery(viewedAddress(QByteArrayView(path).sliced(slash + 1)), parts.query)
                                         : QByteArray()};
    }
    if (isGoogle(host, "translate") || (host == "translate.googleusercontent.com"))
        return {valueOf(parts.query, {"u"})};
    if (host.endsWith(".translate.goog")) { // "a-b.example" is "a--b-example" there
        QByteArray name = host.chopped(15).toByteArray();
        name.replace("--", "/").replace('-', '.').replace('/', '-');
        return {withQuery("https://" + name + '/' + path, parts.query)};
    }
    if (isGoogle(host) && path == "url")
        return {valueOf(parts.query, {"url", "q"}), false};
    if ((host == "l.facebook.com" || host == "lm.facebook.com") && path == "l.php")
        return {valueOf(parts.query, {"u"}), false};
    return {};
}

// The page itself.

/// Whether a domain of two labels is one under which names are given, as "co.uk".
bool isSuffix(QByteArrayView second, QByteArrayView last)
{
    static constexpr QByteArrayView seconds[] = {"co", "com", "net", "org", "gov", "gob", "gouv", "govt",
                                                 "ac", "edu", "or",  "ne",  "go",  "gc",  "gv",   "mil"};
    return last.size() == 2 && isAmong(seconds, second);
}

QByteArray hostOfWork(const QByteArray &host)
{
    static constexpr QByteArrayView faces[] = {"m", "mobile", "amp"};
    QList<QByteArray> labels = host.split('.');
    const qsizetype size = labels.size();
    const qsizetype own = size > 2 && isSuffix(labels.at(size - 2), labels.at(size - 1)) ? 3 : 2;
    for (qsizetype i = size - 2; i-- > 0;) {
        if (labels.at(i) == "www" || (i < size - own && isAmong(faces, labels.at(i))))
            labels.removeAt(i);
    }
    return labels.join('.');
}

bool isAmp(const QByteArray &segment) { return segment.compare("amp", Qt::CaseInsensitive) == 0; }

/// "/news/amp/world-1", "/amp/story", "/story/amp", "/story.amp.html" are the story. In the middle the next segment must
/// have a number as addresses of articles have: an amp may be a thing that articles are about.
void leaveOutAmp(QList<QByteArray> &segments)
{
    const auto hasDigit = [](const QByteArray &text) { return std::any_of(text.begin(), text.end(), isDecimalDigit); };
    if (segments.size() < 2)
        return;
    if (isAmp(segments.last()) || segments.last() == "amp.html")
        segments.removeLast();
    else if (isAmp(segments.first()))
        segments.removeFirst();
    else if (isAmp(segments.at(segments.size() - 2)) && hasDigit(segments.last()))
        segments.removeAt(segments.size() - 2);
}

QByteArray pathOfWork(const QByteArray &path)
{
    QList<QByteArray> segments;
    for (const QByteArray &written : path.split('/')) {
        QByteArray segment = evenlyEncoded(written);
        if (const qsizetype semicolon = segment.indexOf(';');
            semicolon >= 0 && segment.mid(semicolon).toLower().startsWith(";jsessionid="))
            segment.truncate(semicolon);
        if (segment == "..") {
            if (!segments.isEmpty())
                segments.removeLast();
        } else if (!segment.isEmpty() && segment != ".") {
            segments.append(segment);
        }
    }
    if (!segments.isEmpty() && (segments.last() == "index.html" || segments.last() == "index.htm"))
        segments.removeLast();
    leaveOutAmp(segments);
    if (!segments.isEmpty()) {
        QByteArray &last = segments.last();
        if (last.endsWith(".amp"))
            last.chop(4);
        else if (last.endsWith(".amp.html"))
            last.replace(last.size() - 9, 9, ".html");
    }
    return segments.isEmpty() ? QByteArray() : QByteArray('/' + segments.join('/'));
}

/// Parameters that say from where somebody came, or how the page is shown, and never what is shown: what senders of
/// mails, advertisers, social networks and some newspapers add.
bool isTracking(const Parameter &parameter)
{
    static constexpr QByteArrayView families[] = {
        "utm_",      "mc_",     "hsa_",      "piwik_", "matomo_", "mtm_",       "at_medium",
        "at_campai", "at_link", "at_custom", "ns_mch", "ns_camp", "ns_source",  "pk_campai",
        "trk_",      "guce_",   "_x_tr_",    "itm_",   "vero_",   "__twitter_", "amp_"};
    static constexpr QByteArrayView names[] = {
        "fbclid",  "gclid",   "gclsrc",    "dclid",    "gbraid",   "wbraid",     "msclkid",    "yclid",      "ysclid",
        "twclid",  "ttclid",  "li_fat_id", "igshid",   "igsh",     "mibextid",   "mkt_tok",    "_ga",        "_gl",
        "_ke",     "_hsenc",  "_hsmi",     "cmpid",    "icid",     "ncid",       "ocid",       "intcid",     "intcmp",
        "ito",     "smid",    "smtyp",     "spm",      "soc_src",  "soc_trk",    "wpisrc",     "wpmm",       "xtor",
        "ref_src", "ref_url", "referrer",  "referer",  "sr_share", "sharetoken", "reflink",    "guccounter", "mbid",
        "usqp",    "aoh",     "amp",       "wt.mc_id", "pk_kwd",   "ns_fee",     "ns_linkname"};
    static constexpr QByteArrayView forms[] = {"outputtype", "output", "view", "mode"};
    const QByteArray name = parameter.name.toLower();
    if (isAmong(forms, name))
        return isAmp(parameter.value);
    // Most say by it where a link stood ("homepage"), some number what they have by it, and some name a state of it.
    static constexpr QByteArrayView states[] = {"main",  "master", "trunk", "head",  "dev",    "develop", "development",
                                                "heads", "tags",   "draft", "final", "stable", "latest",  "next"};
    if (name == "ref")
        return std::none_of(parameter.value.begin(), parameter.value.end(),
                            [](char c) { return isDecimalDigit(c) || c == '/' || c == '%'; })
            && !isAmong(states, parameter.value.toLower());
    return isAmong(names, name)
        || std::any_of(std::begin(families), std::end(families), [&](QByteArrayView f) { return name.startsWith(f); });
}

QByteArray queryOfWork(const QByteArray &query)
{
    QList<Parameter> parameters = parametersOf(query);
    parameters.removeIf(isTracking);
    // Several of one name are a list, whose order may matter.
    std::stable_sort(parameters.begin(), parameters.end(),
                     [](const Parameter &a, const Parameter &b) { return a.name < b.name; });
    QByteArray kept;
    const auto add = [&kept](QByteArray text) { kept += evenlyEncoded(text.replace('+', "%20")); };
    for (const Parameter &parameter : std::as_const(parameters)) {
        kept += kept.isEmpty() ? '?' : '&';
        add(parameter.name);
        if (parameter.hasValue) {
            kept += '=';
            add(parameter.value);
        }
    }
    return kept;
}

QByteArray routeOfWork(const QByteArray &fragment)
{
    QByteArray route = fragment;
    while (route.endsWith('/'))
        route.chop(1);
    const bool isRoute =
        (fragment.startsWith('!') && route.size() > 1) || (fragment.startsWith('/') && !route.isEmpty());
    return isRoute ? QByteArray('#' + evenlyEncoded(route)) : QByteArray();
}

} // namespace

WorkAddress workAddress(QByteArrayView url)
{
    constexpr int mostWraps = 8;
    std::optional<AddressParts> parts = addressParts(url);
    if (!parts)
        return {};
    WorkAddress work;
    for (int wraps = 0; wraps < mostWraps; ++wraps) {
        const Unwrapped inner = unwrapped(*parts);
        std::optional<AddressParts> innerParts = addressParts(inner.address);
        if (!innerParts)
            break;
        parts = std::move(innerParts);
        work.isCopy = work.isCopy || inner.isCopy;
    }
    parts->host = hostOfWork(parts->host);
    work.isHidden = isIdOfCopy(*parts);
    work.isCopy = work.isCopy || work.isHidden;
    if (isAmong(archiveToday, parts->host))
        parts->host = archiveToday[0].toByteArray();
    work.key = parts->host;
    if (!parts->port.isEmpty())
        work.key += ':' + parts->port;
    work.key += pathOfWork(parts->path);
    work.key += queryOfWork(parts->query);
    work.key += routeOfWork(parts->fragment);
    return work;
}

} // namespace Dateline
