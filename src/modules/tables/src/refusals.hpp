#pragma once

#include "agora/base/result.hpp"

namespace agora::tables {

enum class TableRefusal {
    meeting_not_found,
    topic_not_found,
    voting_closed,
    only_who_comes,
    too_many_topics,
    too_many_votes,
    topic_unknown,
    not_its_leader,
    not_yours,
    wrong_number_of_votes,
    wrong_number_of_tables,
    nobody_comes,
    no_topics,
    no_such_table,
    not_at_the_table,
    too_long_ago,
    changed_meanwhile,
    no_notes,
    has_a_faq,
    has_notes,
    topic_hidden,
    more_votes_used,
};
RefusalText refusal_text(TableRefusal refusal);

}  // namespace agora::tables
