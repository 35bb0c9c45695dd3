#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace agora::mailbox {

/// A folder into which a mail server delivers, one file a mail: new, cur, tmp (the Maildir of qmail,
/// Postfix, Exim, Dovecot).
class Maildir {
 public:
    /// Makes what is missing, mode 0700.
    explicit Maildir(std::filesystem::path folder);

    /// Names of the mails that wait, in the order of their names, which begin with the time.
    std::vector<std::string> waiting(std::size_t most) const;
    /// Its first kMostBytes; nothing when it is gone or no plain file.
    std::optional<std::string> read(const std::string& name) const;
    /// It was dealt with and goes.
    void remove(const std::string& name) const;
    /// It was looked at: it goes to cur, marked as seen.
    void put_aside(const std::string& name) const;
    /// Forgets what was put aside before the moment given, as the age of the files tells.
    std::size_t forget_older(std::filesystem::file_time_type before) const;

 private:
    std::filesystem::path folder_;
};

}  // namespace agora::mailbox
