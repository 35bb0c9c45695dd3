#include "audit_words.hpp"

#include "agora/circles/names.hpp"
#include "agora/shelf/suggestion.hpp"
#include "agora/web/measure_words.hpp"
#include "item_store.hpp"

namespace agora::shelf {
namespace {

std::string name_item(const web::Call&, db::ReadTx& tx, std::string_view word,
                      std::string_view value) {
    const auto id = parse_id<ItemId>(value);
    if (word != "item" || !id) return {};
    const auto item = find_item(tx, *id);
    return item ? item->title : std::string{};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {RemarkRemoved::kName, tr("Words about a text of a group taken away"),
         tr("{who} took away what somebody said about a text of “{circle}”."), nullptr,
         &circles::name_group},
        {ItemRemoved::kName, tr("Something of a group taken away"),
         tr("{who} took away what somebody else had put in the shared folder of “{circle}”."),
         nullptr, &circles::name_group},
        {ItemModerated::kName, tr("Something of a group moderated"),
         tr("{who} decided about “{item}” of a group: {measure}."), &web::say_measure, &name_item},
    };
}

}  // namespace agora::shelf
