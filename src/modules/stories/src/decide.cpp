#include "decide.hpp"

#include "consent_store.hpp"
#include "letters.hpp"
#include "refusals.hpp"
#include "story_store.hpp"

namespace agora::stories {
namespace {

std::optional<Refusal> obstacle(const Acting& acting, const Story& story, std::int64_t seen) {
    if (story.told_by == acting.origin.account) return Refusal{StoryRefusal::not_your_own};
    if (story.version != seen) return Refusal{StoryRefusal::changed_meanwhile};
    return std::nullopt;
}

void decided(const Acting& acting, Story& story, State state) {
    story.state = state;
    story.decided_by = acting.origin.account;
    update_story(acting.tx, story);
    journal::emit(acting.tx, acting.origin, StoryDecided{story.story_id, state},
                  journal::Audit::yes);
    mail_decision(acting, story);
}

}  // namespace

Result<Done> accept(const Acting& acting, Story story, std::int64_t seen) {
    if (const auto no = obstacle(acting, story, seen)) return *no;
    const bool waits = story.state == State::offered || story.state == State::declined;
    const bool agreed = is_agreed_to(acting.tx, story.story_id, Use::page) && story.ends_on &&
                        *story.ends_on >= acting.today;
    if (!waits || !agreed) return StoryRefusal::not_waiting;
    story.published_at = acting.origin.at;
    story.reason.clear();
    decided(acting, story, State::published);
    return Done{};
}

Result<Done> decline(const Acting& acting, Story story, std::int64_t seen,
                     const std::string& reason) {
    if (const auto no = obstacle(acting, story, seen)) return *no;
    if (story.state != State::offered && story.state != State::published) {
        return StoryRefusal::not_waiting;
    }
    story.reason = reason;
    decided(acting, story, State::declined);
    return Done{};
}

}  // namespace agora::stories
