#include "term_pages.hpp"

#include "agora/fields/json_write.hpp"
#include "agora/http/url.hpp"
#include "agora/locale/formats.hpp"
#include "agora/vocabulary/terms.hpp"
#include "agora/web/answer.hpp"
#include "agora/web/layout.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "term_text.hpp"

namespace agora::vocabulary {
namespace {

struct OtherLabel {
    std::string lang;
    std::string language;
    std::string label;
};
AGORA_FIELDS(OtherLabel, lang, language, label)

struct TermPage {
    TermId term_id;
    Kind kind = Kind::profession;
    std::string slug;
    std::string label;
    std::string heading;
    std::string description;
    std::vector<OtherLabel> other_labels;
    std::vector<std::string> synonyms;  ///< in the reader's language
    std::vector<web::Link> sectors;
    std::vector<web::Link> near;
    std::vector<web::Link> professions;
    std::vector<web::Link> skills;
    web::Link list;
    std::string directory_url;
    std::string rename_url;
    std::string merge_url;
    std::string edit_url;
};
AGORA_FIELDS(TermPage, term_id, kind, slug, label, heading, description, other_labels, synonyms,
             sectors, near, professions, skills, list, directory_url, rename_url, merge_url,
             edit_url)

web::Link link_of(const web::Call& call, const Term& term) {
    return {call.link(term_path(term)), term.label(call.language)};
}

std::vector<web::Link> links_of(const web::Call& call, const std::vector<const Term*>& terms) {
    std::vector<web::Link> links;
    for (const Term* term : terms) links.push_back(link_of(call, *term));
    return links;
}

std::vector<web::Link> links_of(const web::Call& call, const Terms& terms,
                                const std::vector<TermId>& ids) {
    std::vector<web::Link> links;
    for (const TermId id : ids) {
        if (const Term* term = terms.find(id)) links.push_back(link_of(call, *term));
    }
    return links;
}

std::string proposal_link(const web::Call& call, std::string_view act, TermId term) {
    return call.link("/terms/proposals/new?act=" + std::string{act} + "&term=" + to_string(term));
}

TermPage page_of(const web::Call& call, const Terms& terms, const Term& term) {
    TermPage model;
    model.term_id = term.term_id;
    model.kind = term.kind;
    model.slug = term.slug;
    model.label = term.label(call.language);
    model.heading = capitalised(model.label);
    model.description = terms.description(term.term_id, call.language);
    for (const Language other : kLanguages) {
        if (other == call.language || term.label(other) == model.label) continue;
        model.other_labels.push_back({std::string{code(other)},
                                      locale::language_name(call.language, code(other)),
                                      term.label(other)});
    }
    model.synonyms = term.synonyms_in(call.language);
    model.sectors = links_of(call, terms, term.sectors);
    model.near = links_of(call, terms, term.near);
    model.professions = term.kind == Kind::sector
                            ? links_of(call, terms.professions_of(term.term_id, call.language))
                            : links_of(call, terms, term.professions);
    model.skills = links_of(call, terms.skills_of(term.term_id, call.language));
    model.list = {call.link(list_path(term.kind)), call.say(plural_name(term.kind))};
    model.directory_url = call.link("/members?" + std::string{fields::enum_name(term.kind)} + "=" +
                                    http::encoded(term.slug));
    model.rename_url = proposal_link(call, "renaming", term.term_id);
    model.merge_url = proposal_link(call, "merge", term.term_id);
    if (call.actor.may(kEditVocabulary)) {
        model.edit_url = call.link("/terms/" + to_string(term.term_id) + "/edit");
    }
    return model;
}

http::Response show_term(web::Call& call, Kind kind) {
    const auto terms = call.services.state<TermsHolder>().current();
    const std::string_view slug = call.path_value("slug");
    const Term* term = terms->by_slug(kind, slug);
    if (term == nullptr) return web::refuse(call, TermRefusal::term_not_found);
    if (term->slug != slug && call.shape == web::Shape::page) {
        // It was merged: old addresses lead to what it became, for good.
        return http::redirect(call.link(term_path(*term)), 301);
    }
    const TermPage model = page_of(call, *terms, *term);
    return web::page(call,
                     {.view = "vocabulary/term",
                      .title = model.heading,
                      .description = model.description,
                      .may_be_indexed = true},
                     model);
}

struct Suggestion {
    TermId value;
    std::string label;
};
AGORA_FIELDS(Suggestion, value, label)

}  // namespace

http::Response show_profession(web::Call& call) {
    return show_term(call, Kind::profession);
}
http::Response show_sector(web::Call& call) {
    return show_term(call, Kind::sector);
}
http::Response show_skill(web::Call& call) {
    return show_term(call, Kind::skill);
}

http::Response suggest_terms(web::Call& call) {
    constexpr std::size_t kMost = 10;
    const auto terms = call.services.state<TermsHolder>().current();
    const std::string typed{call.query("q")};
    const auto kind = fields::enum_value<Kind>(call.query("kind")).value_or(Kind::skill);
    std::vector<Suggestion> rows;
    for (const Term* term : terms->suggest(kind, typed, call.language, kMost)) {
        std::string label = term->label(call.language);
        const std::string other = found_by(*term, typed, call.language);
        if (!other.empty()) label += " · " + other;
        rows.push_back({term->term_id, std::move(label)});
    }
    return web::json(call, fields::to_json(rows));
}

}  // namespace agora::vocabulary
