#include "object_to_picture.hpp"

#include "agora/accounts/account.hpp"
#include "agora/base/assert.hpp"
#include "agora/members/events.hpp"
#include "picture_letters.hpp"
#include "picture_store.hpp"
#include "refusals.hpp"
#include "reported_profile.hpp"

#include <algorithm>

namespace agora::members {

const access::Permission kModeratePictures{"members.moderate_pictures",
                                           {access::Role::moderator, access::Role::administrator}};

namespace {

bool showed_again(const ObjectionRow& row, bool by_moderator) {
    return row.decision == ObjectionDecision::shown_again && row.by_moderator == by_moderator;
}

bool is_open(const ObjectionRow& row) {
    return row.decision == ObjectionDecision::open;
}

const PictureWall& wall_of(const web::Services& services, const ObjectionRow& objection) {
    return services.state<PictureWalls>().of(objection.path);
}

bool is_owner(const web::Services& services, AccountId account, const ObjectionRow& objection) {
    return account == objection.account_id &&
           wall_of(services, objection).who_decides == WhoDecides::owner_and_moderators;
}

/// The one way in which an objection ends.
void settle(db::WriteTx& tx, web::Services& services, const journal::Origin& origin,
            ObjectionRow objection) {
    const bool removed = objection.decision == ObjectionDecision::removed;
    wall_of(services, objection)
        .carry_out(tx, services, objection, removed ? PictureFate::removed : PictureFate::shown);
    tell_of_decision(tx, services, objection, origin.at);
    update_decision(tx, objection);
    const PictureDecided decided{objection.account_id, objection.objection_id, objection.decision};
    if (objection.by_moderator) {
        journal::emit(tx, origin, decided, journal::Audit::yes);
    } else {
        journal::emit(tx, origin, decided);
    }
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

const PictureWall& PictureWalls::of(std::string_view path) const {
    const auto found = std::ranges::find_if(
        walls_, [&](const PictureWall& wall) { return path.starts_with(wall.folder); });
    AGORA_ASSERT(found != walls_.end());
    return *found;
}

Result<bool> waits_hidden(db::ReadTx& tx, std::string_view path, std::string_view picture) {
    bool hidden = false;
    for (const ObjectionRow& row : list_objections(tx, path, picture)) {
        if (row.decision == ObjectionDecision::removed) {
            return Refusal{ProfileRefusal::picture_was_removed, "picture"};
        }
        hidden = is_open(row);
    }
    return hidden;
}

ObjectionEffect object_to_picture(db::WriteTx& tx, web::Services& services,
                                  const journal::Origin& origin, const NewObjection& wanted) {
    const auto earlier = list_objections(tx, wanted.path, wanted.picture);
    const bool stays = std::ranges::any_of(
        earlier, [](const ObjectionRow& one) { return showed_again(one, true); });
    const auto effect =
        stays ? ObjectionEffect::stays_until_decided : ObjectionEffect::hidden_at_once;
    if (std::ranges::any_of(earlier, &is_open)) return effect;
    ObjectionRow row;
    row.objection_id = tx.new_id<ObjectionId>();
    row.account_id = wanted.account;
    row.path = wanted.path;
    row.picture = wanted.picture;
    row.reason = wanted.reason;
    row.mail = wanted.mail;
    row.language = std::string{code(wanted.language)};
    row.objected_at = origin.at;
    insert_objection(tx, row);
    const PictureWall& wall = wall_of(services, row);
    if (!stays) wall.carry_out(tx, services, row, PictureFate::hidden);
    journal::emit(tx, origin, PictureObjected{wanted.account, row.objection_id, !stays});
    tell_of_objection(tx, services, row, wall.who_decides, origin.at);
    return effect;
}

bool may_decide(db::ReadTx& tx, const web::Services& services, const access::Actor& actor,
                const ObjectionRow& objection) {
    if (!actor.is_member()) return false;
    if (is_owner(services, actor.account, objection) || actor.may(kModeratePictures)) return true;
    const auto owner = accounts::find_account(tx, objection.account_id);
    return owner && actor.may(kModeratePictures, scopes_of(*owner));
}

Result<Done> decide_objection(db::WriteTx& tx, web::Services& services, const access::Actor& actor,
                              const journal::Origin& origin, ObjectionId id,
                              ObjectionDecision decision) {
    auto objection = find_objection(tx, id);
    if (!objection || !may_decide(tx, services, actor, *objection))
        return ObjectionRefusal::objection_not_found;
    if (!is_open(*objection)) return ObjectionRefusal::objection_already_decided;
    const bool own = is_owner(services, actor.account, *objection);
    const auto earlier = list_objections(tx, objection->path, objection->picture);
    if (own && decision == ObjectionDecision::shown_again &&
        std::ranges::any_of(earlier,
                            [](const ObjectionRow& row) { return showed_again(row, false); })) {
        return ObjectionRefusal::only_moderator_decides_now;
    }
    objection->decision = decision;
    objection->by_moderator = !own;
    settle(tx, services, origin, *objection);
    return Done{};
}

void end_objections(db::WriteTx& tx, web::Services& services, const journal::Origin& origin,
                    std::string_view path, std::string_view picture) {
    for (ObjectionRow& row : list_objections(tx, path, picture)) {
        if (!is_open(row)) continue;
        row.decision = ObjectionDecision::removed;
        settle(tx, services, origin, row);
    }
}

}  // namespace agora::members
