#pragma once

#include "agora/base/result.hpp"

#include <string>
#include <string_view>

namespace agora::mail {

/// How far one mail came with the server.
struct SmtpProgress {
    enum class Step { connection, sender, recipient, content };

    Step step = Step::connection;
    std::string last_reply;  ///< the server's last line
    bool decided = false;    ///< QUIT was said: what follows is about nothing

    /// Takes a line that was sent; only its verb is kept.
    void note_command(std::string_view line);
    void note_reply(std::string_view line);
};

/// Whether another try makes sense. The server's "never" (5xx) is believed about this recipient and
/// this content; about connection, sign-in and sender it may be our settings, so those mails wait.
Refusal refusal_of(const SmtpProgress& progress, std::string_view curl_reason);

}  // namespace agora::mail
