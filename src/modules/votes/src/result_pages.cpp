#include "agora/web/pdf.hpp"
#include "ballot_store.hpp"
#include "code.hpp"
#include "pages.hpp"
#include "refusals.hpp"
#include "result_document.hpp"

namespace agora::votes {
namespace {

constexpr std::int64_t kOnAPage = 500;

struct BallotView {
    std::string code = {};
    std::string answer = {};
    std::int64_t weight = 1;
};
AGORA_FIELDS(BallotView, code, answer, weight)

struct BallotsPage {
    std::string title = {};
    std::string back = {};
    std::string file = {};
    std::int64_t count = 0;
    bool by_share = false;
    std::vector<BallotView> ballots = {};
    std::string before = {};
    std::string after = {};
};
AGORA_FIELDS(BallotsPage, title, back, file, count, by_share, ballots, before, after)

/// A counted vote; before that nobody finds a result, whoever they are.
std::optional<Vote> counted_at(const web::Call& call, db::ReadTx& tx) {
    auto vote = vote_at(call, tx);
    if (!vote || vote->state != State::counted) return std::nullopt;
    return vote;
}

http::Response show_result(web::Call& call) {
    const auto page = call.read([&](db::ReadTx& tx) -> std::optional<ResultPage> {
        const auto vote = vote_at(call, tx);
        const bool over = vote && (vote->state == State::closed || vote->state == State::counted);
        if (!over) return std::nullopt;
        return result_page(call, tx, *vote);
    });
    if (!page) return web::refuse(call, VoteRefusal::vote_not_found);
    return web::page(call,
                     {.view = "votes/result",
                      .title = call.say({tr("Result: {title}"), {{"title", page->title}}})},
                     *page);
}

http::Response send_result(web::Call& call) {
    const auto page = call.read([&](db::ReadTx& tx) -> std::optional<ResultPage> {
        const auto vote = counted_at(call, tx);
        if (!vote) return std::nullopt;
        return result_page(call, tx, *vote);
    });
    if (!page) return web::refuse(call, VoteRefusal::vote_not_found);
    return web::pdf_file(call, document_of(call, *page), "result-" + std::string{call.path_value("id")});
}

http::Response show_ballots(web::Call& call) {
    const std::int64_t number = call.page_number();
    const auto page = call.read([&](db::ReadTx& tx) -> std::optional<BallotsPage> {
        const auto vote = counted_at(call, tx);
        if (!vote) return std::nullopt;
        const Words words = words_of(tx, vote->vote_id, call.language);
        const auto labels = labels_of(call, *vote, words);
        BallotsPage model{.title = words.title,
                          .back = call.link(path_of(vote->vote_id, "/result")),
                          .file = call.link(path_of(vote->vote_id, "/ballots/file")),
                          .count = vote->voted};
        const std::string path = call.link(path_of(vote->vote_id, "/ballots?page="));
        const std::int64_t first = (number - 1) * kOnAPage;
        for (const Ballot& ballot : list_ballots(tx, vote->vote_id, first, kOnAPage)) {
            model.by_share = model.by_share || ballot.weight != 1;
            model.ballots.push_back({grouped(ballot.code),
                                     answer_text(call, *vote, labels, ballot.answer),
                                     ballot.weight});
        }
        if (number > 1) model.before = path + std::to_string(number - 1);
        if (first + kOnAPage < vote->voted) model.after = path + std::to_string(number + 1);
        return model;
    });
    if (!page) return web::refuse(call, VoteRefusal::vote_not_found);
    return web::page(call,
                     {.view = "votes/ballots",
                      .title = call.say({tr("Ballots: {title}"), {{"title", page->title}}})},
                     *page);
}

http::Response ballots_file(web::Call& call) {
    const auto published = call.read([&](db::ReadTx& tx) -> std::optional<Published> {
        const auto vote = counted_at(call, tx);
        if (!vote) return std::nullopt;
        return published_of(tx, *vote, list_ballots(tx, vote->vote_id));
    });
    if (!published) return web::refuse(call, VoteRefusal::vote_not_found);
    return web::download("application/json", "ballots-" + published->vote + ".json",
                         fields::to_json(*published));
}

http::Response result_file(web::Call& call) {
    const auto vote = call.read([&](db::ReadTx& tx) { return counted_at(call, tx); });
    if (!vote) return web::refuse(call, VoteRefusal::vote_not_found);
    return web::download("application/json", "result-" + to_string(vote->vote_id) + ".json",
                         vote->result + "\n");
}

}  // namespace

std::vector<web::Route> result_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/votes/{id}/result",
         Access::visitor(),
         &show_result,
         {.cached = web::Cached::for_visitors, .summary = "What was decided, once it is counted"}},
        {get,
         "/votes/{id}/result.pdf",
         Access::visitor(),
         &send_result,
         {.summary = "The same as PDF, once it is counted"}},
        {get,
         "/votes/{id}/ballots",
         Access::visitor(),
         &show_ballots,
         {.cached = web::Cached::for_visitors,
          .summary = "Every ballot with its code, for who has a receipt"}},
        {get,
         "/votes/{id}/ballots/file",
         Access::visitor(),
         &ballots_file,
         {.summary = "What is published, as tools/recount reads it"}},
        {get,
         "/votes/{id}/result/file",
         Access::visitor(),
         &result_file,
         {.summary = "The result as tools/recount prints it"}},
    };
}

}  // namespace agora::votes
