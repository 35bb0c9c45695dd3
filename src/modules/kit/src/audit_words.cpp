#include "audit_words.hpp"

#include "agora/kit/item.hpp"
#include "agora/web/call.hpp"
#include "item_store.hpp"

namespace agora::kit {
namespace {

std::string name_item(const web::Call&, db::ReadTx& tx, std::string_view word,
                      std::string_view value) {
    const auto id = parse_id<ItemId>(value);
    const auto item = word == "item" && id ? find_item(tx, *id) : std::nullopt;
    const auto newest = item ? find_version(tx, *id, item->newest) : std::nullopt;
    return newest ? newest->title : std::string{};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {BaselineWritten::kName, tr("Sentence of the cooperative written"),
         tr("{who} wrote version {version} of the one sentence about the cooperative.")},
        {ItemKept::kName, tr("Kit of ambassadors changed"),
         tr("{who} changed “{item}” in the kit of ambassadors (version {version})."), nullptr,
         &name_item},
        {ItemRemoved::kName, tr("Something of the kit taken away"),
         tr("{who} took something out of the kit of ambassadors.")},
        {WordRemoved::kName, tr("Word of the lexicon taken away"),
         tr("{who} took a word out of the lexicon.")},
    };
}

}  // namespace agora::kit
