#include "export_pages.hpp"

#include "agora/fields/json_write.hpp"
#include "agora/tabular/writer.hpp"
#include "agora/territories/hours_text.hpp"
#include "agora/web/settings.hpp"
#include "exchange_fields.hpp"
#include "kinds.hpp"
#include "place_view.hpp"

#include <algorithm>

namespace agora::places {
namespace {

using Cells = std::vector<std::pair<std::string_view, std::string>>;

std::string equipment_text(const Content& content) {
    std::vector<std::string> lines;
    for (const Equipment& line : content.equipment) {
        std::string text = line.name;
        if (line.pieces > 0) text = std::to_string(line.pieces) + " × " + text;
        lines.push_back(line.note.empty() ? text : text + "; " + line.note);
    }
    return joined(lines, "\n");
}

std::string professions_text(const web::Call& call, const Content& content) {
    const auto terms = call.services.state<vocabulary::TermsHolder>().current();
    std::vector<std::string> slugs;
    for (const TermId id : content.professions) {
        if (const vocabulary::Term* term = terms->find(id)) slugs.push_back(term->slug);
    }
    return joined(slugs, ";");
}

std::string number_text(const std::optional<double>& value) {
    std::string text;
    if (value) fields::write_json_number(text, *value);
    return text;
}

std::string licence_of(const web::Call& call) {
    return std::string{call.services.settings.text("places.licence")};
}

/// One place by the names of the columns, in their order.
Cells cells_of(const web::Call& call, const Listed& listed) {
    const Content& content = listed.content();
    Cells cells{{"id", to_string(listed.place.place_id)},
                {"kind", std::string{fields::enum_name(content.kind)}},
                {"language", content.language},
                {"name", content.name},
                {"what", content.what},
                {"address", content.address},
                {"postcode", content.postcode},
                {"town", std::string{atlas_of(call)->name(content.commune, call.language)}},
                {"latitude", number_text(content.latitude)},
                {"longitude", number_text(content.longitude)}};
    for (std::size_t day = 0; day < day_fields().size(); ++day) {
        cells.emplace_back(day_fields()[day],
                           day < content.week.size() ? content.week[day] : std::string{});
    }
    const Cells more{{"hours_note", content.hours_note},
                     {"time_zone", content.time_zone},
                     {"step_free", std::string{fields::enum_name(content.step_free)}},
                     {"adapted_toilet", std::string{fields::enum_name(content.adapted_toilet)}},
                     {"access_note", content.access_note},
                     {"cost", std::string{fields::enum_name(content.cost)}},
                     {"cost_note", content.cost_note},
                     {"professions", professions_text(call, content)},
                     {"website", content.website},
                     {"mail", content.mail},
                     {"phone", content.phone},
                     {"audience", std::string{fields::enum_name(content.audience)}},
                     {"equipment", equipment_text(content)}};
    cells.insert(cells.end(), more.begin(), more.end());
    for (const OwnField& own : own_fields()) {
        const auto found = std::ranges::find(content.details, own.name, &Detail::name);
        cells.emplace_back(own.name, found == content.details.end() ? "" : found->words);
    }
    cells.emplace_back("confirmed", is_unconfirmed(listed.place) ? "no" : "yes");
    cells.emplace_back("confirmed_on",
                       listed.place.verified_at ? to_iso(*listed.place.verified_at) : "");
    cells.emplace_back("changed_on", to_iso(listed.place.changed_at));
    cells.emplace_back("page", call.services.origin + call.link(path_of(listed.place.place_id)));
    cells.emplace_back("licence", licence_of(call));
    return cells;
}

std::vector<Listed> asked_for(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        std::vector<Listed> places;
        for (Found& found : look(call, tx, place_query_of(call), "/places").found) {
            places.push_back(std::move(found.listed));
        }
        return places;
    });
}

http::Response send_csv(web::Call& call) {
    std::string bytes;
    tabular::CsvWriter writer([&](std::string_view text) { bytes += text; });
    bool first = true;
    for (const Listed& listed : asked_for(call)) {
        const Cells cells = cells_of(call, listed);
        std::vector<tabular::Cell> names;
        std::vector<tabular::Cell> row;
        for (const auto& [name, text] : cells) {
            names.emplace_back(name);
            row.emplace_back(text);
        }
        if (std::exchange(first, false)) writer.row(names);
        writer.row(row);
    }
    return web::download("text/csv; charset=utf-8", "places.csv", std::move(bytes));
}

/// GeoJSON (RFC 7946); the licence stands at the top and with each place.
http::Response send_geojson(web::Call& call) {
    std::string json = R"({"type":"FeatureCollection","licence":)";
    fields::write_json_string(json, licence_of(call));
    json += R"(,"features":[)";
    bool first = true;
    for (const Listed& listed : asked_for(call)) {
        if (!std::exchange(first, false)) json += ',';
        const Content& content = listed.content();
        json += R"({"type":"Feature","geometry":)";
        if (content.latitude && content.longitude) {
            json += R"({"type":"Point","coordinates":[)" + number_text(content.longitude) + "," +
                    number_text(content.latitude) + "]}";
        } else {
            json += "null";
        }
        json += R"(,"properties":{)";
        bool first_member = true;
        for (const auto& [name, text] : cells_of(call, listed)) {
            if (text.empty() || name == "latitude" || name == "longitude") continue;
            if (!std::exchange(first_member, false)) json += ',';
            fields::write_json_string(json, name);
            json += ':';
            fields::write_json_string(json, text);
        }
        json += "}}";
    }
    json += "]}";
    return web::download("application/geo+json", "places.geojson", std::move(json));
}

}  // namespace

std::vector<web::Route> export_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/places/export.csv",
         Access::visitor(),
         &send_csv,
         {.summary = "The places that the same filters give, as CSV"}},
        {get,
         "/places/export.geojson",
         Access::visitor(),
         &send_geojson,
         {.summary = "The places that the same filters give, as GeoJSON"}},
    };
}

}  // namespace agora::places
