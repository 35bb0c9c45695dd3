#include "audit_words.hpp"

#include "agora/web/call.hpp"
#include "posted_view.hpp"

namespace agora::taking_part {
namespace {

std::string name_call(const web::Call& call, db::ReadTx& tx, std::string_view word,
                      std::string_view value) {
    const auto id = parse_id<CallId>(value);
    return word == "call" && id ? words_in(tx, *id, call.language).title : std::string{};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {
        {CallPosted::kName, tr("Call posted"), tr("{who} posted the call “{call}”."), nullptr,
         &name_call},
        {CallChanged::kName, tr("Call changed or closed"),
         tr("{who} changed or closed the call “{call}”."), nullptr, &name_call},
    };
}

}  // namespace agora::taking_part
