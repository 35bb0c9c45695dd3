#include "tell.hpp"

#include "agora/markdown/markdown.hpp"
#include "agora/web/settings.hpp"
#include "consent_store.hpp"
#include "letters.hpp"
#include "refusals.hpp"
#include "story_store.hpp"
#include "withdraw.hpp"

#include <algorithm>

namespace agora::stories {
namespace {

constexpr int kDaysOfAYear = 365;
constexpr int kMonthsOfAYear = 12;

std::optional<Refusal> wrong(const Words& words) {
    const std::string& address = words.video_address;
    if (address.empty()) return std::nullopt;
    if (address.starts_with("https://") && markdown::is_safe_address(address)) return std::nullopt;
    return Refusal{StoryRefusal::address_malformed, "video_address"};
}

std::optional<Refusal> wrong(const Acting& acting, const Agreed& agreed) {
    if (agreed.text_version != newest_consent_version(acting.tx)) {
        return Refusal{StoryRefusal::consent_text_changed, "uses"};
    }
    if (std::ranges::find(agreed.uses, Use::page) == agreed.uses.end()) {
        return Refusal{StoryRefusal::page_needed, "uses"};
    }
    return std::nullopt;
}

Date end_of_consent(const Acting& acting) {
    const std::int64_t months =
        std::clamp<std::int64_t>(acting.services.settings.number("stories.months"), 1, 120);
    return acting.today + std::chrono::days{months * kDaysOfAYear / kMonthsOfAYear};
}

void put_consents(const Acting& acting, const Story& story, const Agreed& agreed) {
    end_consents(acting.tx, story.story_id, acting.origin.at);
    for (const Use use : agreed.uses) {
        insert_consent(acting.tx, {.consent_id = acting.tx.new_id<ConsentId>(),
                                   .story_id = story.story_id,
                                   .account_id = story.told_by,
                                   .purpose = use,
                                   .text_version = agreed.text_version,
                                   .given_at = acting.origin.at});
    }
}

Text text_of(const Acting& acting, const Story& story, const Words& words) {
    return {.story_id = story.story_id,
            .language = words.language,
            .account_id = story.told_by,
            .title = words.title,
            .body = words.body,
            .written_at = acting.origin.at};
}

Result<StoryId> put(const Acting& acting, Story story, const Words& words) {
    if (const auto fault = wrong(words)) return *fault;
    if (count_told_by(acting.tx, story.told_by) >= kMostOfOne) {
        return Refusal{StoryRefusal::too_many_stories, "title"};
    }
    story.story_id = acting.tx.new_id<StoryId>();
    story.kind = words.kind;
    story.language = words.language;
    story.shown_as = words.shown_as;
    story.video_address = words.video_address;
    story.offered_at = acting.origin.at;
    insert_story(acting.tx, story);
    put_text(acting.tx, text_of(acting, story, words));
    journal::emit(acting.tx, acting.origin, StoryChanged{story.story_id});
    return story.story_id;
}

}  // namespace

Result<StoryId> tell(const Acting& acting, const Words& words, const Agreed& agreed) {
    if (const auto fault = wrong(acting, agreed)) return *fault;
    Story story{.told_by = acting.origin.account,
                .state = State::offered,
                .ends_on = end_of_consent(acting)};
    const auto made = put(acting, story, words);
    if (!made) return made;
    story.story_id = *made;
    put_consents(acting, story, agreed);
    return made;
}

Result<StoryId> write_down(const Acting& acting, AccountId told_by, const Words& words) {
    if (told_by == acting.origin.account) {
        return Refusal{StoryRefusal::tell_it_yourself, "member"};
    }
    const auto made =
        put(acting,
            {.told_by = told_by, .written_by = acting.origin.account, .state = State::awaiting_yes},
            words);
    if (!made) return made;
    if (const auto story = find_story(acting.tx, *made)) mail_asking_yes(acting, *story);
    return made;
}

void note_change(const Acting& acting, Story& story) {
    ++story.version;
    if (story.state == State::published || story.state == State::declined) {
        story.state = State::offered;
        story.offered_at = acting.origin.at;
        story.reason.clear();
    }
    update_story(acting.tx, story);
    journal::emit(acting.tx, acting.origin, StoryChanged{story.story_id});
}

Result<Done> change(const Acting& acting, Story story, const Words& words, std::int64_t seen) {
    if (const auto fault = wrong(words)) return *fault;
    if (seen != story.version) return Refusal{StoryRefusal::changed_meanwhile, "body"};
    delete_translations(acting.tx, story);
    delete_text(acting.tx, story.story_id, story.language);
    story.kind = words.kind;
    story.language = words.language;
    story.shown_as = words.shown_as;
    story.video_address = words.video_address;
    put_text(acting.tx, text_of(acting, story, words));
    note_change(acting, story);
    return Done{};
}

Result<Done> agree(const Acting& acting, Story story, const Agreed& agreed, std::int64_t seen) {
    if (const auto fault = wrong(acting, agreed)) return *fault;
    if (seen != story.version) return StoryRefusal::changed_meanwhile;
    put_consents(acting, story, agreed);
    if (story.state == State::awaiting_yes) {
        story.state = State::offered;
        story.offered_at = acting.origin.at;
    }
    story.ends_on = end_of_consent(acting);
    story.asked_again = story.end_told = false;
    update_story(acting.tx, story);
    stop_takings(acting, story.story_id, agreed.uses);
    journal::emit(acting.tx, acting.origin, StoryChanged{story.story_id});
    return Done{};
}

Result<Done> translate(const Acting& acting, const Story& story, const std::string& language,
                       const std::string& title, const std::string& body) {
    if (language == story.language) return StoryRefusal::not_in_that_language;
    put_text(acting.tx, {.story_id = story.story_id,
                         .language = language,
                         .account_id = story.told_by,
                         .title = title,
                         .body = body,
                         .translated_by = acting.origin.account,
                         .written_at = acting.origin.at});
    journal::emit(acting.tx, acting.origin, StoryChanged{story.story_id});
    return Done{};
}

}  // namespace agora::stories
