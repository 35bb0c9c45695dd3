#include "browse_pages.hpp"

#include "agora/http/url.hpp"
#include "agora/web/answer.hpp"
#include "agora/web/layout.hpp"
#include "term_text.hpp"

#include <algorithm>

namespace agora::vocabulary {
namespace {

/// More than that on one page is no list to look through: one letter at a time.
constexpr std::size_t kMostAtOnce = 700;
constexpr std::size_t kMostFound = 60;

struct TermLink {
    std::string slug;
    std::string label;
    std::string url;
    std::string found_by;  ///< the synonym or other language that was typed
};
AGORA_FIELDS(TermLink, slug, label, url, found_by)

struct LetterLink {
    std::string letter;
    std::string url;
    bool current = false;
};
AGORA_FIELDS(LetterLink, letter, url, current)

struct LetterGroup {
    std::string letter;
    std::string anchor;
    std::vector<TermLink> terms;
};
AGORA_FIELDS(LetterGroup, letter, anchor, terms)

struct BrowsePage {
    Kind kind = Kind::profession;
    std::string heading;
    std::string lead;
    std::string action;
    std::string q;
    std::string propose_url;
    std::int64_t total = 0;
    bool searched = false;
    std::vector<LetterLink> letters;
    std::vector<LetterGroup> groups;
    std::vector<TermLink> found;
    std::vector<web::Link> sectors;
};
AGORA_FIELDS(BrowsePage, kind, heading, lead, action, q, propose_url, total, searched, letters,
             groups, found, sectors)

TermLink link_of(const web::Call& call, const Term& term) {
    return {term.slug, term.label(call.language), call.link(term_path(term)), {}};
}

std::string anchor_of(std::string_view letter) {
    return letter == "0-9" ? "letter-0" : "letter-" + std::string{letter};
}

std::vector<LetterGroup> by_letter(const web::Call& call, const std::vector<const Term*>& terms) {
    std::vector<LetterGroup> groups;
    for (const Term* term : terms) {
        const std::string letter = initial_of(term->label(call.language));
        auto group = std::ranges::find(groups, letter, &LetterGroup::letter);
        if (group == groups.end()) {
            group = groups.insert(group, {letter, anchor_of(letter), {}});
        }
        group->terms.push_back(link_of(call, *term));
    }
    return groups;
}

void search(const web::Call& call, const Terms& terms, BrowsePage& model) {
    model.searched = true;
    for (const Term* term : terms.suggest(model.kind, model.q, call.language, kMostFound)) {
        TermLink link = link_of(call, *term);
        link.found_by = found_by(*term, model.q, call.language);
        model.found.push_back(std::move(link));
    }
}

void list(const web::Call& call, const Terms& terms, BrowsePage& model) {
    model.groups = by_letter(call, terms.all(model.kind, call.language));
    const bool all_at_once = static_cast<std::size_t>(model.total) <= kMostAtOnce;
    std::string wanted{call.query("letter")};
    const auto is_there = std::ranges::find(model.groups, wanted, &LetterGroup::letter);
    if (is_there == model.groups.end() && !model.groups.empty()) {
        wanted = model.groups.front().letter;
    }
    for (const LetterGroup& group : model.groups) {
        model.letters.push_back(
            {group.letter,
             all_at_once ? "#" + group.anchor : "?letter=" + http::encoded(group.letter),
             !all_at_once && group.letter == wanted});
    }
    if (!all_at_once) {
        std::erase_if(model.groups, [&](const auto& group) { return group.letter != wanted; });
    }
}

http::Response browse(web::Call& call, Kind kind, std::string lead) {
    const auto terms = call.services.state<TermsHolder>().current();
    BrowsePage model;
    model.kind = kind;
    model.heading = call.say(plural_name(kind));
    model.lead = std::move(lead);
    model.action = call.link(list_path(kind));
    model.q = call.query("q");
    model.total = static_cast<std::int64_t>(terms->count(kind));
    model.propose_url =
        call.link("/terms/proposals/new?kind=" + std::string{fields::enum_name(kind)});
    if (kind == Kind::profession) {
        for (const Term* sector : terms->all(Kind::sector, call.language)) {
            if (terms->professions_of(sector->term_id, call.language).empty()) continue;
            model.sectors.push_back({call.link(term_path(*sector)), sector->label(call.language)});
        }
    }
    if (model.q.empty()) {
        list(call, *terms, model);
    } else {
        search(call, *terms, model);
    }
    return web::page(call,
                     {.view = "vocabulary/browse",
                      .title = model.heading,
                      .description = model.lead,
                      .may_be_indexed = model.q.empty()},
                     model);
}

struct SectorCard {
    std::string slug;
    std::string label;
    std::string url;
    std::string description;
    std::int64_t professions = 0;
};
AGORA_FIELDS(SectorCard, slug, label, url, description, professions)

struct SectorsPage {
    std::string propose_url;
    std::vector<SectorCard> sectors;  ///< with professions
    std::vector<TermLink> others;     ///< of imported lists, without professions so far
};
AGORA_FIELDS(SectorsPage, propose_url, sectors, others)

}  // namespace

http::Response list_professions(web::Call& call) {
    return browse(
        call, Kind::profession,
        call.say(tr("What our members do, from A to Z. Choose one and see who does it.")));
}

http::Response list_skills(web::Call& call) {
    return browse(call, Kind::skill,
                  call.say(tr("What our members can do, from A to Z. A skill is found in Dutch, "
                              "French and English alike.")));
}

http::Response list_sectors(web::Call& call) {
    const auto terms = call.services.state<TermsHolder>().current();
    SectorsPage model;
    model.propose_url = call.link("/terms/proposals/new?kind=sector");
    for (const Term* sector : terms->all(Kind::sector, call.language)) {
        const auto professions = terms->professions_of(sector->term_id, call.language);
        if (professions.empty()) {
            model.others.push_back(link_of(call, *sector));
            continue;
        }
        model.sectors.push_back({sector->slug, capitalised(sector->label(call.language)),
                                 call.link(term_path(*sector)),
                                 std::string{terms->description(sector->term_id, call.language)},
                                 static_cast<std::int64_t>(professions.size())});
    }
    return web::page(call,
                     {.view = "vocabulary/sectors",
                      .title = call.say(tr("Sectors")),
                      .description = call.say(tr("The fields in which our members work.")),
                      .may_be_indexed = true},
                     model);
}

}  // namespace agora::vocabulary
