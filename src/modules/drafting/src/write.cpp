#include "write.hpp"

#include "agora/circles/activity.hpp"
#include "agora/recommendations/drafts.hpp"
#include "refusals.hpp"

namespace agora::drafting {
namespace {

constexpr std::int64_t kMostOpen = 30;
constexpr std::int64_t kMostVersions = 1000;

Result<Done> check(const Acting& acting, const access::Actor& actor, const Writing& writing) {
    const Version& words = writing.words;
    const auto known =
        recommendations::check_earlier(acting.services, acting.tx, actor, words.earlier);
    if (!known) return known;
    if (writing.was_asked_before && words.earlier.empty() && words.why.empty()) {
        return Refusal{DraftRefusal::link_or_reason_missing, "why"};
    }
    return Done{};
}

bool say_the_same(const Version& one, const Version& other) {
    return one.title == other.title && one.context == other.context &&
           one.developments == other.developments && one.means == other.means &&
           one.carried_out_by == other.carried_out_by && one.inspiration == other.inspiration &&
           one.attention == other.attention && one.earlier == other.earlier &&
           one.kind == other.kind && one.why == other.why;
}

void put(const Acting& acting, const Draft& draft, Version words) {
    words.draft_id = draft.draft_id;
    words.version = draft.version;
    words.written_by = acting.origin.account;
    words.written_at = acting.origin.at;
    insert_version(acting.tx, words);
    circles::note_activity(acting.tx, draft.circle_id, acting.origin.at);
    journal::emit(acting.tx, acting.origin, DraftChanged{draft.draft_id, draft.state});
}

}  // namespace

Result<DraftId> begin(const Acting& acting, const access::Actor& actor,
                      const circles::Standing& standing, Writing writing) {
    if (!standing.is_inside()) return DraftRefusal::not_in_the_group;
    if (standing.circle.state == circles::State::closed) return DraftRefusal::group_has_ended;
    if (count_open_of(acting.tx, standing.circle.circle_id) >= kMostOpen) {
        return Refusal{DraftRefusal::too_many_drafts, "title"};
    }
    if (const auto sound = check(acting, actor, writing); !sound) return sound.refusal();
    const Draft draft{.draft_id = acting.tx.new_id<DraftId>(),
                      .circle_id = standing.circle.circle_id,
                      .language = std::string{code(actor.language)},
                      .begun_by = acting.origin.account,
                      .begun_at = acting.origin.at,
                      .changed_at = acting.origin.at};
    insert_draft(acting.tx, draft);
    put(acting, draft, std::move(writing.words));
    return draft.draft_id;
}

Result<Done> save(const Acting& acting, const access::Actor& actor, Seen seen, Writing writing,
                  std::int64_t from_version) {
    Draft& draft = seen.draft;
    if (!seen.standing.is_inside()) return DraftRefusal::not_in_the_group;
    if (seen.standing.circle.state == circles::State::closed) return DraftRefusal::group_has_ended;
    if (draft.state != State::writing) return DraftRefusal::not_being_written;
    if (draft.version >= kMostVersions) return Refusal{DraftRefusal::too_many_versions, "title"};
    if (const auto sound = check(acting, actor, writing); !sound) return sound.refusal();
    const auto newest = find_version(acting.tx, draft.draft_id, draft.version);
    if (newest && say_the_same(*newest, writing.words)) return Done{};
    if (draft.version != from_version) return Refusal{DraftRefusal::changed_meanwhile, "title"};
    ++draft.version;
    draft.changed_at = acting.origin.at;
    update_draft(acting.tx, draft);
    put(acting, draft, std::move(writing.words));
    return Done{};
}

}  // namespace agora::drafting
