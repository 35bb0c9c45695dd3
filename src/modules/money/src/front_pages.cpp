#include "document_store.hpp"
#include "figure_view.hpp"
#include "figures.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "question_store.hpp"
#include "question_view.hpp"
#include "refusals.hpp"

#include <algorithm>
#include <functional>
#include <set>

namespace agora::money {
namespace {

constexpr std::size_t kBars = 5;
constexpr std::size_t kOpenShown = 5;
constexpr std::size_t kAnsweredShown = 3;

struct YearLink {
    std::string url = {};
    std::int64_t year = 0;
    bool current = false;
};
AGORA_FIELDS(YearLink, url, year, current)

struct FrontPage {
    std::int64_t year = 0;
    std::vector<YearLink> years = {};
    std::vector<FigureCard> figures = {};
    std::vector<DocumentRow> documents = {};
    std::vector<QuestionRow> open = {};
    std::vector<QuestionRow> answered = {};
    std::int64_t waiting = 0;
    std::int64_t late = 0;
    bool may_keep = false;
    std::string action = {};
    Html form_keys = {};
};
AGORA_FIELDS(FrontPage, year, years, figures, documents, open, answered, waiting, late, may_keep,
             action, form_keys)

/// With a figure or a document, the latest first.
std::vector<std::int64_t> years_of(const Book& book, const std::vector<Document>& documents) {
    std::set<std::int64_t, std::greater<>> years(book.years.begin(), book.years.end());
    for (const Document& document : documents) years.insert(document.year);
    return {years.begin(), years.end()};
}

/// The year of the query, else the latest with a figure.
std::int64_t chosen_year(const web::Call& call, const Book& book,
                         const std::vector<std::int64_t>& years) {
    const auto asked = parse_positive(call.query("year"));
    if (asked && std::ranges::find(years, *asked) != years.end()) return *asked;
    if (!book.years.empty()) return book.years.front();
    return years.empty() ? today_of(call).year - 1 : years.front();
}

void add_questions(const web::Call& call, db::ReadTx& tx, FrontPage& model) {
    std::vector<Question> open;
    std::vector<Question> answered;
    for (Question& question : list_questions(tx)) {
        if (!may_see(call.actor, question)) continue;
        auto& some = question.answered_at ? answered : open;
        if (some.size() < (question.answered_at ? kAnsweredShown : kOpenShown)) {
            some.push_back(std::move(question));
        }
    }
    model.open = rows_of(call, tx, open);
    model.answered = rows_of(call, tx, answered);
    const Waiting waiting = count_waiting(tx, call.now);
    model.waiting = waiting.total;
    model.late = waiting.late;
}

http::Response show_front(web::Call& call) {
    FrontPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        const Book book = book_of(tx);
        const auto documents = list_documents(tx);
        const auto years = years_of(book, documents);
        model.year = chosen_year(call, book, years);
        for (const std::int64_t year : years) {
            model.years.push_back(
                {call.link("/money") + "?year=" + std::to_string(year), year, year == model.year});
        }
        for (const Figure& figure : book.figures) {
            model.figures.push_back(card_of(call, book, figure, model.year, kBars));
        }
        for (const Document& document : documents) {
            if (document.year == model.year) model.documents.push_back(row_of(call, document));
        }
        add_questions(call, tx, model);
    });
    model.may_keep = is_keeper(call.actor);
    model.action = call.link("/money/figures/usual");
    if (model.may_keep) model.form_keys = call.form_keys();
    return web::page(
        call,
        {.view = "money/front",
         .title = call.say(tr("The money of the cooperative")),
         .description = call.say(tr("Where the money of the cooperative comes from and "
                                    "goes to, year by year and in plain words. "
                                    "Questions are answered here, for everybody.")),
         .may_be_indexed = true},
        model);
}

http::Response create_usual(web::Call& call) {
    const auto done =
        call.write([&](db::WriteTx& tx) { return begin_with_usual(acting(tx, call), call.actor); });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/money",
                         {.text = tr("Ten figures stand there now. Write their values.")});
}

}  // namespace

std::vector<web::Route> front_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/money",
         Access::visitor(),
         &show_front,
         {.summary = "Key figures of a year, documents, and what is asked about them"}},
        {post,
         "/money/figures/usual",
         Access::needing(kKeepMoney),
         &create_usual,
         {.summary = "Begin with the ten usual figures"}},
    };
}

}  // namespace agora::money
