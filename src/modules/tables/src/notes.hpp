#pragma once

#include "round.hpp"

namespace agora::tables {

/// Notes are written and changed until some weeks after the meeting.
bool takes_notes(const events::Event& event, Instant now);
/// Who leads, and who is at the table of the topic.
bool may_note(db::ReadTx& tx, const access::Actor& actor, const events::SeenEvent& seen,
              const Topic& topic);

struct TypedNotes {
    std::string notes = {};
    std::int64_t seen = 0;  ///< the version that was changed; 0: there was none
};
AGORA_FIELDS(TypedNotes, notes, seen)

/// Of a topic whose notes_language is the one they are written in.
Result<Done> note(const Acting& acting, const events::SeenEvent& seen, Topic topic,
                  const TypedNotes& typed);

/// One act: the topic becomes a question of the forum, its notes the answer, both a frequent question.
/// Who leads, and never of a topic hidden after a report; the forum says whether they may in this category, and refuses at "category".
Result<forum::FaqId> make_faq(const Acting& acting, const events::SeenEvent& seen,
                              const Topic& topic, forum::CategoryId category, Date today);

}  // namespace agora::tables
