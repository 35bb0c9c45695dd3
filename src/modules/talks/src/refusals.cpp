#include "refusals.hpp"

namespace agora::talks {

RefusalText refusal_text(TalkRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case TalkRefusal::talk_not_found:
            return {"talk_not_found", not_found, tr("There is no such talk group.")};
        case TalkRefusal::only_its_members:
            return {"only_its_members", forbidden,
                    tr("Only those who are in this talk group read it, whatever role one has.")};
        case TalkRefusal::only_its_moderators:
            return {"only_its_moderators", forbidden,
                    tr("Only the two moderators of this talk group can do this.")};
        case TalkRefusal::moderators_missing:
            return {"moderators_missing", rule,
                    tr("It takes nobody in before two moderators look after it.")};
        case TalkRefusal::in_already:
            return {"in_already", rule, tr("You are in already, or your request waits.")};
        case TalkRefusal::consent_missing:
            return {"consent_missing", field,
                    tr("Without your consent we may not keep that you are in this group.")};
        case TalkRefusal::alias_taken:
            return {"alias_taken", field, tr("Somebody in the group has this name. Take another.")};
        case TalkRefusal::alias_is_your_name:
            return {"alias_is_your_name", field,
                    tr("That is your own name: the others would know who you are. Take another.")};
        case TalkRefusal::moderator_unknown:
            return {"moderator_unknown", field, tr("No member has this address.")};
        case TalkRefusal::moderator_twice:
            return {"moderator_twice", field, tr("Name two different people.")};
        case TalkRefusal::moderator_yourself:
            return {"moderator_yourself", field,
                    tr("Whoever names the moderators is none of them. Name somebody else.")};
        case TalkRefusal::moderators_enough:
            return {"moderators_enough", rule, tr("There are two moderators already.")};
        case TalkRefusal::not_named:
            return {"not_named", rule, tr("You were not named, or you accepted already.")};
        case TalkRefusal::request_not_found:
            return {"request_not_found", not_found, tr("This request was answered already.")};
        case TalkRefusal::message_not_found:
            return {"message_not_found", not_found, tr("This message is gone.")};
        case TalkRefusal::moderator_may_not_join:
            return {"moderator_may_not_join", rule,
                    tr("You look after this group: you read along.")};
    }
    return {};
}

}  // namespace agora::talks
