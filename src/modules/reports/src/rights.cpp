#include "rights.hpp"

#include "agora/base/text.hpp"

namespace agora::reports {

using access::Role;

const access::Permission kDecideReports{"reports.decide", {Role::moderator, Role::administrator}};
const access::Permission kReadInConfidence{"reports.read_in_confidence",
                                           {Role::person_of_trust, Role::administrator}};
const access::Permission kHasQueue{"reports.queue",
                                   {Role::moderator, Role::person_of_trust, Role::administrator}};

bool may_decide(const access::Actor& actor, const Report& report) {
    const auto& permission = report.in_confidence ? kReadInConfidence : kDecideReports;
    return actor.may(permission, scopes_of(report.scopes));
}

bool author_may_see(const Report& report) {
    const bool contested = report.state == State::appealed || report.state == State::closed;
    if (report.state == State::waiting) return false;
    return !report.in_confidence || report.measure != Measure::nothing || contested;
}

std::string scopes_text(const std::vector<access::Scope>& scopes) {
    std::string text;
    for (const access::Scope& scope : scopes) {
        if (!text.empty()) text += ' ';
        text += std::string{fields::enum_name(scope.kind)} + ':' + scope.key;
    }
    return text;
}

std::vector<access::Scope> scopes_of(std::string_view text) {
    std::vector<access::Scope> scopes;
    for (const std::string_view word : split(text, ' ')) {
        const std::size_t colon = word.find(':');
        if (colon == std::string_view::npos) continue;
        const auto kind = fields::enum_value<access::ScopeKind>(word.substr(0, colon));
        if (kind) scopes.push_back({*kind, std::string{word.substr(colon + 1)}});
    }
    return scopes;
}

}  // namespace agora::reports
