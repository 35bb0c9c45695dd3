#pragma once

#include "agora/base/result.hpp"

namespace agora::shelf {

enum class ShelfRefusal {
    group_not_found,
    item_not_found,
    not_in_the_group,
    group_has_ended,
    not_the_keeper,
    not_its_animator,
    address_malformed,
    changed_meanwhile,
    version_not_found,
    shelf_is_full,
    too_many_files,
    files_too_heavy,
    choose_file_again,
    passage_not_found,
    nothing_changed,
    too_many_suggestions,
    suggestion_not_found,
    suggestion_answered,
    passage_changed,
    text_changed_since,
    text_length_wrong,
    not_its_secretary,
    not_who_suggested,
    remark_not_found,
    not_who_wrote,
    too_many_remarks,
};
RefusalText refusal_text(ShelfRefusal refusal);

}  // namespace agora::shelf
