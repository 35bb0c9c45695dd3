#include "wish_view.hpp"

#include "agora/locale/formats.hpp"
#include "agora/search/held_words.hpp"
#include "labels.hpp"

#include <algorithm>

namespace agora::wishes {
namespace {

bool has_status(const Entry& entry, std::string_view status) {
    if (status.empty()) return true;
    if (status == "open") return is_open(entry.wish);
    return fields::enum_name(entry.wish.status) == status;
}

}  // namespace

WishCard card_of(const web::Call& call, const Register& all, const Entry& entry) {
    const Wish& wish = entry.wish;
    const Text& text = text_in(entry, code(call.language));
    WishCard card{.number = wish.number,
                  .url = call.link(path_of(wish)),
                  .title = text.title,
                  .lang = text.language,
                  .status = wish.status,
                  .status_label = call.say(label_of(wish.status)),
                  .tag = std::string{tag_of(wish.status)},
                  .reason = wish.reason,
                  .supporters = entry.supporters,
                  .proposed_at = wish.proposed_at,
                  .limited = wish.moderation == Moderation::limited,
                  .hidden = wish.moderation == Moderation::hidden};
    if (text.language != code(call.language)) {
        card.language = locale::language_name(call.language, text.language);
    }
    if (const Tool* tool = all.tool(wish.tool_id)) {
        card.tool = {call.link(path_of(*tool)), tool->name};
    }
    return card;
}

Filter filter_of(const web::Call& call, const Register& all) {
    Filter filter{.q = std::string{call.query("q").substr(0, 200)}};
    const std::string_view status = call.query("status");
    if (status == "open" || fields::enum_value<Status>(status)) filter.status = status;
    if (all.tool(call.query("tool")) != nullptr) filter.tool = call.query("tool");
    const std::string_view sort = call.query("sort");
    if (sort == "newest" || sort == "waiting") filter.sort = sort;
    return filter;
}

std::vector<const Entry*> with_filter(const access::Actor& actor, const Register& all,
                                      const Filter& filter) {
    const Tool* tool = filter.tool.empty() ? nullptr : all.tool(filter.tool);
    std::vector<const Entry*> found;
    for (const Entry& entry : all.entries) {
        if (entry.wish.merged_into || !may_see(actor, entry.wish)) continue;
        if (tool != nullptr && entry.wish.tool_id != tool->tool_id) continue;
        if (!has_status(entry, filter.status)) continue;
        if (filter.sort == "waiting" && !is_open(entry.wish)) continue;
        found.push_back(&entry);
    }
    search::keep_held_folded(found, filter.q, [](const Entry* entry) { return entry->folded; });
    std::ranges::stable_sort(found, [&](const Entry* one, const Entry* other) {
        if (filter.sort == "newest") return one->wish.number > other->wish.number;
        if (filter.sort == "waiting") return one->wish.number < other->wish.number;
        if (is_open(one->wish) != is_open(other->wish)) return is_open(one->wish);
        return one->supporters > other->supporters;
    });
    return found;
}

}  // namespace agora::wishes
