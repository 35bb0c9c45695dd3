#pragma once

#include "agora/web/call.hpp"
#include "agora/web/layout.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::finder {

/// `typing`: the last word may be unfinished and nobody counts, so `total` need not be right.
enum class Manner { whole, typing };

/// What somebody looks for, as typed: valid UTF-8 of at most kLongest bytes, never empty.
struct Question {
    std::string text;
    Manner manner = Manner::whole;
    std::size_t offset = 0;
    std::size_t limit = 5;
};
inline constexpr std::size_t kLongest = 200;

/// One thing that was found, as a line.
struct Hit {
    std::string url;  ///< with the language
    std::string title;
    std::string lang;           ///< of the title
    std::string language = {};  ///< its name, when it is not the reader's
    std::string about = {};     ///< what else tells it apart, in the reader's language
};
AGORA_FIELDS(Hit, url, title, lang, language, about)

/// Only what whoever asks may see, in every number too.
struct Found {
    std::int64_t total = 0;
    bool more = false;    ///< there are more than `total`
    bool partly = false;  ///< nothing has all the words
    std::vector<Hit> hits = {};
    std::string did_you_mean = {};
};

/// One kind of things that the search box finds. A module offers it in its api; the list of modules
/// (app/src/found_kinds.cpp) hands all of them to finder_module, in the order of the page.
struct Kind {
    std::string_view name;     ///< "people": in addresses
    std::string_view heading;  ///< tr(): "People"
    std::string_view one;      ///< tr(): "person", beside a suggestion
    /// Runs outside any transaction. Loads what it gives through what the call's actor may see.
    Found (*find)(web::Call&, const Question&);
    /// Address of the module's own list of the same things: it shows as many. Without one the finder pages.
    std::string (*list)(const web::Call&, std::string_view text) = nullptr;
    /// The thing with this number for life, when this reader may see it.
    std::optional<Hit> (*numbered)(web::Call&, std::int64_t number) = nullptr;
    /// What one may do when nothing was found: ask it.
    std::optional<web::Link> (*ask)(const web::Call&, std::string_view text) = nullptr;
};

/// The part of `all` that the question asks for, counted. `all` has a size and things by number.
template <typename All, typename ToHit>
Found page_of(const All& all, const Question& question, ToHit&& to_hit) {
    Found found{.total = std::ssize(all)};
    for (std::size_t at = question.offset; at < all.size() && found.hits.size() < question.limit;
         ++at) {
        found.hits.push_back(to_hit(all[at]));
    }
    return found;
}

}  // namespace agora::finder
