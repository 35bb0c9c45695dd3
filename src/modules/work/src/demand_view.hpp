#pragma once

#include "agora/web/answer.hpp"
#include "agora/work/demand.hpp"
#include "register.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::work {

/// A demand in a list, and the top of its page.
struct DemandCard {
    std::string url = {};
    std::string title = {};
    std::string lang = {};
    std::string language = {};  ///< its name, when it is not the reader's
    Kind kind = Kind::assignment;
    std::string kind_label = {};
    Side side = Side::wanted;
    std::string side_label = {};
    std::string client = {};  ///< name of a client without account
    bool own = false;
    std::string profession = {};
    std::string place = {};
    bool remote = false;
    std::vector<std::string> must = {};
    std::vector<std::string> nice = {};
    std::string languages = {};
    std::string budget = {};
    std::optional<Date> starts_on = {};
    std::optional<Date> ends_on = {};
    Date expires_on = {};
    Instant opened_at = {};
    bool for_members = false;
    bool limited = false;
    bool hidden = false;
};
AGORA_FIELDS(DemandCard, url, title, lang, language, kind, kind_label, side, side_label, client,
             own, profession, place, remote, must, nice, languages, budget, starts_on, ends_on,
             expires_on, opened_at, for_members, limited, hidden)

DemandCard card_of(const web::Call& call, const Listed& row, const std::vector<Skill>& skills);
Listed listed_of(const Demand& demand);

/// Of "?kind=…&side=…&profession=…&skill=…&region=…&group=…&remote=yes&q=…".
struct Filter {
    std::string q = {};
    std::string kind = {};
    std::string side = {};
    std::string profession = {};  ///< slug
    std::string skill = {};       ///< slug
    std::string region = {};      ///< code of a territory
    std::string group = {};       ///< slug
    bool remote = false;

    bool asks() const;
};
Filter filter_of(const web::Call& call);
/// "?kind=…", or empty.
std::string query_of(const Filter& filter);

}  // namespace agora::work
