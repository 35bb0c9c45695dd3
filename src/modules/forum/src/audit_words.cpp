#include "audit_words.hpp"

#include "agora/base/text.hpp"
#include "agora/forum/events.hpp"
#include "agora/web/call.hpp"
#include "category_store.hpp"
#include "labels.hpp"

#include <algorithm>

namespace agora::forum {
namespace {

std::string name_of_category(const web::Call& call, db::ReadTx& tx, CategoryId id) {
    const auto category = find_category(tx, id);
    if (!category) return {};
    if (category->circle_id) {
        const auto names = circles::circle_names(tx, call.language);
        const auto found =
            std::ranges::find(names, category->circle_id, &circles::CircleName::circle_id);
        return found == names.end() ? std::string{} : found->name;
    }
    std::string name = category->slug;
    for (const CategoryText& text : list_category_texts(tx)) {
        if (text.category_id == id && text.language == code(call.language)) name = text.name;
    }
    return name;
}

std::string name_thing(const web::Call& call, db::ReadTx& tx, std::string_view word,
                       std::string_view value) {
    if (word == "category") {
        const auto id = parse_id<CategoryId>(value);
        return id ? name_of_category(call, tx, *id) : std::string{};
    }
    if (word != "thread") return {};
    const auto id = parse_id<ThreadId>(value);
    const auto thread = id ? find_thread(tx, *id) : std::nullopt;
    return thread ? thread->title : std::string{};
}

std::string_view say(std::string_view word, std::string_view value) {
    if (word != "act") return {};
    const auto kind = fields::enum_value<ActKind>(value);
    return kind ? label_of(*kind) : std::string_view{};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {CategoryChanged::kName, tr("Category of the forum changed"),
         tr("{who} changed the category “{category}”."), nullptr, &name_thing},
        {ModeratorNamed::kName, tr("Moderator of the forum named"),
         tr("{who} named {person} moderator of “{category}”."), nullptr, &name_thing},
        {ModeratorEnded::kName, tr("Moderator of the forum ended"),
         tr("{who} ended {person} as moderator of “{category}”."), nullptr, &name_thing},
        {ThreadModerated::kName, tr("Forum moderated"),
         tr("{who} acted in “{thread}”, text {place} (0: the whole): {act}."), &say, &name_thing},
    };
}

}  // namespace agora::forum
