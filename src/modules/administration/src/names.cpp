#include "names.hpp"

#include "agora/locale/formats.hpp"

namespace agora::administration {

std::string_view label(access::Standing standing) {
    switch (standing) {
        case access::Standing::unconfirmed:
            return tr("not confirmed yet");
        case access::Standing::active:
            return tr("active");
        case access::Standing::suspended:
            return tr("suspended");
    }
    return {};
}

std::string_view label(accounts::EntryWay way) {
    using enum accounts::EntryWay;
    switch (way) {
        case signed_up:
            return tr("signed up");
        case invited:
            return tr("invited");
        case imported:
            return tr("imported");
        case made_by_command:
            return tr("made with a command");
        case demo:
            return tr("invented for the demo");
    }
    return {};
}

std::string Names::of(access::AccountId account) {
    if (!account) return call_.say(tr("the program"));
    const auto known = known_.find(account.value());
    if (known != known_.end()) return known->second;
    const auto found = accounts::find_account(tx_, account);
    return known_[account.value()] = found ? found->name : call_.say(tr("former member"));
}

std::string country_name(const web::Call& call, std::string_view code) {
    std::string upper{code};
    for (char& letter : upper) {
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    }
    return locale::country_name(call.language, upper);
}

std::string scope_name(const web::Call& call, db::ReadTx& tx, const access::Scope& scope) {
    switch (scope.kind) {
        case access::ScopeKind::cooperative:
            return call.say(tr("whole cooperative"));
        case access::ScopeKind::country:
            return country_name(call, scope.key);
        case access::ScopeKind::office: {
            const auto id = parse_id<territories::OfficeId>(scope.key);
            const auto office = id ? territories::find_office(tx, *id) : std::nullopt;
            return office ? office->name : call.say(tr("an office that is gone"));
        }
        case access::ScopeKind::circle:
            return call.say(tr("a group"));
    }
    return {};
}

}  // namespace agora::administration
