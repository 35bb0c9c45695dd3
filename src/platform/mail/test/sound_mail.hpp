#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace agora::mail::test {

/// What is wrong with the bytes as a mail of ours: not ASCII, a lone CR or LF, a line that is too
/// long, a header that we don't write or write twice. Empty when sound.
inline std::string fault_of(std::string_view bytes, const std::set<std::string>& extra = {}) {
    static const std::set<std::string> ours{"Date",
                                            "Message-ID",
                                            "From",
                                            "To",
                                            "Reply-To",
                                            "Subject",
                                            "Auto-Submitted",
                                            "Content-Language",
                                            "List-Unsubscribe",
                                            "List-Unsubscribe-Post",
                                            "MIME-Version",
                                            "Content-Type",
                                            "Content-Transfer-Encoding"};
    std::set<std::string> seen;
    bool in_headers = true;
    while (!bytes.empty()) {
        const auto end = bytes.find("\r\n");
        if (end == std::string_view::npos) return "the last line has no end";
        const auto line = bytes.substr(0, end);
        bytes.remove_prefix(end + 2);
        if (line.size() > 998) return "a line is too long";
        for (const char c : line) {
            const bool tab_in_body = c == '\t' && !in_headers;
            if ((c < ' ' || c > '~') && !tab_in_body) return "a byte that is not printable ASCII";
        }
        if (line.empty()) in_headers = false;
        if (!in_headers) {
            if (!line.empty() && line.front() == '.') return "a dot starts a line";
            continue;
        }
        if (line.front() == ' ') {
            if (line.find_first_not_of(' ') == std::string_view::npos) return "a blank fold";
            continue;
        }
        const std::string name(line.substr(0, line.find(':')));
        if (ours.count(name) == 0 && extra.count(name) == 0) return "a foreign header: " + name;
        if (!seen.insert(name).second) return "a header twice: " + name;
    }
    return in_headers ? "no body" : "";
}

}  // namespace agora::mail::test
