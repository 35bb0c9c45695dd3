#include "agora/places/module.hpp"

#include "agora/places/list_parts.hpp"
#include "agora/web/services.hpp"
#include "audit_words.hpp"
#include "background.hpp"
#include "kept_places.hpp"
#include "drawn_map.hpp"
#include "permissions.hpp"
#include "personal_tables.hpp"
#include "place_pictures.hpp"
#include "reported_place.hpp"
#include "routes.hpp"
#include "today.hpp"

namespace agora::places {

const access::Permission kEditPlaces{
    "places.edit", {access::Role::administrator, access::Role::editor, access::Role::adviser}};

const access::Permission kCareForPartners{"places.care_for_partners",
                                          {access::Role::administrator, access::Role::adviser}};

namespace {

using web::Door;

std::vector<web::Setting> settings() {
    using web::SettingType;
    return {
        {"places.licence",
         SettingType::choice,
         "CC0-1.0",
         tr("Licence of the list of places"),
         tr("Stands in every export, so that others know what they may do with it."),
         {{"CC0-1.0", tr("No conditions (CC0 1.0)")},
          {"CC-BY-4.0", tr("With the name of the cooperative (CC BY 4.0)")},
          {"ODbL-1.0", tr("With the name, and shared alike (ODbL 1.0)")}}},
        {"places.least_told", SettingType::number, "5",
         tr("From how many people on a number about an area is told"),
         tr("Smaller groups could be recognised.")},
        {"places.wishes_needed", SettingType::number, "10",
         tr("How many members have to wish for a space before the team is told")},
        {"places.partners_mail", SettingType::mail, "", tr("Address of the team for partners"),
         tr("It is told when enough members wish for a space in one town.")},
        {"places.partners_language",
         SettingType::choice,
         "nl",
         tr("Language of the team for partners"),
         {},
         {{"nl"}, {"fr"}, {"en"}}},
    };
}

}  // namespace

web::Module places_module() {
    return {
        .name = "places",
        .routes = routes(),
        .permissions = {&kEditPlaces, &kCareForPartners},
        .navigation = {{Door::calendar, 5, tr("Places and rooms"), "/places"}},
        .menu = {{31, tr("Partners"), "/places/partners", &kCareForPartners,
                  web::ScopeRule::any_scope}},
        .settings = settings(),
        .personal = personal_tables(),
        .plain = {{"places_check"},
                  {"places_space"},
                  {"places_wish_told"},
                  {"places_density"},
                  {"places_partner"}},
        .reportable = {reportable_place()},
        .audit = audit_words(),
        .start =
            [](web::Services& services) {
                services.put_state(std::make_shared<Contents>());
                services.put_state(std::make_shared<KeptPlaces>(services));
                services.put_state(std::make_shared<ListParts>());
                services.put_state(std::make_shared<Ground>(services.files));
                services.state<members::PictureWalls>().add(place_wall());
            },
        .listeners =
            [](web::Services& services) { return std::vector{web::pages_of(services, "places")}; },
        .periodic = &periodic,
        .today = &today,
    };
}

}  // namespace agora::places
