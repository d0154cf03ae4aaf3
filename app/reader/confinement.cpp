// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/confinement.h"

#include <poll.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#ifdef __linux__
#include <sched.h>
#include <sys/prctl.h>

#include <csignal>
#endif

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define DATELINE_SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define DATELINE_SANITIZED
#endif
#endif

namespace Dateline {

namespace {

constexpr rlim_t mostFiles = 32; ///< open at a time: libraries read tables of encodings and fonts

/// A soft limit that is lower than the hard one, where a signal comes with the soft one.
void limit(decltype(RLIMIT_CPU) resource, rlim_t soft, rlim_t hard)
{
    rlimit now{};
    if (getrlimit(resource, &now) != 0)
        return;
    hard = std::min(hard, now.rlim_max);
    const rlimit lower{std::min(soft, hard), hard};
    setrlimit(resource, &lower);
}

/// Whether the one that wants the answer has gone.
bool isAlone()
{
    pollfd answer{STDOUT_FILENO, 0, 0};
    return poll(&answer, 1, 0) > 0 && (answer.revents & (POLLERR | POLLNVAL)) != 0;
}

} // namespace

void confine(const ReaderLimits &limits)
{
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    closefrom(STDERR_FILENO + 1); // whatever others before us forgot to close
    // A network of its own, in which there is nothing. Not everywhere may a user have one; nothing here asks for it.
    static_cast<void>(unshare(CLONE_NEWUSER | CLONE_NEWNET));
#endif
    if (isAlone()) // it ended before the first line above
        std::_Exit(static_cast<int>(ReaderExit::Usage));
    // The one who asked counts time that passes; this is for a process that it cannot end any more.
    const auto seconds = static_cast<rlim_t>(std::chrono::ceil<std::chrono::seconds>(limits.time).count());
    limit(RLIMIT_CPU, seconds, seconds + 1);
#ifndef DATELINE_SANITIZED
    const auto bytes = static_cast<rlim_t>(limits.memory);
    limit(RLIMIT_AS, bytes, bytes);
#endif
    limit(RLIMIT_NOFILE, mostFiles, mostFiles);
    limit(RLIMIT_FSIZE, 0, 0);
    limit(RLIMIT_CORE, 0, 0);
    limit(RLIMIT_NPROC, 0, 0);
}

} // namespace Dateline
