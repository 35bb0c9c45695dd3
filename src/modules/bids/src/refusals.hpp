#pragma once

#include "agora/base/result.hpp"

namespace agora::bids {

enum class BidRefusal {
    room_not_found,
    part_not_found,
    thing_not_found,
    lesson_not_found,
    not_the_lead,
    invitation_not_answered,
    invitation_not_found,
    room_is_closed,
    too_many_rooms,
    deadline_is_past,
    deadline_too_far,
    link_malformed,
    nobody_called_so,
    several_called_so,
    in_the_team_already,
    invited_today,
    team_is_full,
    last_lead_stays,
    not_in_the_team,
    too_many_parts,
    too_many_lines,
    too_many_notes,
    too_many_files,
    files_too_heavy,
    file_missing,
    choose_file_again,
    changed_meanwhile,
    note_is_another_members,
    not_over_yet,
    lesson_is_empty,
    lesson_is_shared,
    lesson_missing,
    not_confirmed,
    part_is_full,
};
RefusalText refusal_text(BidRefusal refusal);

enum class BlockRefusal {
    block_not_found,
    not_your_block,
    too_many_blocks,
    group_unknown,
    language_has_text,
    changed_meanwhile,
    original_stays,
    room_unknown,
};
RefusalText refusal_text(BlockRefusal refusal);

enum class HelpRefusal {
    ask_not_found,
    languages_are_equal,
    languages_differ,
    pair_offered_already,
    pair_not_found,
    too_many_pairs,
    not_a_helper,
    day_is_past,
    day_too_far,
    too_many_asks,
    text_missing,
    text_or_file,
    words_missing,
    room_unknown,
    credits_missing,
    credits_without_account,
    helper_without_account,
    not_the_asker,
    not_the_helper,
    taken_already,
    not_asked,
    not_taken,
    not_handed_in,
    ended_already,
    result_missing,
    own_ask,
    stored_already,
    result_is_a_file,
    file_not_there,
};
RefusalText refusal_text(HelpRefusal refusal);

}  // namespace agora::bids
