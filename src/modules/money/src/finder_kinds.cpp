#include "agora/money/finder_kinds.hpp"

#include "agora/locale/formats.hpp"
#include "agora/locale/text.hpp"
#include "agora/search/held_words.hpp"
#include "document_store.hpp"
#include "figure_store.hpp"
#include "labels.hpp"
#include "question_store.hpp"
#include "sight.hpp"

namespace agora::money {
namespace {

constexpr std::size_t kShown = 100;

struct Found {
    finder::Hit hit;
    std::string text;  ///< all that is looked through
};

finder::Hit hit_of(const web::Call& call, const std::string& path, Said title, std::string about) {
    const bool foreign = title.lang != code(call.language);
    return {.url = call.link(path),
            .title = std::move(title.text),
            .lang = title.lang,
            .language = foreign ? locale::language_name(call.language, title.lang) : "",
            .about = std::move(about)};
}

void add_figures(const web::Call& call, db::ReadTx& tx, std::vector<Found>& all) {
    std::map<FigureId, Words> words;
    for (Words& some : list_newest_words(tx)) words.emplace(some.figure_id, some);
    for (const Figure& figure : list_figures(tx)) {
        const Words& own = words.at(figure.figure_id);
        all.push_back(
            {hit_of(call, path_of(figure), name_in(own, call.language), call.say(tr("key figure"))),
             joined(
                 {own.name_nl, own.name_fr, own.name_en, own.about_nl, own.about_fr, own.about_en},
                 " ")});
    }
}

void add_documents(const web::Call& call, db::ReadTx& tx, std::vector<Found>& all) {
    for (const Document& document : list_documents(tx)) {
        if (document.removed_at) continue;
        all.push_back(
            {hit_of(call, path_of(document), {document.title, document.language},
                    call.say(label_of(document.kind)) + " · " + std::to_string(document.year)),
             joined({document.title, std::to_string(document.year), document.summary_nl,
                     document.summary_fr, document.summary_en},
                    " ")});
    }
}

void add_questions(const web::Call& call, db::ReadTx& tx, std::vector<Found>& all) {
    const auto answers = newest_answers(tx);
    for (const Question& question : list_questions(tx)) {
        if (!may_see(call.actor, question)) continue;
        const auto answer = answers.find(question.question_id);
        all.push_back(
            {hit_of(call, path_of(question),
                    {locale::shortened(question.body, kShown), question.language},
                    call.say(question.answered_at ? tr("question about the money, answered")
                                                  : tr("question about the money"))),
             question.body + " " + (answer == answers.end() ? "" : answer->second.body)});
    }
}

finder::Found find_money(web::Call& call, const finder::Question& question) {
    auto all = call.read([&](db::ReadTx& tx) {
        std::vector<Found> read;
        add_figures(call, tx, read);
        add_documents(call, tx, read);
        add_questions(call, tx, read);
        return read;
    });
    search::keep_held(all, question.text, [](const Found& one) { return one.text; });
    return finder::page_of(all, question, [](const Found& one) { return one.hit; });
}

}  // namespace

finder::Kind money_kind() {
    return {.name = "money",
            .heading = tr("The money of the cooperative"),
            .one = tr("about the money"),
            .find = &find_money};
}

}  // namespace agora::money
