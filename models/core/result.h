// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace Dateline {

/// What kind of thing went wrong; the command line maps it to an exit code, the window to an icon.
enum class ErrorCode {
    Usage,       ///< the caller asked for something that cannot be (a wrong flag, an unknown name)
    NotFound,    ///< no such file, entity or bundled tracker
    CannotRead,  ///< the input exists but cannot be read (permissions, I/O)
    CannotWrite, ///< the output cannot be written (permissions, full disk, exists)
    Malformed,   ///< the input was read but is not what it should be
    TooNew,      ///< written by a later version of Dateline
    TooLarge,    ///< beyond a stated limit
    Locked,      ///< somebody else holds the file
    Cancelled    ///< the user stopped it
};

/// A failure a person can act on: what happened, and where.
struct Error
{
    ErrorCode code = ErrorCode::Malformed;
    QString message; ///< one sentence without a full stop; never empty
    QString place;   ///< file, and the row, line or field inside it: "tracker.json:12:3", "a.json: /events/3/date"

    /// "place: message" in one line; control characters of hostile input are shown as U+FFFD.
    QString toLine() const;

    /// The same failure seen from further out: \p outer is put in front of the place.
    Error at(const QString &outer) const;
};

/// A value, or why there is none. Never both, never neither.
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::move(value)) { }
    Result(Error error) : m_state(std::move(error)) { }

    bool ok() const { return std::holds_alternative<T>(m_state); }
    explicit operator bool() const { return ok(); }

    const T &value() const & { return std::get<T>(m_state); }
    T &value() & { return std::get<T>(m_state); }
    T &&value() && { return std::get<T>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const Error &error() const { return std::get<Error>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// Success, or why not.
template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) { }

    bool ok() const { return !m_error; }
    explicit operator bool() const { return ok(); }
    const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace Dateline
