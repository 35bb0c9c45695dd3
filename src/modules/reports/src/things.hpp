#pragma once

#include "agora/reports/report.hpp"
#include "agora/web/module.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::web {
struct Services;
}

namespace agora::reports {

/// What stands at an address, as far as the reporter may know.
struct Thing {
    std::string kind = {};  ///< empty: a page without author
    web::ReportedThing what;
};

/// An address of this site as its bare path, "/members/12": without origin, language, query. Nothing
/// when it leads elsewhere.
std::optional<std::string> bare_address(std::string_view about, std::string_view origin);

Thing thing_at(db::ReadTx& tx, const web::Services& services, const access::Actor& actor,
               std::string_view address, Instant now);
/// The title of a page that stands in a menu; as tr() source, empty when it is in none.
std::string_view page_label(const web::Services& services, std::string_view address);

const web::Reportable* reportable_of(const web::Services& services, std::string_view kind);
/// What may be decided about a thing of this kind, from nothing to the strictest.
std::vector<Measure> measures_of(const web::Services& services, std::string_view kind);

}  // namespace agora::reports
