#include "office_pages.hpp"

#include "agora/locale/formats.hpp"
#include "agora/web/answer.hpp"
#include "agora/web/layout.hpp"
#include "office_store.hpp"
#include "office_view.hpp"
#include "refusals.hpp"

#include <chrono>

namespace agora::territories {
namespace {

constexpr int kDaysAhead = 90;

struct WeekdayRow {
    std::string name;
    std::vector<std::string> blocks;  ///< none: closed
    bool today = false;
};
AGORA_FIELDS(WeekdayRow, name, blocks, today)

struct SpecialRow {
    Date day;
    std::string hours;
    std::string reason;
};
AGORA_FIELDS(SpecialRow, day, hours, reason)

struct OfficePage {
    OfficeCard office;
    std::string street;
    std::string town;     ///< "9000 Gent"
    std::string country;  ///< "Belgium"
    std::string mail;
    std::string mail_url;
    std::string note;
    std::string map_url;
    std::string time_zone;
    bool closed_for_good = false;
    std::vector<WeekdayRow> week;
    std::vector<SpecialRow> special_days;
    std::string edit_url;
    std::string hours_url;
};
AGORA_FIELDS(OfficePage, office, street, town, country, mail, mail_url, note, map_url, time_zone,
             closed_for_good, week, special_days, edit_url, hours_url)

std::vector<WeekdayRow> week_of(const web::Call& call, const OpeningHours& hours, Date today) {
    constexpr int kThursdayOfDayZero = 3;
    const auto weekday = static_cast<std::size_t>((to_days(today) + kThursdayOfDayZero) % 7);
    std::vector<WeekdayRow> week;
    for (std::size_t day = 0; day < hours.week.size(); ++day) {
        WeekdayRow row{
            locale::weekday_name(call.language, static_cast<int>(day) + 1), {}, day == weekday};
        for (const Block& block : hours.week[day]) {
            row.blocks.push_back(blocks_text(call.language, {block}));
        }
        week.push_back(std::move(row));
    }
    return week;
}

/// Special days and holidays to come, also those on a day that is closed anyway when special.
std::vector<SpecialRow> days_to_come(const web::Call& call, const OpeningHours& hours, Date today) {
    std::vector<SpecialRow> rows;
    for (int ahead = 0; ahead <= kDaysAhead; ++ahead) {
        const Date day = today + std::chrono::days{ahead};
        const bool special = hours.special(day) != nullptr;
        const std::string_view reason = hours.reason_on(day);
        if (!special && reason.empty()) continue;
        rows.push_back({day, blocks_text(call.language, hours.blocks_on(day)), call.say(reason)});
    }
    return rows;
}

std::string map_url(const OfficeCard& card) {
    if (card.latitude.empty()) return {};
    return "https://www.openstreetmap.org/?mlat=" + card.latitude + "&mlon=" + card.longitude +
           "#map=17/" + card.latitude + "/" + card.longitude;
}

OfficePage page_of(const web::Call& call, const Office& office, const OpeningHours& hours) {
    const auto atlas = call.services.state<AtlasHolder>().current();
    const Date today = locale::local_date(call.now, hours.zone);
    OfficePage model;
    model.office = card_of(call, *atlas, office, hours);
    model.street = office.street;
    model.town = (office.postcode.empty() ? "" : office.postcode + " ") +
                 std::string{atlas->name(office.commune, call.language)};
    model.country = atlas->name(country_of(office), call.language);
    model.mail = office.mail;
    if (!office.mail.empty()) model.mail_url = "mailto:" + office.mail;
    model.note = office.note;
    model.map_url = map_url(model.office);
    model.time_zone = office.time_zone;
    model.closed_for_good = office.closed_for_good;
    if (hours.are_known()) model.week = week_of(call, hours, today);
    model.special_days = days_to_come(call, hours, today);
    if (may_edit(call.actor, office)) {
        model.edit_url = call.link(office_path(office.office_id, "/edit"));
        model.hours_url = call.link(office_path(office.office_id, "/hours"));
    }
    return model;
}

}  // namespace

http::Response show_office(web::Call& call) {
    const auto id = call.id<OfficeId>("id");
    std::optional<Office> office;
    OpeningHours hours;
    if (id) {
        call.read([&](db::ReadTx& tx) {
            office = find_office(tx, *id);
            if (office) hours = hours_of(tx, *office, call.now);
        });
    }
    if (!office) return web::refuse(call, OfficeRefusal::office_not_found);
    const OfficePage model = page_of(call, *office, hours);
    return web::page(call,
                     {.view = "territories/office",
                      .title = office->name,
                      .description = model.office.address,
                      .may_be_indexed = !office->closed_for_good},
                     model);
}

}  // namespace agora::territories
