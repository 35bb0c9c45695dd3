#include "withdraw.hpp"

#include "agora/inbox/notice.hpp"
#include "agora/locale/formats.hpp"
#include "agora/members/picture_objection.hpp"
#include "consent_store.hpp"
#include "letters.hpp"
#include "picture_store.hpp"
#include "refusals.hpp"
#include "sight.hpp"
#include "story_store.hpp"
#include "taking_store.hpp"

#include <algorithm>

namespace agora::stories {
namespace {

constexpr std::size_t kMostTakings = 100;

}  // namespace

void stop_takings(const Acting& acting, StoryId story, std::span<const Use> allowed) {
    for (Taking& taking : list_takings(acting.tx, story)) {
        const bool stays = std::ranges::find(allowed, taking.purpose) != allowed.end();
        if (stays || taking.stop_asked_at || taking.stopped_at) continue;
        taking.stop_asked_at = acting.origin.at;
        update_taking(acting.tx, taking);
        mail_stop(acting, taking);
    }
}

void withdraw(const Acting& acting, const Story& story) {
    stop_takings(acting, story.story_id, {});
    end_consents(acting.tx, story.story_id, acting.origin.at);
    if (const auto picture = find_picture(acting.tx, story.story_id)) {
        members::end_objections(acting.tx, acting.services, acting.origin, path_of(story.story_id),
                                picture->file);
    }
    delete_story(acting.tx, story.story_id);
    inbox::forget(acting.tx, acting.services, about_of(story.story_id));
    journal::emit(acting.tx, acting.origin, StoryWithdrawn{story.story_id});
}

void withdraw_all_of(db::WriteTx& tx, web::Services& services, const journal::Origin& origin,
                     AccountId account) {
    const Acting acting{tx, services, origin, locale::local_date(origin.at, {})};
    for (const Story& story : list_told_by(tx, account)) withdraw(acting, story);
    for (const Story& story : list_written_by(tx, account)) withdraw(acting, story);
}

Result<Done> take_over(const Acting& acting, const Story& story, Use purpose,
                       const std::string& place, const std::string& title) {
    const bool for_elsewhere = purpose == Use::newsletter || purpose == Use::press;
    if (!for_elsewhere || !is_live(story, acting.today) ||
        !is_agreed_to(acting.tx, story.story_id, purpose)) {
        return Refusal{StoryRefusal::not_agreed_to, "purpose"};
    }
    if (list_takings(acting.tx, story.story_id).size() >= kMostTakings) {
        return Refusal{StoryRefusal::too_many_takings, "place"};
    }
    insert_taking(acting.tx, {.taking_id = acting.tx.new_id<TakingId>(),
                              .story_id = story.story_id,
                              .told_by = story.told_by,
                              .title = title,
                              .purpose = purpose,
                              .place = place,
                              .taken_by = acting.origin.account,
                              .taken_at = acting.origin.at});
    journal::emit(acting.tx, acting.origin, StoryTaken{story.story_id, purpose},
                  journal::Audit::yes);
    return Done{};
}

Result<Done> confirm_stop(const Acting& acting, TakingId id) {
    auto taking = find_taking(acting.tx, id);
    if (!taking || taking->taken_by != acting.origin.account) return StoryRefusal::taking_not_found;
    if (taking->stopped_at) return Done{};
    taking->stopped_at = acting.origin.at;
    update_taking(acting.tx, *taking);
    return Done{};
}

}  // namespace agora::stories
