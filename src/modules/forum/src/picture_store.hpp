#pragma once

#include "agora/forum/thread.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::forum {

using PictureId = Id<struct ForumPictureTag>;

/// A picture that a text shows by its address; in no text yet while its thread is zero.
struct Picture {
    PictureId picture_id = {};
    std::string word = {};  ///< of its address, which nobody can guess
    AccountId account_id = {};
    ThreadId thread_id = {};
    std::int64_t place = 0;
    std::string file = {};        ///< digest of the large size
    std::string small_file = {};  ///< digest of the small one
    std::int64_t bytes = 0;       ///< of both
    std::string language = {};    ///< of the alternative text
    std::string alternative_text = {};
    std::string rights_holder = {};
    std::string licence = {};       ///< a files::name_of(Licence)
    std::string people_shown = {};  ///< a files::name_of(PeopleShown)
    bool hidden = false;            ///< somebody shown in it objects
    Instant added_at = {};
};
AGORA_FIELDS(Picture, picture_id, word, account_id, thread_id, place, file, small_file, bytes,
             language, alternative_text, rights_holder, licence, people_shown, hidden, added_at)

void insert_picture(db::WriteTx& tx, const Picture& picture);
std::optional<Picture> find_picture(db::ReadTx& tx, std::string_view word);
/// Of the texts of a thread, in the order in which they came, hidden ones too.
std::vector<Picture> list_pictures(db::ReadTx& tx, ThreadId thread);
std::vector<Picture> list_pictures(db::ReadTx& tx, ThreadId thread, std::int64_t place);
/// What one account added and no text shows yet.
std::int64_t count_waiting_pictures(db::ReadTx& tx, AccountId account);
/// Of all its pictures together.
std::int64_t bytes_of_pictures(db::ReadTx& tx, AccountId account);

void update_post_of_picture(db::WriteTx& tx, const Picture& picture);
void update_hidden(db::WriteTx& tx, const Picture& picture);
void delete_picture(db::WriteTx& tx, PictureId picture);
/// What no text has shown since that moment.
void delete_waiting_pictures(db::WriteTx& tx, Instant added_before);

}  // namespace agora::forum
