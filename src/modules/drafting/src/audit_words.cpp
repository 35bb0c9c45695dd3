#include "audit_words.hpp"

#include "agora/web/call.hpp"
#include "draft_view.hpp"

namespace agora::drafting {
namespace {

std::string name_draft(const web::Call&, db::ReadTx& tx, std::string_view word,
                       std::string_view value) {
    const auto id = parse_id<DraftId>(value);
    const auto draft = word == "draft" && id ? find_draft(tx, *id) : std::nullopt;
    const auto words = draft ? find_version(tx, draft->draft_id, draft->version) : std::nullopt;
    return words ? words->title : std::string{};
}

std::string_view say(std::string_view word, std::string_view value) {
    if (word != "state") return {};
    if (value == "writing") return tr("given back to the group");
    const auto state = fields::enum_value<State>(value);
    return state ? label_of(*state) : std::string_view{};
}

}  // namespace

std::vector<web::AuditWords> audit_words() {
    return {{DraftAnswered::kName, tr("Draft of a group answered"),
             tr("{who} answered the draft “{draft}”: {state}."), &say, &name_draft}};
}

}  // namespace agora::drafting
