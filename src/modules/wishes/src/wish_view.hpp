#pragma once

#include "agora/web/answer.hpp"
#include "register.hpp"
#include "sight.hpp"

#include <string>
#include <vector>

namespace agora::wishes {

/// A wish in a list, and the top of its page.
struct WishCard {
    std::int64_t number = 0;
    std::string url = {};
    std::string title = {};
    std::string lang = {};
    std::string language = {};  ///< its name, when it is not the reader's
    web::Link tool = {};
    Status status = Status::fresh;
    std::string status_label = {};
    std::string tag = {};
    std::string reason = {};
    std::int64_t supporters = 0;
    Instant proposed_at = {};
    bool limited = false;
    bool hidden = false;
};
AGORA_FIELDS(WishCard, number, url, title, lang, language, tool, status, status_label, tag, reason,
             supporters, proposed_at, limited, hidden)

WishCard card_of(const web::Call& call, const Register& all, const Entry& entry);

/// Of "?tool=…&status=…&sort=…&q=…".
struct Filter {
    std::string q = {};
    std::string tool = {};    ///< slug; empty: all
    std::string status = {};  ///< "open", an enumerator, or empty for all
    std::string sort = {};    ///< "newest", "waiting", or empty for most support

    bool asks() const { return !q.empty() || !tool.empty() || !status.empty(); }
};
Filter filter_of(const web::Call& call, const Register& all);
/// Those that fit and that the reader may see, in the order that was asked; duplicates show in the
/// wish in which they go on.
std::vector<const Entry*> with_filter(const access::Actor& actor, const Register& all,
                                      const Filter& filter);

}  // namespace agora::wishes
