#pragma once

#include "acting.hpp"
#include "agora/initiatives/initiative.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/web/answer.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::initiatives {

/// An initiative as its page and the list show it.
struct EntryView {
    std::int64_t number = 0;
    std::string url;  ///< empty of a draft that is new
    std::string name;
    std::string lang;      ///< of the texts
    std::string language;  ///< its name, when it is not the reader's
    std::string who;
    std::string place;
    std::int64_t since_year = 0;
    std::int64_t until_year = 0;
    std::string years;  ///< "2017–2023" or "2023", of one that has ended
    Reach reach = Reach::inside;
    std::optional<web::Link> network;
    std::string network_lang;
    std::string website;
    Html what;
    Html outcome;
    Html lessons;
};
AGORA_FIELDS(EntryView, number, url, name, lang, language, who, place, since_year, until_year,
             years, reach, network, network_lang, website, what, outcome, lessons)

/// Groups by number, as they are called in the reader's language.
using Networks = std::map<circles::CircleId, circles::CircleName>;
Networks networks_of(db::ReadTx& tx, Language reader);

std::shared_ptr<const territories::Atlas> atlas_of(const web::Call& call);

EntryView view_of(const web::Call& call, const Networks& networks, const Entry& entry);

/// "/initiatives/12" and what follows it.
std::string path_of(std::int64_t number, std::string_view rest = {});
std::string draft_path_of(EntryId draft, std::string_view rest = {});

/// The confirmed initiative of the address.
std::optional<Entry> entry_at(const web::Call& call, db::ReadTx& tx);

Acting acting(db::WriteTx& tx, web::Call& call);
}  // namespace agora::initiatives
