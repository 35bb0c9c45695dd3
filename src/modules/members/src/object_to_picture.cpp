#include "object_to_picture.hpp"

#include "agora/accounts/account.hpp"
#include "agora/members/events.hpp"
#include "agora/db/database.hpp"
#include "agora/base/assert.hpp"
#include "own_wall.hpp"
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

bool is_owner(AccountId account, const ObjectionRow& objection) {
    return account != AccountId{} && account == objection.owner_id;
}

std::vector<ObjectionRow> list_open(db::ReadTx& tx, std::string_view path,
                                    std::string_view picture) {
    auto rows = list_objections(tx, path, picture);
    std::erase_if(rows, [](const ObjectionRow& row) { return !is_open(row); });
    return rows;
}

/// While it waits, whoever says more is kept too: they hear of the decision, and nothing else changes.
bool says_more(const std::vector<ObjectionRow>& earlier, const NewObjection& wanted) {
    constexpr std::ptrdiff_t kMostOpen = 20;
    const bool nothing =
        wanted.reason.empty() && wanted.mail.empty() && wanted.objected_by == AccountId{};
    if (nothing || std::ranges::count_if(earlier, &is_open) >= kMostOpen) return false;
    return std::ranges::none_of(earlier, [&](const ObjectionRow& row) {
        return is_open(row) && row.reason == wanted.reason && row.mail == wanted.mail &&
               row.objected_by == wanted.objected_by;
    });
}

struct Verdict {
    ObjectionDecision decision = ObjectionDecision::removed;
    bool by_moderator = false;
};

/// The one way in which objections to a picture end, all at once.
void settle(db::WriteTx& tx, web::Services& services, const journal::Origin& origin,
            std::vector<ObjectionRow> open, Verdict verdict) {
    if (open.empty()) return;
    for (ObjectionRow& row : open) {
        row.decision = verdict.decision;
        row.by_moderator = verdict.by_moderator;
    }
    const bool removed = verdict.decision == ObjectionDecision::removed;
    wall_of(services, open.front())
        .carry_out(tx, services, open.front(), removed ? PictureFate::removed : PictureFate::shown);
    tell_of_decision(tx, services, open, origin.at);
    for (const ObjectionRow& row : open) {
        update_decision(tx, row);
        const PictureDecided decided{row.account_id, row.objection_id, row.decision};
        if (row.by_moderator) {
            journal::emit(tx, origin, decided, journal::Audit::yes);
        } else {
            journal::emit(tx, origin, decided);
        }
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
    const bool waits = std::ranges::any_of(earlier, &is_open);
    if (waits && !says_more(earlier, wanted)) return effect;
    ObjectionRow row;
    row.objection_id = tx.new_id<ObjectionId>();
    row.account_id = wanted.account;
    row.path = wanted.path;
    row.picture = wanted.picture;
    row.reason = wanted.reason;
    row.mail = wanted.mail;
    row.objected_by = wanted.objected_by;
    row.language = std::string{code(wanted.language)};
    row.objected_at = origin.at;
    const PictureWall& wall = wall_of(services, row);
    if (wall.who_decides == WhoDecides::owner_and_moderators) row.owner_id = wanted.account;
    insert_objection(tx, row);
    journal::emit(tx, origin, PictureObjected{wanted.account, row.objection_id, !stays});
    if (waits) return effect;
    if (!stays) wall.carry_out(tx, services, row, PictureFate::hidden);
    tell_of_objection(tx, services, row, wall.who_decides, origin.at);
    return effect;
}

bool may_decide(db::ReadTx& tx, const access::Actor& actor, const ObjectionRow& objection) {
    if (!actor.is_member()) return false;
    if (is_owner(actor.account, objection)) return true;
    if (is_concerned(tx, actor.account, objection)) return false;
    if (actor.may(kModeratePictures)) return true;
    const auto owner = accounts::find_account(tx, objection.account_id);
    return owner && actor.may(kModeratePictures, scopes_of(*owner));
}

Result<Done> decide_objection(db::WriteTx& tx, web::Services& services, const access::Actor& actor,
                              const journal::Origin& origin, ObjectionId id,
                              ObjectionDecision decision) {
    const auto objection = find_objection(tx, id);
    if (!objection || !may_decide(tx, actor, *objection)) {
        return ObjectionRefusal::objection_not_found;
    }
    if (!is_open(*objection)) return ObjectionRefusal::objection_already_decided;
    const bool own = is_owner(actor.account, *objection);
    const auto earlier = list_objections(tx, objection->path, objection->picture);
    if (own && decision == ObjectionDecision::shown_again &&
        std::ranges::any_of(earlier,
                            [](const ObjectionRow& row) { return showed_again(row, false); })) {
        return ObjectionRefusal::only_moderator_decides_now;
    }
    settle(tx, services, origin, list_open(tx, objection->path, objection->picture),
           {.decision = decision, .by_moderator = !own});
    return Done{};
}

void end_objections(db::WriteTx& tx, web::Services& services, const journal::Origin& origin,
                    std::string_view path, std::string_view picture) {
    settle(tx, services, origin, list_open(tx, path, picture), {});
}

void end_objections_on_page_of(db::WriteTx& tx, web::Services& services,
                               const journal::Origin& origin, AccountId owner) {
    constexpr std::int64_t kAtOnce = 2'000;
    const std::string path = path_of(owner);
    for (const ObjectionRow& row : list_open_objections(tx, owner, kAtOnce)) {
        if (row.path == path) end_objections(tx, services, origin, row.path, row.picture);
    }
}

void end_objections_of_nobody(web::Services& services) {
    constexpr std::int64_t kAtOnce = 2'000;
    services.database.write([&](db::WriteTx& tx) {
        for (const ObjectionRow& row : list_open_objections(tx, AccountId{}, kAtOnce)) {
            end_objections(tx, services, {{}, services.clock.now()}, row.path, row.picture);
        }
    });
}

}  // namespace agora::members
