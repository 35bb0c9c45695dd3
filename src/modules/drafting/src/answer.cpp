#include "answer.hpp"

#include "agora/circles/working.hpp"
#include "agora/locale/translator.hpp"
#include "letters.hpp"
#include "refusals.hpp"

namespace agora::drafting {
namespace {

Result<Done> check(const Seen& seen, std::int64_t version_read) {
    if (!seen.editor) return DraftRefusal::not_an_editor;
    if (seen.draft.state != State::handed_in) return DraftRefusal::not_handed_in;
    if (seen.draft.version != version_read) return DraftRefusal::handed_in_anew;
    return Done{};
}

recommendations::Text text_of(const Draft& draft, const Version& words) {
    return {.language = draft.language,
            .title = words.title,
            .context = words.context,
            .developments = words.developments,
            .means = words.means,
            .carried_out_by = words.carried_out_by,
            .inspiration = words.inspiration,
            .attention = words.attention};
}

void put(const Acting& acting, Draft& draft, State state) {
    draft.state = state;
    draft.answered_by = acting.origin.account;
    draft.changed_at = acting.origin.at;
    update_draft(acting.tx, draft);
    journal::emit(acting.tx, acting.origin, DraftAnswered{draft.draft_id, state},
                  journal::Audit::yes);
}

}  // namespace

Result<RecommendationId> take_in(const Acting& acting, const access::Actor& actor, Seen seen,
                                 Place place, Date today) {
    if (const auto may = check(seen, place.seen); !may) return may.refusal();
    Draft& draft = seen.draft;
    const auto words = find_version(acting.tx, draft.draft_id, draft.version);
    if (!words) return DraftRefusal::draft_not_found;
    // It may have been written when nothing near it was asked.
    const bool links = !words->earlier.empty() || !words->why.empty();
    auto people = circles::list_people_in(acting.tx, draft.circle_id);
    const auto made = recommendations::enter_in_register(
        acting.tx, acting.services, acting.origin, actor,
        {.number = std::move(place.number),
         .cycle = place.cycle,
         .group_name =
             circles::name_of_circle(acting.tx, seen.standing.circle,
                                     parse_language(draft.language).value_or(Language::en))
                 .name,
         .text = text_of(draft, *words),
         .earlier = words->earlier,
         .kind = words->kind,
         .why = links ? words->why
                      : std::string{acting.services.translator.translate(
                            parse_language(draft.language).value_or(Language::en),
                            tr("Nothing like it was asked before."))},
         .followers = people},
        today);
    if (!made) return made;
    draft.recommendation_id = *made;
    put(acting, draft, State::taken);
    tell_taken(acting, seen.standing.circle, draft, words->title, people);
    return made;
}

Result<Done> give_back(const Acting& acting, Seen seen, Question question) {
    if (const auto may = check(seen, question.seen); !may) return may;
    Draft& draft = seen.draft;
    draft.answer = std::move(question.reason);
    draft.handed_in_at.reset();
    put(acting, draft, State::writing);
    const auto words = find_version(acting.tx, draft.draft_id, draft.version);
    tell_given_back(acting, seen.standing.circle, draft, words ? words->title : std::string{});
    return Done{};
}

}  // namespace agora::drafting
