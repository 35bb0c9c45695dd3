#include "directory_rows.hpp"

#include "agora/web/services.hpp"

#include <algorithm>

namespace agora::members {
namespace {

using search::FacetEntry;

constexpr std::size_t kMostInGroup = 24;

void add(std::vector<FacetEntry>& entries, DirectoryFacet facet, search::FacetKey key,
         search::Layer audience) {
    entries.push_back({static_cast<search::Facet>(facet), key, audience});
}

/// What one layer may filter on; the facet table keeps the wider audience of two.
void add_entries(std::vector<FacetEntry>& entries, const Profile& seen, search::Layer audience,
                 const territories::Atlas& atlas) {
    for (const ProfessionRow& row : seen.professions) {
        add(entries, DirectoryFacet::profession, row.profession_id.value(), audience);
    }
    for (const TermId term : seen.sectors) {
        add(entries, DirectoryFacet::sector, term.value(), audience);
    }
    for (const TermId term : seen.skills) {
        add(entries, DirectoryFacet::skill, term.value(), audience);
    }
    for (const SpokenRow& row : seen.languages) {
        add(entries, DirectoryFacet::language, language_key(row.language), audience);
    }
    if (seen.row.availability != Availability::unsaid) {
        add(entries, DirectoryFacet::availability,
            static_cast<search::FacetKey>(seen.row.availability), audience);
    }
    if (seen.row.stage != Stage::unsaid) {
        add(entries, DirectoryFacet::stage, static_cast<search::FacetKey>(seen.row.stage),
            audience);
    }
    for (const territories::Territory* area : atlas.path(seen.row.commune)) {
        add(entries, DirectoryFacet::area, area_key(area->code()), audience);
    }
}

bool is_in(Pool pool, const Member& member, Date today) {
    if (pool == Pool::for_projects) {
        return may_be_found_for_projects(member.profile, member.standing);
    }
    return is_listed(member.profile, Layer::member, member.standing, today);
}

/// Visitors never look among people for projects.
bool is_public_in(Pool pool, const Member& member, Date today) {
    return pool == Pool::listed &&
           is_listed(member.profile, Layer::visitor, member.standing, today);
}

/// Every label and synonym of a term, each in its language.
void add_term(search::Document& document, const vocabulary::Terms& terms, TermId id, int weight,
              search::Layer audience) {
    const vocabulary::Term* term = terms.find(id);
    if (term == nullptr) return;
    for (const Language language : kLanguages) {
        std::string text = term->label(language);
        for (const std::string& synonym : term->synonyms_in(language)) text += " · " + synonym;
        document.fields.push_back({std::move(text), std::string{code(language)}, weight, audience});
    }
}

void add_place(search::Document& document, const territories::Atlas& atlas,
               std::string_view commune, search::Layer audience) {
    std::string names;
    for (const territories::Territory* area : atlas.path(commune)) {
        for (const std::string_view name :
             {area->name(), area->name_nl(), area->name_fr(), area->name_en()}) {
            if (!name.empty()) names.append(name).append(" · ");
        }
    }
    if (!names.empty()) document.fields.push_back({std::move(names), "", 3, audience});
}

void add_fields(search::Document& document, const Profile& seen, search::Layer audience,
                const DocumentWords& words) {
    document.fields.push_back({seen.row.public_name, "", 10, audience});
    for (const ProfessionRow& row : seen.professions) {
        add_term(document, *words.terms, row.profession_id, row.dominant ? 9 : 7, audience);
    }
    for (const TermId sector : seen.sectors) add_term(document, *words.terms, sector, 3, audience);
    for (const TermId skill : seen.skills) add_term(document, *words.terms, skill, 6, audience);
    for (const TextRow& text : seen.texts) {
        document.fields.push_back({text.body, text.language, 1, audience});
    }
    add_place(document, *words.atlas, seen.row.commune, audience);
}

bool is_same_text(const search::TextField& left, const search::TextField& right) {
    return left.weight == right.weight && left.language == right.language &&
           left.text == right.text;
}

}  // namespace

Card card_of(const Profile& seen) {
    Card card;
    card.account_id = seen.row.account_id;
    card.name = seen.row.public_name;
    card.commune = seen.row.commune;
    card.website = seen.row.website;
    for (const ProfessionRow& row : seen.professions) card.professions.push_back(row.profession_id);
    card.skills = seen.skills;
    for (const SpokenRow& row : seen.languages) card.languages.push_back(row.language);
    card.has_picture = !seen.row.picture_file.empty();
    card.availability = seen.row.availability;
    card.available_until = seen.row.available_until;
    card.listed_at = seen.row.listed_at.value_or(Instant{});
    return card;
}

std::optional<DirectoryRows> rows_of(const Member& member, Pool pool, Date today,
                                     const territories::Atlas& atlas) {
    const Profile& profile = member.profile;
    if (!is_in(pool, member, today)) return std::nullopt;
    const bool is_public = is_public_in(pool, member, today);
    DirectoryRows rows;
    rows.facets.id = profile.row.account_id.value();
    rows.facets.audience = is_public ? search::Layer::visitor : search::Layer::member;
    const Profile for_members = seen_from(profile, Layer::member, today);
    add_entries(rows.facets.entries, for_members, search::Layer::member, atlas);
    rows.member = card_of(for_members);
    rows.facets.place_audience = search::Layer::member;
    if (is_public) {
        const Profile for_visitors = seen_from(profile, Layer::visitor, today);
        add_entries(rows.facets.entries, for_visitors, search::Layer::visitor, atlas);
        rows.visitor = card_of(for_visitors);
        if (!for_visitors.row.commune.empty()) rows.facets.place_audience = search::Layer::visitor;
    }
    const territories::Territory* place = atlas.find(for_members.row.commune);
    if (place != nullptr && place->latitude() && place->longitude()) {
        rows.facets.place = search::Point{*place->latitude(), *place->longitude()};
    }
    return rows;
}

DocumentWords document_words(const web::Services& services) {
    return {services.state<vocabulary::TermsHolder>().current(),
            services.state<territories::AtlasHolder>().current()};
}

std::optional<search::Document> document_of(const Member& member, Pool pool, Date today,
                                            const DocumentWords& words) {
    const Profile& profile = member.profile;
    if (!is_in(pool, member, today)) return std::nullopt;
    search::Document document;
    document.kind = kMemberKind;
    document.id = profile.row.account_id.value();
    document.audience = search::Layer::member;
    if (is_public_in(pool, member, today)) {
        document.audience = search::Layer::visitor;
        add_fields(document, seen_from(profile, Layer::visitor, today), search::Layer::visitor,
                   words);
    }
    std::vector<search::TextField>& fields = document.fields;
    const auto first = static_cast<std::ptrdiff_t>(fields.size());
    add_fields(document, seen_from(profile, Layer::member, today), search::Layer::member, words);
    // What visitors see too is indexed once: most members then need no document beside the public one.
    fields.erase(std::remove_if(fields.begin() + first, fields.end(),
                                [&](const search::TextField& field) {
                                    return std::any_of(fields.begin(), fields.begin() + first,
                                                       [&](const search::TextField& known) {
                                                           return is_same_text(known, field);
                                                       });
                                }),
                 fields.end());
    return document;
}

search::SynonymGroups synonyms_of(const vocabulary::Terms& terms) {
    search::SynonymGroups groups;
    using enum vocabulary::Kind;
    for (const vocabulary::Kind kind : {profession, sector, skill}) {
        for (const vocabulary::Term* term : terms.all(kind, Language::en)) {
            std::vector<std::string> group{term->label_nl, term->label_fr, term->label_en};
            group.insert(group.end(), term->synonyms.begin(), term->synonyms.end());
            if (group.size() > kMostInGroup) group.resize(kMostInGroup);
            groups.push_back(std::move(group));
        }
    }
    return groups;
}

}  // namespace agora::members
