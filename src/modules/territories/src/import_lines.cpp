#include "import_lines.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace agora::territories {
namespace {

constexpr std::size_t kLongestName = 200;
constexpr std::size_t kLongestCode = 40;

constexpr bulk::Field kCountry{"country", tr("Country"),
                               ";country;country code;land;landcode;pays;code pays;"};
constexpr bulk::Field kLatitude{"latitude", tr("Latitude"), ";latitude;lat;breedtegraad;breedte;"};
constexpr bulk::Field kLongitude{"longitude", tr("Longitude"),
                                 ";longitude;lon;lng;long;lengtegraad;lengte;"};
constexpr bulk::Field kPostcode{
    "postcode", tr("Postcode"),
    ";zip;zipcode;zip code;postcode;post code;postal code;code postal;"};

constexpr std::array kTerritoryFields{
    bulk::Field{"code", tr("Code"), ";code;"},
    bulk::Field{"nis", tr("NIS code"), ";nis code;nis;niscode;code nis;code ins;ins;refnis;"},
    bulk::Field{"insee", tr("Insee code"), ";insee;insee code;code insee;"},
    kCountry,
    bulk::Field{"parent", tr("Code of the area above it"), ";parent;parent code;"},
    bulk::Field{"level", tr("Level"), ";level;niveau;"},
    bulk::Field{"name", tr("Name"), ";name;naam;nom;gemeente;commune;municipality;"},
    bulk::Field{"name_nl", tr("Dutch name"),
                ";names nl;name nl;municipality nl;naam nl;gemeente nl;nom nl;"},
    bulk::Field{"name_fr", tr("French name"),
                ";names fr;name fr;municipality fr;naam fr;commune fr;nom fr;"},
    bulk::Field{"name_en", tr("English name"), ";names en;name en;municipality en;naam en;nom en;"},
    kLatitude,
    kLongitude,
    bulk::Field{"population", tr("Inhabitants"),
                ";population;inhabitants;inwoners;habitants;bevolking;"},
    bulk::Field{"also", tr("Other names"), ";also;other names;andere namen;autres noms;"},
    kPostcode};

constexpr std::array kPostcodeFields{
    kCountry,
    kPostcode,
    bulk::Field{"place", tr("Place"),
                ";place;city;plaats;gemeente;localite;ville;commune;naam;nom;name;town;stad;"},
    bulk::Field{"code", tr("Code of the commune"),
                ";community code;nis code;nis;code ins;insee;code insee;commune code;"},
    bulk::Field{"other_code", tr("Another code of the commune"), ";province code;"},
    kLatitude,
    kLongitude};

/// Nothing when it is not a number; an empty cell is zero.
std::optional<double> number_in(std::string cell) {
    if (cell.empty()) return 0;
    std::ranges::replace(cell, ',', '.');
    double value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc{} || end != cell.data() + cell.size()) return std::nullopt;
    return value;
}

struct Position {
    std::optional<double> latitude;
    std::optional<double> longitude;
};

std::optional<Position> position_in(const bulk::Row& row) {
    if (row["latitude"].empty() || row["longitude"].empty()) return Position{};
    const auto latitude = number_in(row["latitude"]);
    const auto longitude = number_in(row["longitude"]);
    const bool on_earth = latitude && longitude && *latitude >= -90 && *latitude <= 90 &&
                          *longitude >= -180 && *longitude <= 180;
    if (!on_earth) return std::nullopt;
    return Position{latitude, longitude};
}

bool fits(std::string_view text, std::size_t most) {
    const bool is_one_line =
        std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    return is_one_line && utf8_length(text) <= most;
}

std::string code_in(const bulk::Row& row) {
    if (!row["nis"].empty()) return "be-" + row["nis"];
    if (!row["insee"].empty()) return "fr-" + row["insee"];
    return row["code"];
}

std::string country_of(const bulk::Row& row, const ImportOptions& options) {
    if (!row["country"].empty()) return ascii_lower(row["country"]);
    if (!row["nis"].empty()) return "be";
    if (!row["insee"].empty()) return "fr";
    return options.country;
}

}  // namespace

std::span<const bulk::Field> territory_fields() {
    return kTerritoryFields;
}
std::span<const bulk::Field> postcode_fields() {
    return kPostcodeFields;
}

std::variant<AreaLine, bulk::Fault> read_area(const bulk::Row& row, const ImportOptions& options) {
    AreaLine read{row.line, country_of(row, options), {}, row["postcode"]};
    TerritoryRow& area = read.area;
    area.code = code_in(row);
    area.parent = row["parent"];
    area.name = locale::nfc(row["name"]);
    area.name_nl = locale::nfc(row["name_nl"]);
    area.name_fr = locale::nfc(row["name_fr"]);
    area.name_en = locale::nfc(row["name_en"]);
    area.also = locale::nfc(row["also"]);
    for (const std::string* name : {&area.name, &area.name_nl, &area.name_fr, &area.name_en}) {
        if (!fits(*name, kLongestName)) {
            return bulk::Fault{row.line, tr("The text is too long for this field."), tr("Name")};
        }
    }
    if (!fits(area.code, kLongestCode) || !fits(read.postcode, kLongestCode)) {
        return bulk::Fault{row.line, tr("The text is too long for this field."), tr("Code")};
    }
    const auto population = number_in(row["population"]);
    if (!population || *population < 0 || *population > 2e9) {
        return bulk::Fault{row.line, tr("This should be a number."), tr("Inhabitants")};
    }
    area.population = static_cast<std::int64_t>(*population);
    const auto position = position_in(row);
    if (!position) {
        return bulk::Fault{row.line, tr("This is not a place on earth, in degrees."),
                           tr("Latitude")};
    }
    area.latitude = position->latitude;
    area.longitude = position->longitude;
    const auto level = fields::enum_value<Level>(row["level"]);
    area.level = level.value_or(Level::commune);
    if (!row["level"].empty() && !level) {
        return bulk::Fault{row.line, tr("This should be country, region, province or commune."),
                           tr("Level")};
    }
    return read;
}

std::variant<PostcodeLine, bulk::Fault> read_postcode(const bulk::Row& row,
                                                      const ImportOptions& options) {
    PostcodeLine read{.line = row.line,
                      .country = country_of(row, options),
                      .postcode = row["postcode"],
                      .place = locale::nfc(row["place"])};
    if (read.postcode.empty()) {
        return bulk::Fault{row.line, tr("There is no postcode."), tr("Postcode")};
    }
    if (!fits(read.postcode, kLongestCode) || !fits(read.place, kLongestName)) {
        return bulk::Fault{row.line, tr("The text is too long for this field."), tr("Place")};
    }
    for (const char* field : {"code", "other_code"}) {
        if (!row[field].empty()) read.codes.push_back(read.country + "-" + row[field]);
    }
    const auto position = position_in(row);
    if (!position) {
        return bulk::Fault{row.line, tr("This is not a place on earth, in degrees."),
                           tr("Latitude")};
    }
    read.latitude = position->latitude;
    read.longitude = position->longitude;
    return read;
}

}  // namespace agora::territories
