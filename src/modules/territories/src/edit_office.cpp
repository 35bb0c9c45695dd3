#include "edit_office.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/formats.hpp"
#include "agora/locale/prefix_index.hpp"
#include "agora/territories/events.hpp"
#include "office_store.hpp"
#include "refusals.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace agora::territories {

const access::Permission kEditOffices{"territories.edit_offices",
                                      {access::Role::administrator, access::Role::adviser}};

std::string_view country_of(const Office& office) {
    return std::string_view{office.commune}.substr(0, 2);
}

bool may_edit(const access::Actor& actor, const Office& office) {
    return actor.may(kEditOffices, {{access::ScopeKind::office, to_string(office.office_id)},
                                    {access::ScopeKind::country, std::string{country_of(office)}}});
}

namespace {

bool is_called(const Territory& territory, std::string_view name) {
    const std::string words = locale::search_words(name);
    if (words.empty()) return false;
    const auto fits = [&](std::string_view other) { return locale::search_words(other) == words; };
    return fits(territory.name()) || fits(territory.name_nl()) || fits(territory.name_fr()) ||
           fits(territory.name_en()) || fits(territory.code()) ||
           std::ranges::any_of(split(territory.also(), ';'), fits);
}

void check_position(const Office& office, std::vector<Refusal>& refusals) {
    if (office.latitude.has_value() != office.longitude.has_value()) {
        const char* field = office.latitude ? "longitude" : "latitude";
        refusals.push_back({OfficeRefusal::position_incomplete, field});
    } else if (office.latitude && std::abs(*office.latitude) > 90) {
        refusals.push_back({OfficeRefusal::position_not_on_earth, "latitude"});
    } else if (office.longitude && std::abs(*office.longitude) > 180) {
        refusals.push_back({OfficeRefusal::position_not_on_earth, "longitude"});
    }
}

/// The office, when it exists and this person looks after it.
Result<Office> office_to_edit(db::WriteTx& tx, const Editing& by, OfficeId id) {
    auto office = find_office(tx, id);
    if (!office) return OfficeRefusal::office_not_found;
    if (!may_edit(by.actor, *office)) return OfficeRefusal::office_is_not_yours;
    return *std::move(office);
}

}  // namespace

const Territory* town_of(const Atlas& atlas, const TypedOffice& typed, std::string_view present) {
    const Territory* now = atlas.find(present);
    if (now != nullptr && is_called(*now, typed.town)) return now;
    if (const Territory* coded = atlas.find(typed.town)) return coded;
    std::vector<const Territory*> found = atlas.named(typed.town);
    std::erase_if(found, [](const Territory* one) { return one->level() != Level::commune; });
    for (const Territory* one : found) {
        const std::string_view country = one->code().substr(0, 2);
        const auto with_postcode = atlas.with_postcode(country, typed.postcode);
        if (std::ranges::find(with_postcode, one) != with_postcode.end()) return one;
    }
    return found.empty() ? nullptr : found.front();
}

Office office_of(const Atlas& atlas, const TypedOffice& typed, const Office& present,
                 std::vector<Refusal>& refusals) {
    const Territory* town = town_of(atlas, typed, present.commune);
    if (town == nullptr) refusals.push_back({OfficeRefusal::town_unknown, "town"});
    if (typed.languages.empty()) refusals.push_back({OfficeRefusal::language_missing, "languages"});
    if (!locale::is_time_zone(typed.time_zone)) {
        refusals.push_back({OfficeRefusal::zone_unknown, "time_zone"});
    }
    Office office{.office_id = present.office_id,
                  .commune = std::string{town == nullptr ? std::string_view{} : town->code()},
                  .name = std::string{trimmed(typed.name)},
                  .street = std::string{trimmed(typed.street)},
                  .postcode = std::string{trimmed(typed.postcode)},
                  .phone = std::string{trimmed(typed.phone)},
                  .mail = ascii_lower(trimmed(typed.mail)),
                  .languages = joined(typed.languages, " "),
                  .time_zone = typed.time_zone,
                  .latitude = typed.latitude,
                  .longitude = typed.longitude,
                  .note = std::string{trimmed(typed.note)},
                  .keeps_holidays = typed.keeps_holidays,
                  .closed_for_good = typed.closed_for_good};
    check_position(office, refusals);
    return office;
}

OfficeId add_office(db::WriteTx& tx, const Editing& by, Office office) {
    office.office_id = tx.new_id<OfficeId>();
    insert_office(tx, office);
    journal::emit(tx, by.origin, OfficeAdded{office.office_id}, journal::Audit::yes);
    return office.office_id;
}

Result<Done> change_office(db::WriteTx& tx, const Editing& by, const Office& office) {
    const auto present = office_to_edit(tx, by, office.office_id);
    if (!present) return present.refusal();
    if (!may_edit(by.actor, office)) {
        // An office cannot be moved out of the country that one looks after.
        return Refusal{OfficeRefusal::office_is_not_yours, "town"};
    }
    update_office(tx, office);
    journal::emit(tx, by.origin, OfficeChanged{office.office_id, office.closed_for_good},
                  journal::Audit::yes);
    return Done{};
}

Result<Done> change_week(db::WriteTx& tx, const Editing& by, OfficeId id,
                         const std::array<std::vector<Block>, 7>& week) {
    const auto office = office_to_edit(tx, by, id);
    if (!office) return office.refusal();
    put_week(tx, id, week);
    journal::emit(tx, by.origin, OfficeHoursChanged{id}, journal::Audit::yes);
    return Done{};
}

Result<Done> set_special_days(db::WriteTx& tx, const Editing& by, OfficeId id,
                              const SpecialDays& days) {
    constexpr std::int64_t kMostDays = 62;
    const auto office = office_to_edit(tx, by, id);
    if (!office) return office.refusal();
    if (days.first < locale::local_date(by.origin.at, {office->time_zone})) {
        return Refusal{OfficeRefusal::day_is_past, "first"};
    }
    if (days.last < days.first) return Refusal{OfficeRefusal::days_out_of_order, "last"};
    if (to_days(days.last) - to_days(days.first) >= kMostDays) {
        return Refusal{OfficeRefusal::too_many_days, "last"};
    }
    for (Date day = days.first; day <= days.last; day = day + std::chrono::days{1}) {
        put_special_day(tx, id, {day, days.reason, days.blocks});
    }
    journal::emit(tx, by.origin, OfficeDaysChanged{id, days.first, days.last}, journal::Audit::yes);
    return Done{};
}

Result<Done> take_special_day(db::WriteTx& tx, const Editing& by, OfficeId id, Date day) {
    const auto office = office_to_edit(tx, by, id);
    if (!office) return office.refusal();
    if (!delete_special_day(tx, id, day)) return OfficeRefusal::day_not_special;
    journal::emit(tx, by.origin, OfficeDaysChanged{id, day, day}, journal::Audit::yes);
    return Done{};
}

}  // namespace agora::territories
