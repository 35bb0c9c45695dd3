#include "notes.hpp"

#include "agora/base/text.hpp"
#include "agora/forum/settled_question.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::tables {

bool takes_notes(const events::Event& event, Instant now) {
    constexpr std::chrono::days kAfter{28};
    return is_round_table(event) && event.ends_at + kAfter > now;
}

bool may_note(db::ReadTx& tx, const access::Actor& actor, const events::SeenEvent& seen,
              const Topic& topic) {
    if (leads(actor, seen)) return true;
    auto seats = list_seats(tx, topic.event_id);
    keep_people(seats, people_of(tx, seen.event));
    return std::ranges::any_of(seats, [&](const AtTopic& seat) {
        return seat.account_id == actor.account && seat.topic_id == topic.topic_id;
    });
}

Result<Done> note(const Acting& acting, const events::SeenEvent& seen, Topic topic,
                  const TypedNotes& typed) {
    if (!may_note(acting.tx, acting.actor, seen, topic)) return TableRefusal::not_at_the_table;
    if (!takes_notes(seen.event, acting.origin.at)) return TableRefusal::too_long_ago;
    topic.notes = std::string{trimmed(typed.notes)};
    topic.notes_version = typed.seen + 1;
    topic.notes_by = acting.origin.account;
    if (!update_notes(acting.tx, topic)) return TableRefusal::changed_meanwhile;
    return Done{};
}

Result<forum::FaqId> make_faq(const Acting& acting, const events::SeenEvent& seen,
                              const Topic& topic, forum::CategoryId category, Date today) {
    if (!leads(acting.actor, seen)) return TableRefusal::not_its_leader;
    if (topic.moderation == web::Moderation::hidden) return TableRefusal::topic_hidden;
    if (topic.notes.empty()) return TableRefusal::no_notes;
    if (topic.faq_id) return TableRefusal::has_a_faq;
    const std::string source = "/events/" + to_string(topic.event_id);
    const auto made = forum::settle_question(
        acting.tx, acting.services, acting.origin, acting.actor, today,
        {.category = category,
         .language = topic.notes_language,
         .question = topic.title,
         .words = topic.words.empty() ? source : topic.words + "\n\n" + source,
         .answer = topic.notes});
    if (made) set_faq(acting.tx, topic.topic_id, *made);
    return made;
}

}  // namespace agora::tables
