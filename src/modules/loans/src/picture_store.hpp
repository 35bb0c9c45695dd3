#pragma once

#include "agora/db/transaction.hpp"
#include "agora/loans/loan.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::loans {

using PictureId = Id<struct LoanPictureTag>;

struct Picture {
    PictureId picture_id = {};
    ThingId thing_id = {};
    RecordId record_id = {};  ///< zero: of the thing itself
    AccountId account_id = {};
    std::string file = {};  ///< digests
    std::string small_file = {};
    std::int64_t bytes = 0;
    std::string language = {};  ///< of the alternative text
    std::string alternative_text = {};
    std::string rights_holder = {};
    std::string licence = {};
    std::string people_shown = {};
    bool hidden = false;
    Instant added_at = {};
};
AGORA_FIELDS(Picture, picture_id, thing_id, record_id, account_id, file, small_file, bytes,
             language, alternative_text, rights_holder, licence, people_shown, hidden, added_at)

void insert_picture(db::WriteTx& tx, const Picture& picture);
void delete_picture(db::WriteTx& tx, const Picture& picture);
void update_hidden(db::WriteTx& tx, const Picture& picture, bool hidden);
std::optional<Picture> find_picture(db::ReadTx& tx, PictureId picture);
/// Of the thing itself, the oldest first.
std::vector<Picture> list_pictures(db::ReadTx& tx, ThingId thing);
std::vector<Picture> list_pictures_of_record(db::ReadTx& tx, ThingId thing, RecordId record);
/// The first one that is shown, of each thing that was touched after this count.
std::vector<Picture> list_covers(db::ReadTx& tx, std::int64_t touched);
std::int64_t bytes_of_pictures(db::ReadTx& tx, AccountId account);

}  // namespace agora::loans
