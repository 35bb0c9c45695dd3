#include "change_pictures.hpp"

#include "own_wall.hpp"
#include "picture_store.hpp"
#include "profile_store.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::members {
namespace {

constexpr std::string_view kPictureField = "picture";

void give_rights(PictureRow& row, const files::PictureRights& rights) {
    row.rights_holder = rights.holder();
    row.licence = files::name_of(rights.licence());
    row.people_shown = files::name_of(rights.people_shown());
}

void change_rights(db::WriteTx& tx, const Profile& profile, const files::PictureRights& rights) {
    for (PictureRow row : profile.pictures) {
        if (row.file != profile.row.picture_file) continue;
        give_rights(row, rights);
        put_picture(tx, profile.row.account_id, row);
    }
}

PictureRow row_of(const files::MadePicture& made, Instant now) {
    PictureRow row;
    row.file = made.large.digest.text();
    row.small_file = made.small.digest.text();
    row.added_at = now;
    give_rights(row, made.rights);
    return row;
}

}  // namespace

Result<Done> change_portrait(db::WriteTx& tx, const Edit& edit, const PortraitChange& wanted) {
    const Profile before = own_profile(tx, edit);
    if (!wanted.made && before.row.picture_file.empty()) {
        return Refusal{ProfileRefusal::picture_missing, std::string{kPictureField}};
    }
    ProfileRow row = before.row;
    row.picture_alt = wanted.alternative_text;
    if (wanted.made) {
        const PictureRow picture = row_of(*wanted.made, edit.origin.at);
        const auto hidden = waits_hidden(tx, path_of(edit.origin.account), picture.file);
        if (!hidden) return hidden.refusal();
        put_picture(tx, edit.origin.account, picture);
        row.picture_file = picture.file;
        row.picture_hidden = *hidden;
    } else if (wanted.rights) {
        change_rights(tx, before, *wanted.rights);
    }
    choose_audience(tx, edit, before, wanted.audience);
    save(tx, edit, row);
    delete_unnamed_pictures(tx, edit.origin.account);
    return Done{};
}

void remove_portrait(db::WriteTx& tx, const Edit& edit) {
    ProfileRow row = own_profile(tx, edit).row;
    row.picture_file.clear();
    row.picture_alt.clear();
    row.picture_hidden = false;
    save(tx, edit, row);
    delete_unnamed_pictures(tx, edit.origin.account);
}

Result<Done> add_picture(db::WriteTx& tx, const Edit& edit, const files::MadePicture& made,
                         const ItemText& text) {
    const Profile profile = own_profile(tx, edit);
    const auto bytes = static_cast<std::int64_t>(made.large.bytes + made.small.bytes);
    auto item = new_item(tx, edit, profile, bytes, kPictureField);
    if (!item) return item.refusal();
    const PictureRow picture = row_of(made, edit.origin.at);
    const auto hidden = waits_hidden(tx, path_of(edit.origin.account), picture.file);
    if (!hidden) return hidden.refusal();
    put_picture(tx, edit.origin.account, picture);
    item->kind = ItemKind::picture;
    item->title = text.title;
    item->alternative_text = text.alternative_text;
    item->description = text.description;
    item->file = picture.file;
    item->file_size = bytes;
    item->hidden = *hidden;
    insert_item(tx, edit.origin.account, *item);
    save(tx, edit, profile.row);
    return Done{};
}

Result<Done> add_document(db::WriteTx& tx, const Edit& edit, const files::KeptDocument& document,
                          const ItemText& text) {
    const Profile profile = own_profile(tx, edit);
    const auto bytes = static_cast<std::int64_t>(document.size);
    auto item = new_item(tx, edit, profile, bytes, "document");
    if (!item) return item.refusal();
    item->kind = ItemKind::document;
    item->title = text.title;
    item->description = text.description;
    item->file = document.digest.text();
    item->file_name = document.file_name;
    item->file_size = bytes;
    insert_item(tx, edit.origin.account, *item);
    save(tx, edit, profile.row);
    return Done{};
}

}  // namespace agora::members
