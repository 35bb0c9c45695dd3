#include "agora/calls/call.hpp"

#include <algorithm>

namespace agora::calls {

bool may_see(const access::Actor& actor, const Call& call) {
    switch (call.moderation) {
        case Moderation::none:
            return true;
        case Moderation::limited:
            return actor.is_member();
        case Moderation::hidden:
            return actor.is_member() && actor.account == call.added_by;
    }
    return false;
}

Instant closes_at(std::optional<Instant> deadline, Instant changed_at) {
    constexpr std::chrono::days kWithoutDeadline{182};
    return deadline ? *deadline : changed_at + kWithoutDeadline;
}

bool is_open(const Call& call, Instant now) {
    return !call.withdrawn && closes_at(call.deadline_at, call.changed_at) >= now;
}

Text text_in(const std::vector<Text>& texts, std::string_view reader) {
    if (texts.empty()) return {};
    const auto found = std::ranges::find(texts, reader, &Text::language);
    return found == texts.end() ? texts.front() : *found;
}

std::string path_of(CallId call, std::string_view rest) {
    return "/calls/" + to_string(call) + std::string{rest};
}

}  // namespace agora::calls
