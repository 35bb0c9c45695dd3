#include "posted_view.hpp"

#include "posted_store.hpp"

#include <algorithm>

namespace agora::taking_part {

CallWords words_in(db::ReadTx& tx, CallId id, Language reader) {
    const auto words = list_words(tx, id);
    const auto own = std::ranges::find(words, code(reader), &CallWords::language);
    if (own != words.end()) return *own;
    return words.empty() ? CallWords{} : words.front();
}

std::string path_of(CallId id, std::string_view rest) {
    return "/take-part/" + to_string(id) + std::string{rest};
}

Acting acting(db::WriteTx& tx, web::Call& call) {
    return {tx, call.services, call.origin()};
}

}  // namespace agora::taking_part
