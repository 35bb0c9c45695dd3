#include "object_to_picture.hpp"

#include "agora/members/events.hpp"
#include "directory.hpp"
#include "picture_letters.hpp"
#include "picture_store.hpp"
#include "reported_profile.hpp"

#include <algorithm>

namespace agora::members {

const access::Permission kModeratePictures{"members.moderate_pictures",
                                           {access::Role::moderator, access::Role::administrator}};

namespace {

bool showed_again(const ObjectionRow& row, bool by_moderator) {
    return row.decision == ObjectionDecision::shown_again && row.by_moderator == by_moderator;
}

}  // namespace

RefusalText refusal_text(ObjectionRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case ObjectionRefusal::objection_not_found:
            return {"objection_not_found", not_found,
                    tr("This picture is not there, or it is not yours to decide.")};
        case ObjectionRefusal::objection_already_decided:
            return {"objection_already_decided", rule,
                    tr("Somebody has decided about this picture already.")};
        case ObjectionRefusal::only_moderator_decides_now:
            return {"only_moderator_decides_now", rule,
                    tr("You showed this picture again once. Now a moderator decides; you can still "
                       "remove it.")};
    }
    return {};
}

ObjectionEffect object_to_picture(db::WriteTx& tx, web::Services& services,
                                  const journal::Origin& origin, const NewObjection& wanted) {
    const auto earlier = list_objections(tx, wanted.account, wanted.picture);
    const bool stays = std::any_of(earlier.begin(), earlier.end(),
                                   [](const ObjectionRow& one) { return showed_again(one, true); });
    const auto effect =
        stays ? ObjectionEffect::stays_until_decided : ObjectionEffect::hidden_at_once;
    if (std::any_of(earlier.begin(), earlier.end(), [](const ObjectionRow& row) {
            return row.decision == ObjectionDecision::open;
        })) {
        return effect;
    }
    ObjectionRow row;
    row.objection_id = tx.new_id<ObjectionId>();
    row.account_id = wanted.account;
    row.picture = wanted.picture;
    row.reason = wanted.reason;
    row.mail = wanted.mail;
    row.language = std::string{code(wanted.language)};
    row.objected_at = origin.at;
    insert_objection(tx, row);
    if (!stays) update_hidden(tx, wanted.account, wanted.picture, true);
    journal::emit(tx, origin, PictureObjected{wanted.account, row.objection_id, !stays});
    tell_of_objection(tx, services, row, origin.at);
    directory_changed(tx, services, wanted.account);
    return effect;
}

bool may_decide(db::ReadTx& tx, const access::Actor& actor, const ObjectionRow& objection) {
    if (!actor.is_member()) return false;
    if (actor.account == objection.account_id || actor.may(kModeratePictures)) return true;
    const auto owner = accounts::find_account(tx, objection.account_id);
    return owner && actor.may(kModeratePictures, scopes_of(*owner));
}

Result<Done> decide_objection(db::WriteTx& tx, web::Services& services, const access::Actor& actor,
                              const journal::Origin& origin, ObjectionId id,
                              ObjectionDecision decision) {
    auto objection = find_objection(tx, id);
    if (!objection || !may_decide(tx, actor, *objection))
        return ObjectionRefusal::objection_not_found;
    if (objection->decision != ObjectionDecision::open) {
        return ObjectionRefusal::objection_already_decided;
    }
    const bool own = actor.account == objection->account_id;
    const auto earlier = list_objections(tx, objection->account_id, objection->picture);
    if (own && decision == ObjectionDecision::shown_again &&
        std::any_of(earlier.begin(), earlier.end(),
                    [](const ObjectionRow& row) { return showed_again(row, false); })) {
        return ObjectionRefusal::only_moderator_decides_now;
    }
    if (decision == ObjectionDecision::removed) {
        delete_uses_of(tx, objection->account_id, objection->picture);
    } else {
        update_hidden(tx, objection->account_id, objection->picture, false);
    }
    tell_of_decision(tx, services, *objection, decision, origin.at);
    objection->decision = decision;
    objection->by_moderator = !own;
    update_decision(tx, *objection);
    const PictureDecided decided{objection->account_id, id, decision};
    if (own) {
        journal::emit(tx, origin, decided);
    } else {
        journal::emit(tx, origin, decided, journal::Audit::yes);
    }
    directory_changed(tx, services, objection->account_id);
    return Done{};
}

}  // namespace agora::members
