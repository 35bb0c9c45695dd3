#include "refusals.hpp"

namespace agora::messages {

RefusalText refusal_text(MessageRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case MessageRefusal::conversation_not_found:
            return {"conversation_not_found", not_found, tr("This conversation does not exist.")};
        case MessageRefusal::message_not_found:
            return {"message_not_found", not_found, tr("This message is gone.")};
        case MessageRefusal::nobody_named:
            return {"nobody_named", field, tr("Name somebody else than yourself.")};
        case MessageRefusal::too_many_people:
            return {"too_many_people", field,
                    tr("Name at most seven members. For more there are groups.")};
        case MessageRefusal::name_unknown:
            return {"name_unknown", field,
                    tr("No member who takes messages stands in the directory as “{who}”.")};
        case MessageRefusal::name_of_several:
            return {"name_of_several", field,
                    tr("Several members are called “{who}”. Give the address of the page of the "
                       "one you mean.")};
        case MessageRefusal::not_reachable:
            return {"not_reachable", field, tr("One of them can't be written to at this moment.")};
        case MessageRefusal::title_missing:
            return {"title_missing", field,
                    tr("Say what it is about, so that several people find it again.")};
        case MessageRefusal::everybody_left:
            return {"everybody_left", rule, tr("Everybody else left this conversation.")};
        case MessageRefusal::newcomer_waits:
            return {"newcomer_waits", too_many,
                    tr("Your account is new: you can write a few messages a day. Go on "
                       "tomorrow.")};
        case MessageRefusal::too_many_messages:
            return {"too_many_messages", too_many,
                    tr("You wrote a lot in a short time. Go on later.")};
        case MessageRefusal::only_own_messages:
            return {"only_own_messages", forbidden, tr("You can only take back your own words.")};
    }
    return {};
}

}  // namespace agora::messages
