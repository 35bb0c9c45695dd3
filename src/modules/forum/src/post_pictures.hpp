#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agora/files/pictures.hpp"
#include "picture_store.hpp"
#include "sight.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

// Pictures in texts. A text names them by their address, "![what it shows](/forum/pictures/WORD.webp)"; who may read the
// text sees them, and they go with it.
namespace agora::forum {

inline constexpr std::size_t kMostPicturesInPost = 8;
inline constexpr std::int64_t kMostWaitingPictures = 12;
/// Of one person in all texts: a copy of one's data holds them all.
inline constexpr std::int64_t kMostPictureBytes = 60 * 1024 * 1024;
/// A draft may wait as long.
inline constexpr std::chrono::days kPicturesWait{30};

/// "/forum/pictures/WORD.webp"
std::string address_of(const Picture& picture);
/// "![What it shows](/forum/pictures/WORD.webp)", whatever signs the words hold.
std::string markdown_of(const Picture& picture);

/// Whether one more fits; refused at "picture".
Result<Done> check_picture_room(db::ReadTx& tx, AccountId account);
/// Keeps it for a text that is being written.
Result<Picture> add_picture(const Acting& acting, const files::MadePicture& made,
                            Picture described);

/// Gives the post those of its writer's pictures that its words show; those that they show no more are removed. Refused at
/// "body" when there are too many, and when one was removed here before.
Result<Done> settle_pictures(const Acting& acting, const Post& post);
/// The text goes, and its pictures with it.
void remove_pictures(const Acting& acting, const Post& post);

/// The picture where this viewer may read the text that shows it, hidden or not; one that no text shows is for who
/// added it.
std::optional<Picture> find_visible_picture(db::ReadTx& tx, const Viewer& viewer,
                                            std::string_view word);

/// The words of a text with `instead` for every picture that is not shown (any more).
std::string with_shown_pictures(std::string_view body, const std::set<std::string>& shown,
                                std::string_view instead);
std::set<std::string> words_of_shown(const std::vector<Picture>& pictures);

}  // namespace agora::forum
