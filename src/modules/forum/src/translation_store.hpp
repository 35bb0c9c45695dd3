#pragma once

#include "agora/forum/thread.hpp"

#include <string_view>
#include <vector>

namespace agora::forum {

/// What a post says in another language, by a member.
struct Translation {
    ThreadId thread_id = {};
    std::int64_t place = 1;
    std::string language = {};
    std::string title = {};  ///< of the thread, for place 1
    std::string body = {};
    AccountId author = {};
    std::int64_t of_version = 1;
    std::int64_t version = 1;
    Instant changed_at = {};
};
AGORA_FIELDS(Translation, thread_id, place, language, title, body, author, of_version, version,
             changed_at)

void put_translation(db::WriteTx& tx, const Translation& translation);
/// Of some posts of a thread in one language.
std::vector<Translation> list_translations(db::ReadTx& tx, ThreadId thread,
                                           std::string_view language);
std::optional<Translation> find_translation(db::ReadTx& tx, ThreadId thread, std::int64_t place,
                                            std::string_view language);
void delete_translations(db::WriteTx& tx, ThreadId thread, std::int64_t place);

}  // namespace agora::forum
