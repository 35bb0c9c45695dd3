#pragma once

#include "agora/web/answer.hpp"
#include "register.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace agora::recommendations {

/// What a list was asked for.
struct Filter {
    std::string q = {};
    std::string cycle = {};   ///< slug
    std::string group = {};   ///< name
    std::string status = {};  ///< name of the enumerator

    bool asks() const { return !q.empty() || !cycle.empty() || !group.empty() || !status.empty(); }
};
Filter filter_of(const web::Call& call);
/// "?cycle=…", or nothing.
std::string query_of(const Filter& filter);

struct FacetOption {
    std::string url = {};
    std::string value = {};
    std::string label = {};
    std::string lang = {};
    std::int64_t count = 0;  ///< what a click gives
    bool chosen = false;
};
AGORA_FIELDS(FacetOption, url, value, label, lang, count, chosen)

struct FacetView {
    std::string label = {};
    std::string all_url = {};
    std::vector<FacetOption> options = {};
};
AGORA_FIELDS(FacetView, label, all_url, options)

/// A recommendation in a list.
struct Card {
    std::string url = {};
    std::string number = {};
    std::string title = {};
    std::string lang = {};
    std::string status = {};
    std::string tag = {};  ///< class of its status
    std::string day = {};  ///< of the status, in the reader's language
    web::Link cycle = {};
    std::string cycle_lang = {};
    std::string group = {};
    std::string group_lang = {};
    std::int64_t parts = 0;
    std::string why = {};  ///< by which words it was found
};
AGORA_FIELDS(Card, url, number, title, lang, status, tag, day, cycle, cycle_lang, group, group_lang,
             parts, why)

Card card_of(const web::Call& call, const Register& all, const Entry& entry);
/// "9 May 2019", "May 2019" or nothing.
std::string day_words(Language language, std::string_view day);

struct Listed {
    std::vector<const Entry*> entries = {};  ///< all that fit, in order
    std::vector<FacetView> facets = {};
};
/// Filters lead to this path. The register lives as long as what points into it.
Listed look(const web::Call& call, db::ReadTx& tx, const std::shared_ptr<const Register>& all,
            const Filter& filter, std::string_view path = "/recommendations");

/// What the words find, the best first; of a number what has it.
std::vector<const Entry*> with_words(const web::Call& call, db::ReadTx& tx,
                                     const std::shared_ptr<const Register>& all,
                                     std::string_view typed);

std::string page_address(const web::Call& call, std::string_view path, const Filter& filter,
                         std::int64_t page);

}  // namespace agora::recommendations
