#include "audit_words.hpp"

#include "agora/requests/case.hpp"
#include "agora/web/call.hpp"
#include "case_store.hpp"
#include "labels.hpp"

namespace agora::requests {
namespace {

std::string name_case(const web::Call&, db::ReadTx& tx, std::string_view word,
                      std::string_view value) {
    const auto id = parse_id<CaseId>(value);
    if (word != "request" || !id) return {};
    const auto row = find_case_by_id(tx, *id);
    return row ? std::to_string(row->number) : std::string{};
}

std::string_view say(std::string_view word, std::string_view value) {
    if (word != "state") return {};
    const auto state = fields::enum_value<State>(value);
    return state ? label_of(*state) : std::string_view{};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {{CaseAnswered::kName, tr("Request of a group answered"),
             tr("{who} answered request {request} of a group: {state}."), &say, &name_case}};
}

}  // namespace agora::requests
