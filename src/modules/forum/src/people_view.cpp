#include "people_view.hpp"

#include "agora/members/faces.hpp"
#include "agora/members/portrait.hpp"
#include "agora/members/profile.hpp"

#include <algorithm>

namespace agora::forum {
namespace {

constexpr std::size_t kMostCompetences = 3;

/// What the profile shows this reader: the main profession first, then others, then skills.
std::vector<std::string> competences_of(const web::Call& call, db::ReadTx& tx, AccountId account) {
    auto profile = members::find_profile_visible_to(tx, call.actor, account, today_of(call));
    if (!profile) return {};
    std::ranges::stable_sort(profile->professions, std::ranges::greater{},
                             &members::ProfessionRow::dominant);
    const auto terms = call.services.state<vocabulary::TermsHolder>().current();
    std::vector<std::string> labels;
    const auto add = [&](vocabulary::TermId term) {
        const std::string_view label = terms->label(term, call.language);
        if (!label.empty() && labels.size() < kMostCompetences) labels.emplace_back(label);
    };
    for (const members::ProfessionRow& row : profile->professions) add(row.profession_id);
    for (const vocabulary::TermId skill : profile->skills) add(skill);
    return labels;
}

}  // namespace

std::map<AccountId, PersonView> people_of(const web::Call& call, db::ReadTx& tx,
                                          const std::vector<AccountId>& accounts,
                                          Competences competences) {
    std::vector<AccountId> wanted = accounts;
    std::ranges::sort(wanted);
    wanted.erase(std::ranges::unique(wanted).begin(), wanted.end());
    std::erase(wanted, AccountId{});
    const auto faces = members::faces_of(tx, call.actor, wanted, today_of(call));
    std::map<AccountId, PersonView> people;
    people.emplace(AccountId{}, PersonView{});
    for (const AccountId account : wanted) {
        PersonView view;
        const auto face = faces.find(account);
        if (face != faces.end() && (face->second.has_page || call.actor.is_member())) {
            view.name = face->second.name;
            if (face->second.has_page) view.url = call.link("/members/" + to_string(account));
        }
        members::Portrait portrait = members::portrait_of(account.value(), view.name);
        view.letters = std::move(portrait.letters);
        view.tone = portrait.tone;
        const bool open = !view.url.empty() || account == call.actor.account;
        if (open && competences == Competences::shown) {
            view.competences = competences_of(call, tx, account);
        }
        people.emplace(account, std::move(view));
    }
    return people;
}

}  // namespace agora::forum
