#include "own_wall.hpp"

#include "agora/accounts/account.hpp"
#include "directory.hpp"
#include "picture_store.hpp"

namespace agora::members {
namespace {

constexpr std::string_view kFolder = "/members/";

void carry_out(db::WriteTx& tx, web::Services& services, const ObjectionRow& objection,
               PictureFate fate) {
    if (fate == PictureFate::removed) {
        delete_uses_of(tx, objection.account_id, objection.picture);
    } else {
        update_hidden(tx, objection.account_id, objection.picture, fate == PictureFate::hidden);
    }
    directory_changed(tx, services, objection.account_id);
}

std::string name_of(const web::Call&, db::ReadTx& tx, const ObjectionRow& objection) {
    const auto owner = accounts::find_account(tx, objection.account_id);
    return owner ? owner->name : std::string{};
}

}  // namespace

std::string path_of(AccountId member) {
    return std::string{kFolder} + to_string(member);
}

PictureWall own_wall() {
    return {.folder = kFolder,
            .who_decides = WhoDecides::owner_and_moderators,
            .carry_out = &carry_out,
            .name_of = &name_of};
}

}  // namespace agora::members
