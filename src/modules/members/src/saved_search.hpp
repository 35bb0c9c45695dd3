#pragma once

#include "agora/base/result.hpp"
#include "agora/members/profile.hpp"
#include "directory_query.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

// A search of the directory that a member keeps, with mails about who is new in it.
namespace agora::members {

using SearchId = Id<struct SavedSearchTag>;

enum class Frequency { at_once, daily, weekly, monthly, never };
AGORA_ENUM(Frequency, at_once, daily, weekly, monthly, never)

struct SavedSearch {
    SearchId search_id;
    AccountId account_id;
    std::string name;
    std::string query;  ///< as its address has it, without the question mark
    Frequency frequency = Frequency::weekly;
    Instant told_until;
    Instant saved_at;
    std::string seen;  ///< see PeopleSeen; empty without mails
};
AGORA_FIELDS(SavedSearch, search_id, account_id, name, query, frequency, told_until, saved_at, seen)

/// The numbers of people, kept as one text.
class PeopleSeen {
 public:
    explicit PeopleSeen(std::string_view text);
    explicit PeopleSeen(const std::vector<std::int64_t>& people);

    bool has(std::int64_t person) const { return people_.contains(person); }
    void add(std::int64_t person) { people_.insert(person); }
    /// Without those who left the search, when the text would grow too long.
    void shorten(const std::vector<std::int64_t>& still_found);
    std::string text() const;

 private:
    std::set<std::int64_t> people_;
};

inline constexpr std::int64_t kMostSearches = 50;
/// People whom a search with mails finds at most when it is saved.
inline constexpr std::size_t kMostWatched = 1000;
/// People in one mail; the others follow in the next.
inline constexpr std::size_t kMostTold = 20;
inline constexpr std::size_t kMostQuery = 1500;

enum class SearchRefusal {
    search_not_found,
    too_many_searches,
    search_malformed,
    search_too_long,
    search_has_unseen_characters,
    place_unknown,
    too_many_to_watch
};
RefusalText refusal_text(SearchRefusal refusal);

/// The first field of a search that holds control characters, which nobody sees; empty: none does.
std::string_view field_with_unseen(const DirectoryQuery& query);

/// What an address asks for, with or without its question mark; refused when it can't be read back.
Result<DirectoryQuery> saved_query_of(std::string_view address);

struct SearchWanted {
    std::string name;
    std::string query;
    Frequency frequency = Frequency::weekly;
};
/// `found` are those whom it finds now: mails are about others only.
Result<SearchId> save_search(db::WriteTx& tx, AccountId member, const SearchWanted& wanted,
                             const std::vector<std::int64_t>& found, Instant now);
/// A new name and frequency; who is found when mails begin again counts as known.
Result<Done> change_search(db::WriteTx& tx, SavedSearch search, const SearchWanted& wanted,
                           const std::vector<std::int64_t>& found, Instant now);

}  // namespace agora::members
