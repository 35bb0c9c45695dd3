#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/id.hpp"
#include "agora/db/transaction.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::territories {

using OfficeId = Id<struct OfficeTag>;

/// An office of the cooperative. Its scope for grants is {ScopeKind::office, to_string(office_id)}.
struct Office {
    OfficeId office_id = {};
    std::string commune = {};  ///< code of a territory; its first two letters are the country
    std::string name = {};
    std::string street = {};
    std::string postcode = {};
    std::string phone = {};
    std::string mail = {};
    std::string languages = {};  ///< BCP 47 codes, separated by spaces, the main one first
    std::string time_zone = "Europe/Brussels";
    std::optional<double> latitude = {};
    std::optional<double> longitude = {};
    std::string note = {};  ///< how to get in, what to know; plain text
    bool keeps_holidays = true;
    bool closed_for_good = false;
};
AGORA_FIELDS(Office, office_id, commune, name, street, postcode, phone, mail, languages, time_zone,
             latitude, longitude, note, keeps_holidays, closed_for_good)

/// The code of the country: "be".
std::string_view country_of(const Office& office);

std::optional<Office> find_office(db::ReadTx& tx, OfficeId id);
/// Those that are not closed for good, by name.
std::vector<Office> list_offices(db::ReadTx& tx);

/// Changing an office, its hours and its special days.
extern const access::Permission kEditOffices;
/// In the whole cooperative, in the office's country, or in the office itself.
bool may_edit(const access::Actor& actor, const Office& office);

}  // namespace agora::territories
