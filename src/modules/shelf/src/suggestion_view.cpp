#include "suggestion_view.hpp"

#include "agora/base/text.hpp"
#include "suggestion_store.hpp"

namespace agora::shelf {
namespace {

constexpr std::int64_t kMostListed = 200;
constexpr std::size_t kMostExcerpt = 160;

/// The beginning, cut at a space.
std::string excerpt(std::string_view text) {
    if (text.size() <= kMostExcerpt) return std::string{text};
    const std::size_t end = text.rfind(' ', kMostExcerpt);
    if (end == std::string_view::npos || end == 0) return {};
    return std::string{text.substr(0, end)} + " …";
}

std::map<SuggestionId, std::int64_t> by_suggestion(const std::vector<Spoken>& rows) {
    std::map<SuggestionId, std::int64_t> numbers;
    for (const Spoken& row : rows) numbers[row.suggestion_id] = row.number;
    return numbers;
}

}  // namespace

std::vector<SuggestionCard> suggestions_of(const web::Call& call, db::ReadTx& tx,
                                           const Seen& seen) {
    const auto suggestions = list_suggestions(tx, seen.item.item_id, kMostListed);
    auto support = by_suggestion(count_support(tx, seen.item.item_id));
    auto remarks = by_suggestion(count_remarks(tx, seen.item.item_id));
    std::vector<AccountId> people;
    for (const Suggestion& one : suggestions) people.push_back(one.suggested_by);
    const auto names = names_inside(call, tx, seen.standing, std::move(people));
    std::vector<SuggestionCard> cards;
    for (const Suggestion& one : suggestions) {
        SuggestionCard card{
            .suggestion_id = one.suggestion_id,
            .url = call.link(path_of(seen.standing.circle, seen.item,
                                     "/suggestions/" + to_string(one.suggestion_id))),
            .words = excerpt(one.words),
            .passage = excerpt(one.passage),
            .state = one.state,
            .state_label = call.say(label_of(one.state)),
            .by = {},
            .at = one.suggested_at,
            .support = support[one.suggestion_id],
            .remarks = remarks[one.suggestion_id]};
        if (const auto name = names.find(one.suggested_by); name != names.end()) {
            card.by = name->second;
        }
        cards.push_back(std::move(card));
    }
    return cards;
}

std::string_view label_of(SuggestionState state) {
    switch (state) {
        case SuggestionState::open:
            return tr("waits for an answer");
        case SuggestionState::taken:
            return tr("taken over");
        case SuggestionState::declined:
            return tr("not taken over");
        case SuggestionState::withdrawn:
            return tr("withdrawn");
    }
    return {};
}

std::optional<Seen> text_inside(const web::Call& call, db::ReadTx& tx) {
    auto seen = seen_at(call, tx);
    if (!seen || seen->item.kind != Kind::text || !seen->standing.is_inside()) return std::nullopt;
    return seen;
}

}  // namespace agora::shelf
