#include "audit_words.hpp"

#include "agora/circles/standing.hpp"
#include "item_store.hpp"

namespace agora::shelf {
namespace {

std::string name_group(const web::Call& call, db::ReadTx& tx, std::string_view word,
                       std::string_view value) {
    const auto id = parse_id<CircleId>(value);
    if (word != "circle" || !id) return {};
    const auto circle = circles::find_circle(tx, *id);
    return circle ? circles::name_of_circle(tx, *circle, call.language).name : std::string{};
}

std::string name_item(const web::Call&, db::ReadTx& tx, std::string_view word,
                      std::string_view value) {
    const auto id = parse_id<ItemId>(value);
    if (word != "item" || !id) return {};
    const auto item = find_item(tx, *id);
    return item ? item->title : std::string{};
}

std::string_view say(std::string_view word, std::string_view value) {
    if (word != "measure") return {};
    const auto moderation = fields::enum_value<Moderation>(value);
    if (!moderation) return {};
    switch (*moderation) {
        case Moderation::none:
            return tr("it shows again");
        case Moderation::limited:
            return tr("only members see it");
        case Moderation::hidden:
            return tr("it is hidden");
    }
    return {};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {ItemRemoved::kName, tr("Something of a group taken away"),
         tr("{who} took away what somebody else had put in the shared folder of “{circle}”."),
         nullptr, &name_group},
        {ItemModerated::kName, tr("Something of a group moderated"),
         tr("{who} decided about “{item}” of a group: {measure}."), &say, &name_item},
    };
}

}  // namespace agora::shelf
