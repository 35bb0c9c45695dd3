#include "agora/assemblies/finder_kinds.hpp"

#include "agora/markdown/markdown.hpp"
#include "agora/search/held_words.hpp"
#include "glossary.hpp"
#include "meeting_view.hpp"

namespace agora::assemblies {
namespace {

constexpr std::int64_t kMostLooked = 500;
constexpr std::size_t kMostAbout = 120;

/// A body or a meeting, with the words by which it is found.
struct Found {
    finder::Hit hit = {};
    std::string words = {};
};

std::vector<Found> all_of(const web::Call& call, db::ReadTx& tx) {
    std::vector<Found> all;
    const auto bodies = bodies_by_id(tx);
    for (const auto& [id, body] : bodies) {
        const Said about =
            said_in(call.language, body.decides_nl, body.decides_fr, body.decides_en);
        all.push_back({{.url = call.link(path_of(body)),
                        .title = name_of(body, call.language),
                        .lang = std::string{code(call.language)},
                        .about = markdown::plain_text(about.text, kMostAbout)},
                       body.name_nl + " " + body.name_fr + " " + body.name_en});
    }
    for (const Meeting& meeting : list_meetings(tx, {}, reader_of(call.actor), 0, kMostLooked)) {
        const auto card = card_of(call, meeting, bodies);
        all.push_back({{.url = card.url,
                        .title = card.title,
                        .lang = std::string{code(call.language)},
                        .about = card.body + " · " + card.when},
                       meeting.title_nl + " " + meeting.title_fr + " " + meeting.title_en + " " +
                           meeting.summary_nl + " " + meeting.summary_fr + " " +
                           meeting.summary_en + " " + card.body});
    }
    return all;
}

finder::Found find_meetings(web::Call& call, const finder::Question& question) {
    auto all = call.read([&](db::ReadTx& tx) { return all_of(call, tx); });
    search::keep_held(all, question.text, [](const Found& one) { return one.words; });
    return finder::page_of(all, question, [](const Found& one) { return one.hit; });
}

finder::Found find_terms(web::Call& call, const finder::Question& question) {
    auto terms = call.read([](db::ReadTx& tx) { return list_terms(tx); });
    search::keep_held(terms, question.text, [](const Term& term) {
        return term.word_nl + " " + term.word_fr + " " + term.word_en + " " + term.forms_nl + " " +
               term.forms_fr + " " + term.forms_en;
    });
    return finder::page_of(terms, question, [&](const Term& term) {
        return finder::Hit{.url = call.link("/glossary#t" + to_string(term.term_id)),
                           .title = word_in(term, call.language),
                           .lang = std::string{code(call.language)},
                           .about = plain_in(term, call.language)};
    });
}

}  // namespace

finder::Kind meeting_kind() {
    return {.name = "assemblies",
            .heading = tr("Assembly, board and committees"),
            .one = tr("meeting"),
            .find = &find_meetings};
}

finder::Kind term_kind() {
    return {.name = "terms",
            .heading = tr("Words of how we decide"),
            .one = tr("word"),
            .find = &find_terms};
}

}  // namespace agora::assemblies
