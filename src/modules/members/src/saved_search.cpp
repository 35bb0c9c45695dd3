#include "saved_search.hpp"

#include "agora/http/url.hpp"
#include "saved_search_store.hpp"

#include <algorithm>
#include <charconv>

namespace agora::members {
namespace {

constexpr std::size_t kMostSeen = 5000;

bool has_control_character(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) == 0x7F;
    });
}

Result<std::string> people_to_keep(Frequency frequency, const std::vector<std::int64_t>& found) {
    if (frequency == Frequency::never) return std::string{};
    if (found.size() > kMostWatched) return Refusal{SearchRefusal::too_many_to_watch, "frequency"};
    return PeopleSeen{found}.text();
}

}  // namespace

RefusalText refusal_text(SearchRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case SearchRefusal::search_not_found:
            return {"search_not_found", not_found, tr("You have no such search.")};
        case SearchRefusal::too_many_searches:
            return {"too_many_searches", rule,
                    tr("You keep fifty searches already. Remove one to keep another.")};
        case SearchRefusal::search_malformed:
            return {"search_malformed", field,
                    tr("This is not an address of the directory. Search there, then keep it.")};
        case SearchRefusal::search_too_long:
            return {"search_too_long", field, tr("This search is too long. Use fewer filters.")};
        case SearchRefusal::search_has_unseen_characters:
            return {"search_has_unseen_characters", field,
                    tr("This holds characters that one can't see, perhaps from where it was "
                       "copied. Type it anew.")};
        case SearchRefusal::place_unknown:
            return {"place_unknown", field,
                    tr("We do not know this place. Try a nearby town, or a postcode.")};
        case SearchRefusal::too_many_to_watch:
            return {"too_many_to_watch", field,
                    tr("This search finds more than 1,000 people. Add a filter, or choose “Never”: "
                       "then it is kept without mails.")};
    }
    return {};
}

PeopleSeen::PeopleSeen(std::string_view text) {
    for (const std::string_view word : split(text, ' ')) {
        std::int64_t person = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), person);
        if (error == std::errc{} && end == word.data() + word.size()) people_.insert(person);
    }
}

PeopleSeen::PeopleSeen(const std::vector<std::int64_t>& people)
    : people_(people.begin(), people.end()) {}

void PeopleSeen::shorten(const std::vector<std::int64_t>& still_found) {
    if (people_.size() <= kMostSeen) return;
    const std::set<std::int64_t> found(still_found.begin(), still_found.end());
    std::erase_if(people_, [&](std::int64_t person) { return !found.contains(person); });
}

std::string PeopleSeen::text() const {
    std::string text;
    for (const std::int64_t person : people_) {
        if (!text.empty()) text += ' ';
        text += std::to_string(person);
    }
    return text;
}

std::string_view field_with_unseen(const DirectoryQuery& query) {
    if (has_control_character(query.text)) return "q";
    if (has_control_character(query.near)) return "near";
    for (const Chosen& filter : query.chosen) {
        if (has_control_character(filter.value)) return fields::enum_name(filter.facet);
    }
    return {};
}

Result<DirectoryQuery> saved_query_of(std::string_view address) {
    if (address.starts_with('?')) address.remove_prefix(1);
    const auto values = http::parse_urlencoded(address);
    if (!values) return Refusal{SearchRefusal::search_malformed, "query"};
    DirectoryQuery query = directory_query_of(*values);
    query.page = 1;
    if (!field_with_unseen(query).empty()) return Refusal{SearchRefusal::search_malformed, "query"};
    if (query.address().size() > kMostQuery)
        return Refusal{SearchRefusal::search_too_long, "query"};
    return query;
}

Result<SearchId> save_search(db::WriteTx& tx, AccountId member, const SearchWanted& wanted,
                             const std::vector<std::int64_t>& found, Instant now) {
    const auto query = saved_query_of(wanted.query);
    if (!query) return query.refusal();
    if (count_searches_of(tx, member) >= kMostSearches) return SearchRefusal::too_many_searches;
    const auto seen = people_to_keep(wanted.frequency, found);
    if (!seen) return seen.refusal();
    SavedSearch search{.search_id = tx.new_id<SearchId>(),
                       .account_id = member,
                       .name = wanted.name,
                       .query = query->address(),
                       .frequency = wanted.frequency,
                       .told_until = now,
                       .saved_at = now,
                       .seen = *seen};
    if (!search.query.empty()) search.query.erase(0, 1);
    insert_search(tx, search);
    return search.search_id;
}

Result<Done> change_search(db::WriteTx& tx, SavedSearch search, const SearchWanted& wanted,
                           const std::vector<std::int64_t>& found, Instant now) {
    const bool begins = search.frequency == Frequency::never;
    if (begins || wanted.frequency == Frequency::never) {
        const auto seen = people_to_keep(wanted.frequency, found);
        if (!seen) return seen.refusal();
        search.seen = *seen;
        search.told_until = now;
    }
    search.name = wanted.name;
    search.frequency = wanted.frequency;
    update_search(tx, search);
    return Done{};
}

}  // namespace agora::members
