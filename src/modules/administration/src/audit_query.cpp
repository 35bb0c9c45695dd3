#include "audit_query.hpp"

#include "agora/base/date.hpp"

namespace agora::administration {

journal::AuditQuery read_audit_query(const web::Call& call) {
    journal::AuditQuery query;
    query.name = std::string{call.query("kind").substr(0, 100)};
    if (const auto actor = parse_id<access::AccountId>(call.query("actor"))) query.account = *actor;
    if (const auto from = parse_date(call.query("from"))) query.from = start_of(*from);
    if (const auto until = parse_date(call.query("until"))) {
        query.until = start_of(*until + std::chrono::days{1});
    }
    if (const auto before = parse_id<journal::EntryId>(call.query("before"))) {
        query.before = before->value();
    }
    return query;
}

fields::NameValues values_of(const web::Call& call) {
    fields::NameValues values;
    for (const char* name : {"kind", "actor", "from", "until"}) {
        const std::string_view value = call.query(name);
        if (!value.empty()) values.add(name, std::string{value});
    }
    return values;
}

}  // namespace agora::administration
