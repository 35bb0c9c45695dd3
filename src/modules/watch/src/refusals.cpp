#include "refusals.hpp"

namespace agora::watch {

RefusalText refusal_text(WatchRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case WatchRefusal::group_not_found:
            return {"group_not_found", not_found, tr("There is no such group.")};
        case WatchRefusal::post_not_found:
            return {"post_not_found", not_found,
                    tr("This is not here, or not for everybody to read.")};
        case WatchRefusal::not_in_the_group:
            return {"not_in_the_group", forbidden,
                    tr("Only members of the group can do this. You can join it on its page.")};
        case WatchRefusal::not_the_writer:
            return {"not_the_writer", forbidden,
                    tr("Only whoever wrote this, or an animator of the group, can do that.")};
        case WatchRefusal::group_has_ended:
            return {"group_has_ended", rule,
                    tr("The group has ended. What it wrote stays here to be read.")};
        case WatchRefusal::address_malformed:
            return {"address_malformed", field,
                    tr("Write the whole address, beginning with https://")};
        case WatchRefusal::day_to_come:
            return {"day_to_come", field, tr("Choose a day that has come.")};
        case WatchRefusal::changed_meanwhile:
            return {"changed_meanwhile", rule,
                    tr("Somebody changed this page meanwhile. What you typed still stands here: "
                       "look at the page, then save again.")};
        case WatchRefusal::too_many_posts:
            return {"too_many_posts", too_many,
                    tr("Twenty posts of this group today are enough. Come back tomorrow.")};
    }
    return {};
}

}  // namespace agora::watch
