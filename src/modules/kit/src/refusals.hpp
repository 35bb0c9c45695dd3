#pragma once

#include "agora/base/result.hpp"

namespace agora::kit {

enum class KitRefusal {
    item_not_found,
    word_not_found,
    version_not_found,
    ends_before_it_begins,
    ended_already,
    ends_too_late,
    begins_before_the_last,
    body_missing,
    body_out_of_place,
    address_out_of_place,
    document_missing,
    video_missing,
    address_malformed,
    choose_file_again,
    changed_meanwhile,
    kit_is_full,
    replaces_itself,
    same_sentence,
    word_there_already,
};
RefusalText refusal_text(KitRefusal refusal);

}  // namespace agora::kit
