#pragma once

#include <cstddef>
#include <gmime/gmime.h>
#include <string>

namespace agora::mailbox {

/// What the parts of a mail hold.
struct Parts {
    std::string plain;  ///< the first text that is no attachment
    std::string html;
    std::size_t attachments = 0;
    bool is_report = false;  ///< an error report of a mail server
    bool is_encrypted = false;
};
Parts parts_of(GMimeMessage& message);

}  // namespace agora::mailbox
