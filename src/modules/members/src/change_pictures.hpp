#pragma once

#include "agora/files/documents.hpp"
#include "agora/files/pictures.hpp"
#include "edit.hpp"

#include <optional>
#include <string>

// The changes that owners make to pictures and documents: files are stored before, outside the
// transaction; here rows begin and cease to name them.
namespace agora::members {

inline constexpr std::size_t kMostItems = 12;
/// Of all pictures and documents of one portfolio together: a copy of one's data holds them all.
inline constexpr std::int64_t kMostItemBytes = 60 * 1024 * 1024;

struct PortraitChange {
    std::optional<files::MadePicture> made;      ///< nothing: the picture stays
    std::optional<files::PictureRights> rights;  ///< of the picture that stays
    std::string alternative_text;
    AudienceChoice audience;
};
/// Without a picture now and before it is refused at "picture".
Result<Done> change_portrait(db::WriteTx& tx, const Edit& edit, const PortraitChange& wanted);
void remove_portrait(db::WriteTx& tx, const Edit& edit);

struct ItemText {
    std::string title;
    std::string alternative_text;
    std::string description;
};
Result<Done> add_picture(db::WriteTx& tx, const Edit& edit, const files::MadePicture& made,
                         const ItemText& text);
Result<Done> add_document(db::WriteTx& tx, const Edit& edit, const files::KeptDocument& document,
                          const ItemText& text);

enum class MoveBy { up, down };
AGORA_ENUM(MoveBy, up, down)
/// One place up or down; at the end of the list it stays where it is.
void move_item(db::WriteTx& tx, const Edit& edit, ItemId item, MoveBy by);

/// The next item of this portfolio, when there is room for it and its bytes.
Result<ItemRow> new_item(db::WriteTx& tx, const Edit& edit, const Profile& profile,
                         std::int64_t bytes, std::string_view file_field);

}  // namespace agora::members
