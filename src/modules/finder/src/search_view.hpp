#pragma once

#include "agora/finder/kind.hpp"

#include <string>
#include <vector>

namespace agora::finder {

/// Of one kind.
inline constexpr int kMostPages = 40;

/// What was found of one kind.
struct Section {
    std::string kind;
    std::string heading;
    std::int64_t count = 0;
    bool more = false;    ///< more than `count`
    bool partly = false;  ///< none has all the words
    std::vector<Hit> hits = {};
    std::string all_url = {};  ///< all of them, when the section shows only some
    std::string own_url = {};  ///< the module's own list of the same
};
AGORA_FIELDS(Section, kind, heading, count, more, partly, hits, all_url, own_url)

/// An answer of the search box; the same struct is the page and the JSON.
struct SearchPage {
    std::string q = {};
    bool asked = false;
    bool one_kind = false;
    std::vector<Hit> numbered = {};  ///< things that bear the number that was typed
    std::vector<Section> sections = {};
    std::vector<web::Link> other =
        {};  ///< what can be found, or all kinds beside the one that is shown
    std::string did_you_mean = {};
    std::string did_you_mean_url = {};
    std::vector<web::Link> ask = {};
    std::string previous = {};
    std::string next = {};
    bool paged = false;
    bool nothing = false;
};
AGORA_FIELDS(SearchPage, q, asked, one_kind, numbered, sections, other, did_you_mean,
             did_you_mean_url, ask, previous, next, paged, nothing)

/// What was typed, cut to what is looked for; empty when nothing of it is a word or sign.
std::string typed_in(const web::Call& call);
/// "/nl/search?q=…&kind=…&page=…"
std::string search_address(const web::Call& call, std::string_view text, std::string_view kind = {},
                           int page = 1);
/// "12" and "#12" are the number 12.
std::optional<std::int64_t> number_in(std::string_view typed);

/// The best few of every kind that has some: those with all the words first.
void add_all_kinds(web::Call& call, SearchPage& page);
/// One page of a kind.
void add_one_kind(web::Call& call, const Kind& kind, int number, SearchPage& page);
/// False when there is nothing of the number.
bool add_numbered(web::Call& call, SearchPage& page);

}  // namespace agora::finder
