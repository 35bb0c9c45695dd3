#include "answer_consent.hpp"

#include "agora/vocabulary/terms.hpp"
#include "profile_store.hpp"

#include <algorithm>

namespace agora::members {
namespace {

using vocabulary::Kind;
using vocabulary::Terms;

std::vector<TermId> terms_of(const Terms& terms, Kind kind, std::string_view slugs) {
    std::vector<TermId> ids;
    for (const std::string_view slug : split(slugs, ' ')) {
        if (const auto* term = terms.by_slug(kind, slug)) ids.push_back(term->term_id);
    }
    return ids;
}

void take_lists(db::WriteTx& tx, AccountId member, const Terms& terms, const KnownRow& known) {
    if (known.field == Field::professions) {
        std::vector<ProfessionRow> rows;
        for (const TermId id : terms_of(terms, Kind::profession, known.content)) {
            rows.push_back({id, rows.empty()});
        }
        replace_professions(tx, member, rows);
    } else if (known.field == Field::sectors) {
        replace_sectors(tx, member, terms_of(terms, Kind::sector, known.content));
    } else if (known.field == Field::skills) {
        replace_skills(tx, member, terms_of(terms, Kind::skill, known.content));
    } else if (known.field == Field::languages) {
        std::vector<SpokenRow> rows;
        for (const std::string_view language : split(known.content, ' ')) {
            if (!language.empty()) rows.push_back({std::string{language}, LanguageLevel::good});
        }
        replace_languages(tx, member, rows);
    }
}

void take_texts(ProfileRow& row, const KnownRow& known) {
    if (known.field == Field::place) row.commune = known.content;
    if (known.field == Field::website) row.website = known.content;
    if (known.field == Field::phone) row.phone = known.content;
    if (known.field == Field::mail) row.public_mail = known.content;
}

}  // namespace

void answer_consent(db::WriteTx& tx, const Edit& edit, const Terms& terms,
                    const ConsentAnswer& answer) {
    Profile profile = own_profile(tx, edit);
    for (const KnownRow& known : list_known(tx, edit.origin.account)) {
        if (std::find(answer.taken.begin(), answer.taken.end(), known.field) == answer.taken.end())
            continue;
        take_lists(tx, edit.origin.account, terms, known);
        take_texts(profile.row, known);
        AudienceChoice choice{known.field, answer.listing, {}};
        for (const AudienceChoice& words : answer.taken_words) {
            if (words.field == known.field) choice.wording = words.wording;
        }
        choose_audience(tx, edit, profile, choice, ConsentWay::first_visit);
    }
    delete_known(tx, edit.origin.account);
    save(tx, edit, profile.row);
    change_listing(tx, edit,
                   {.audience = {Field::listing, answer.listing, answer.wording},
                    .allow_indexing = profile.row.allow_indexing,
                    .allow_project_search = profile.row.allow_project_search,
                    .way = ConsentWay::first_visit});
}

}  // namespace agora::members
