#pragma once

#include "agora/access/actor.hpp"
#include "agora/bulk/report.hpp"

namespace agora::web {
struct Services;
}

// Official lists of communes and postcodes over the list that ships with the program.
namespace agora::territories {

struct ImportOptions {
    bulk::Options file = {};
    std::string country = "be";  ///< of lines that do not name theirs
    access::AccountId by = {};
};

enum class ImportRefusal { no_area_column, no_postcode_column, country_unknown };
RefusalText refusal_text(ImportRefusal refusal);

std::span<const bulk::Field> territory_fields();
std::span<const bulk::Field> postcode_fields();

/// Official commune lists: our own territories.tsv columns, or the Belgian list (NIS_code,
/// municipality_NL, …). Names, population, position and postcode of known areas follow the file;
/// unknown ones are added when the file names their parent. One that is known under another code (a
/// former commune) stays as it is. Running twice changes nothing.
Result<bulk::Report> import_territories(web::Services& services, const std::filesystem::path& file,
                                        const ImportOptions& options,
                                        const bulk::Progress& progress);

/// Postcode lists (country_code, zipcode, place, … latitude, longitude). A line finds its commune by
/// code, by name within 25 km, as the other places of its postcode, by position within 5 km; see
/// tools/territories/README.md. Running twice changes nothing.
Result<bulk::Report> import_postcodes(web::Services& services, const std::filesystem::path& file,
                                      const ImportOptions& options, const bulk::Progress& progress);

}  // namespace agora::territories
