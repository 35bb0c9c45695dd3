#pragma once

#include "agora/base/result.hpp"
#include "agora/journal/journal.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/territories/opening.hpp"

#include <array>
#include <string>
#include <vector>

namespace agora::territories {

/// An office as its form has it.
struct TypedOffice {
    std::string name = {};
    std::string town = {};
    std::string street = {};
    std::string postcode = {};
    std::string phone = {};
    std::string mail = {};
    std::vector<std::string> languages = {};
    std::string time_zone = {};
    std::optional<double> latitude = {};
    std::optional<double> longitude = {};
    std::string note = {};
    bool keeps_holidays = false;
    bool closed_for_good = false;
};
AGORA_FIELDS(TypedOffice, name, town, street, postcode, phone, mail, languages, time_zone, latitude,
             longitude, note, keeps_holidays, closed_for_good)

/// The commune that is meant: the present one when the name is still one of its names, else the one
/// with the postcode, else the largest. Null when nothing has this name or postcode.
const Territory* town_of(const Atlas& atlas, const TypedOffice& typed, std::string_view present);

/// The office that was typed, with what is wrong at its fields.
Office office_of(const Atlas& atlas, const TypedOffice& typed, const Office& present,
                 std::vector<Refusal>& refusals);

/// Who changes it and when, beside the transaction.
struct Editing {
    const access::Actor& actor;
    journal::Origin origin;
};

OfficeId add_office(db::WriteTx& tx, const Editing& by, Office office);
Result<Done> change_office(db::WriteTx& tx, const Editing& by, const Office& office);
Result<Done> change_week(db::WriteTx& tx, const Editing& by, OfficeId office,
                         const std::array<std::vector<Block>, 7>& week);

/// Each of these days gets the same blocks and reason.
struct SpecialDays {
    Date first;
    Date last;
    std::string reason;
    std::vector<Block> blocks;
};
Result<Done> set_special_days(db::WriteTx& tx, const Editing& by, OfficeId office,
                              const SpecialDays& days);
Result<Done> take_special_day(db::WriteTx& tx, const Editing& by, OfficeId office, Date day);

}  // namespace agora::territories
