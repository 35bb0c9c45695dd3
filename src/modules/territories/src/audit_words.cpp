#include "audit_words.hpp"

#include "agora/base/text.hpp"
#include "agora/territories/events.hpp"
#include "agora/web/call.hpp"

namespace agora::territories {
namespace {

std::string name_office(const web::Call& call, db::ReadTx& tx, std::string_view word,
                        std::string_view value) {
    const auto id = parse_id<OfficeId>(value);
    if (word != "office" || !id) return {};
    const auto office = find_office(tx, *id);
    return office ? office->name : call.say(tr("an office that is gone"));
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {"territories.office_added", tr("Office added"), tr("{who} added an office ({office})."),
         nullptr, &name_office},
        {"territories.office_changed", tr("Office changed"),
         tr("{who} changed an office ({office})."), nullptr, &name_office},
        {"territories.office_hours_changed", tr("Opening hours changed"),
         tr("{who} changed the hours of an office ({office})."), nullptr, &name_office},
        {"territories.office_days_changed", tr("Special days changed"),
         tr("{who} changed the special days of an office ({office})."), nullptr, &name_office},
        {TerritoriesImported::kName, tr("Areas imported"),
         tr("{who} imported {territories} areas and {postcodes} postcodes.")},
    };
}

}  // namespace agora::territories
