#pragma once

#include "agora/web/answer.hpp"
#include "kept_things.hpp"
#include "sight.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace agora::loans {

/// A thing in a list, and the top of its page.
struct ThingCard {
    std::string url = {};
    std::string title = {};
    std::string lang = {};
    std::string language = {};  ///< its name, when it is not the reader's
    std::string category = {};
    std::string where = {};  ///< its town
    std::string distance = {};
    std::int64_t credits_a_day = 0;
    bool is_paused = false;
    bool for_members = false;
    std::string picture = {};  ///< address of the small one
    std::string picture_words = {};
    std::string picture_lang = {};
    bool limited = false;
    bool hidden = false;
};
AGORA_FIELDS(ThingCard, url, title, lang, language, category, where, distance, credits_a_day,
             is_paused, for_members, picture, picture_words, picture_lang, limited, hidden)

ThingCard card_of(const web::Call& call, const Thing& thing, const std::optional<Picture>& cover);

/// What is asked of the list.
struct Filter {
    std::string q = {};
    std::string near = {};
    int within_km = 25;
    std::optional<Category> category = {};
    std::optional<Date> day = {};

    bool asks() const { return !q.empty() || !near.empty() || category || day; }
};
Filter filter_of(const web::Call& call);
std::string query_of(const Filter& filter);

struct FoundThing {
    const KeptThing* kept = nullptr;
    double km = 0;
};
struct FoundThings {
    std::shared_ptr<const AllThings> all = {};
    std::vector<FoundThing> things = {};  ///< the newest first, or the nearest
    bool near_unknown = false;
    std::string near_name = {};
};
/// Of what this reader may see.
FoundThings find_things(const web::Call& call, db::ReadTx& tx, const Filter& filter);

}  // namespace agora::loans
