#include "change_profile.hpp"

#include "profile_store.hpp"
#include "refusals.hpp"

namespace agora::members {
namespace {

constexpr std::size_t kMostOthers = 5;

}  // namespace

Result<Done> change_professions(db::WriteTx& tx, const Edit& edit,
                                const ProfessionsChange& wanted) {
    if (wanted.others.size() > kMostOthers) {
        return Refusal{ProfileRefusal::too_many_professions, "others"};
    }
    const Profile profile = own_profile(tx, edit);
    std::vector<ProfessionRow> rows;
    if (wanted.main) rows.push_back({*wanted.main, true});
    for (const TermId other : wanted.others) {
        if (other != wanted.main) rows.push_back({other, rows.empty()});
    }
    choose_audience(tx, edit, profile, wanted.audience);
    replace_professions(tx, edit.origin.account, rows);
    save(tx, edit, profile.row);
    return Done{};
}

}  // namespace agora::members
