#include "audience.hpp"

#include "agora/members/trade.hpp"
#include "agora/territories/offices.hpp"

namespace agora::surveys {
namespace {

bool works_in(db::ReadTx& tx, const territories::Atlas& atlas, Candidate& candidate,
              std::string_view area) {
    if (!candidate.place) candidate.place = place_of(tx, candidate.account);
    return atlas.is_within(*candidate.place, area);
}

}  // namespace

std::string place_of(db::ReadTx& tx, const accounts::Account& account) {
    const auto trade = members::find_trade(tx, account.account_id);
    if (trade && !trade->commune.empty()) return trade->commune;
    if (account.office_id) {
        const territories::OfficeId office{account.office_id->value()};
        if (const auto found = territories::find_office(tx, office)) return found->commune;
    }
    return account.country;
}

bool is_for(db::ReadTx& tx, const territories::Atlas& atlas, const Survey& survey,
            Candidate& candidate) {
    const accounts::Account& account = candidate.account;
    if (account.standing != access::Standing::active) return false;
    switch (survey.audience) {
        case Audience::everyone:
            return true;
        case Audience::area:
            return works_in(tx, atlas, candidate, survey.area);
        case Audience::group:
            return circles::find_membership(tx, survey.circle_id, account.account_id).has_value();
    }
    return false;
}

bool is_asked_now(db::ReadTx& tx, const territories::Atlas& atlas, const Survey& survey,
                  Candidate& candidate) {
    if (survey.state != State::piloting && survey.state != State::open) return false;
    if (!is_for(tx, atlas, survey, candidate)) return false;
    return survey.state == State::open || works_in(tx, atlas, candidate, survey.pilot_area);
}

bool takes_answers(const Survey& survey, Date today) {
    if (today > survey.closes_on || survey.is_hidden()) return false;
    if (survey.state == State::piloting) return today <= survey.pilot_until;
    return survey.state == State::open;
}

}  // namespace agora::surveys
