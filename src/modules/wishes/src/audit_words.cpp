#include "audit_words.hpp"

#include "agora/web/measure_words.hpp"
#include "labels.hpp"
#include "sight.hpp"
#include "tool_store.hpp"
#include "wish_store.hpp"

namespace agora::wishes {
namespace {

std::string name_of(const web::Call& call, db::ReadTx& tx, std::string_view word,
                    std::string_view value) {
    if (word == "wish" || word == "into") {
        const auto id = parse_id<WishId>(value);
        const auto wish = id ? find_wish_by_id(tx, *id) : std::nullopt;
        if (!wish) return {};
        auto text = find_text(tx, *id, code(call.language));
        if (!text) text = find_text(tx, *id, wish->language);
        return text ? text->title : std::string{};
    }
    if (word == "tool") {
        const auto id = parse_id<ToolId>(value);
        const auto tool = id ? find_tool_by_id(tx, *id) : std::nullopt;
        return tool ? tool->name : std::string{};
    }
    return {};
}

std::string_view say_status(std::string_view word, std::string_view value) {
    const auto status = fields::enum_value<Status>(value);
    return word == "status" && status ? label_of(*status) : std::string_view{};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {StatusChanged::kName, tr("What becomes of a wish"),
         tr("{who} decided about the wish “{wish}”: {status}."), &say_status, &name_of},
        {WishesMerged::kName, tr("Wishes brought together"),
         tr("{who} let the wish “{wish}” go on in “{into}”."), nullptr, &name_of},
        {ToolMade::kName, tr("Tool added"), tr("{who} added the tool “{tool}”."), nullptr,
         &name_of},
        {ToolChanged::kName, tr("Tool changed"),
         tr("{who} changed what is said about the tool “{tool}”."), nullptr, &name_of},
        {ReleasePublished::kName, tr("Release note published"),
         tr("{who} published what changed in “{tool}”."), nullptr, &name_of},
        {WishModerated::kName, tr("Wish moderated"),
         tr("{who} decided about the wish “{wish}”: {measure}."), &web::say_measure, &name_of},
    };
}

}  // namespace agora::wishes
