#include "refusals.hpp"

namespace agora::shelf {
namespace {

RefusalText limit_text(ShelfRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case ShelfRefusal::shelf_is_full:
            return {"shelf_is_full", rule,
                    tr("There is no room for more here. Take something away first.")};
        case ShelfRefusal::too_many_files:
            return {"too_many_files", field,
                    tr("A group keeps at most {most} files. Take one away first.")};
        case ShelfRefusal::files_too_heavy:
            return {"files_too_heavy", field,
                    tr("All files of a group together may weigh {most} MB. Take one away first, or "
                       "send a lighter one.")};
        case ShelfRefusal::choose_file_again:
            return {"choose_file_again", field,
                    tr("What you typed was kept, the file could not be. Choose it once more.")};
        default:
            return {};
    }
}

RefusalText suggestion_text(ShelfRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case ShelfRefusal::passage_not_found:
            return {"passage_not_found", not_found, tr("There is no such passage in the text.")};
        case ShelfRefusal::nothing_changed:
            return {"nothing_changed", field, tr("This is what stands there. Change some words.")};
        case ShelfRefusal::too_many_suggestions:
            return {"too_many_suggestions", rule,
                    tr("{most} suggestions of yours wait here already. Wait until some are "
                       "answered, or withdraw one.")};
        case ShelfRefusal::suggestion_not_found:
            return {"suggestion_not_found", not_found, tr("There is no such suggestion.")};
        case ShelfRefusal::suggestion_answered:
            return {"suggestion_answered", rule, tr("This suggestion was answered already.")};
        case ShelfRefusal::passage_changed:
            return {"passage_changed", rule,
                    tr("The passage says something else by now. It has to be suggested anew, on "
                       "what stands there.")};
        case ShelfRefusal::text_changed_since:
            return {"text_changed_since", rule,
                    tr("The text changed while you read. Look at the suggestion again, then take "
                       "it over.")};
        case ShelfRefusal::text_length_wrong:
            return {"text_length_wrong", rule,
                    tr("With this, the text would be empty or longer than 50,000 characters.")};
        case ShelfRefusal::not_its_secretary:
            return {"not_its_secretary", forbidden,
                    tr("Only the group's secretary and animators decide about suggestions.")};
        case ShelfRefusal::not_who_suggested:
            return {"not_who_suggested", forbidden, tr("Only who suggested it can do this.")};
        case ShelfRefusal::remark_not_found:
            return {"remark_not_found", not_found, tr("This was taken away already.")};
        case ShelfRefusal::not_who_wrote:
            return {"not_who_wrote", forbidden,
                    tr("Only whoever wrote this, or the group's moderator or animators, can take "
                       "it away.")};
        case ShelfRefusal::too_many_remarks:
            return {"too_many_remarks", rule,
                    tr("So much was said here that there is no room for more. Go on in the "
                       "group's discussions.")};
        default:
            return {};
    }
}

}  // namespace

RefusalText refusal_text(ShelfRefusal refusal) {
    using enum RefusalKind;
    if (const RefusalText text = suggestion_text(refusal); !text.name.empty()) return text;
    switch (refusal) {
        case ShelfRefusal::group_not_found:
            return {"group_not_found", not_found, tr("There is no such group.")};
        case ShelfRefusal::item_not_found:
            return {"item_not_found", not_found,
                    tr("This is not here, or not for everybody to read.")};
        case ShelfRefusal::not_in_the_group:
            return {"not_in_the_group", forbidden,
                    tr("Only members of the group can do this. You can join it on its page.")};
        case ShelfRefusal::group_has_ended:
            return {"group_has_ended", rule,
                    tr("The group has ended. What it kept stays here to be read.")};
        case ShelfRefusal::not_the_keeper:
            return {"not_the_keeper", forbidden,
                    tr("Only whoever added this, or an animator of the group, can do that.")};
        case ShelfRefusal::not_its_animator:
            return {"not_its_animator", forbidden, tr("Only the group's animators can do this.")};
        case ShelfRefusal::address_malformed:
            return {"address_malformed", field,
                    tr("Write the whole address, beginning with https://")};
        case ShelfRefusal::changed_meanwhile:
            return {"changed_meanwhile", rule,
                    tr("Somebody saved this text while you wrote. Yours still stands here, with "
                       "what differs below: put both together, then save again.")};
        case ShelfRefusal::version_not_found:
            return {"version_not_found", not_found, tr("There is no such version.")};
        default:
            return limit_text(refusal);
    }
}

}  // namespace agora::shelf
