#include "labels.hpp"
#include "pages.hpp"
#include "result_view.hpp"
#include "roll_store.hpp"
#include "rule_store.hpp"

#include <map>

namespace agora::votes {
namespace {

constexpr std::int64_t kOnAPage = 30;

struct Card {
    std::string url = {};
    std::string title = {};
    std::string method = {};
    bool secret = true;
    std::string opens = {};
    std::string closes = {};
    bool on_roll = false;
    bool voted = false;  ///< the reader
    State state = State::draft;
    std::string outcome = {};
    bool decided = false;  ///< for what was asked, or for one of the options
};
AGORA_FIELDS(Card, url, title, method, secret, opens, closes, on_roll, voted, state, outcome,
             decided)

struct ListPage {
    std::vector<Card> running = {};
    std::vector<Card> coming = {};
    std::vector<Card> past = {};
    std::vector<Card> drafts = {};
    bool runs = false;
    bool has_rule = false;
    bool nothing = false;
    std::string newer = {};
    std::string older = {};
};
AGORA_FIELDS(ListPage, running, coming, past, drafts, runs, has_rule, nothing, newer, older)

/// What the cards of a page need, in a query for each 24 of them.
struct Around {
    std::map<VoteId, std::string> titles = {};
    std::map<VoteId, bool> own = {};  ///< whether the reader, who is on the roll, voted
};

Around around(const web::Call& call, db::ReadTx& tx, const std::vector<Vote>& votes) {
    std::vector<VoteId> ids;
    for (const Vote& vote : votes) ids.push_back(vote.vote_id);
    Around all;
    for (TitleRow& row : list_titles(tx, ids, call.language)) {
        all.titles[row.vote_id] = std::move(row.title);
    }
    if (call.actor.is_visitor()) return all;
    for (const OwnRow& row : list_own(tx, ids, call.actor.account)) {
        all.own[row.vote_id] = row.voted;
    }
    return all;
}

Card card_of(const web::Call& call, const Around& all, const Vote& vote) {
    Card card{.url = call.link(path_of(vote.vote_id)),
              .method = call.say(kMethodOptions.at(static_cast<std::size_t>(vote.method)).label),
              .secret = vote.secrecy == Secrecy::secret,
              .opens = when_of(vote, vote.opens_at, call.language),
              .closes = when_of(vote, vote.closes_at, call.language),
              .state = vote.state};
    if (const auto title = all.titles.find(vote.vote_id); title != all.titles.end()) {
        card.title = title->second;
    }
    if (const auto own = all.own.find(vote.vote_id); own != all.own.end()) {
        card.on_roll = true;
        card.voted = own->second;
    }
    if (const auto tally = read_tally(vote.result)) {
        card.outcome = call.say(label_of(tally->outcome));
        card.decided = tally->outcome == Outcome::adopted || tally->outcome == Outcome::chosen;
    }
    return card;
}

void add_cards(const web::Call& call, db::ReadTx& tx, const std::vector<Vote>& votes,
               std::vector<Card>& cards) {
    const Around all = around(call, tx, votes);
    for (const Vote& vote : votes) cards.push_back(card_of(call, all, vote));
}

/// What is not past: on the first page alone.
void add_present(const web::Call& call, db::ReadTx& tx, const Reader& reader, ListPage& page) {
    const auto ahead = list_ahead(tx, reader, call.now);
    const Around all = around(call, tx, ahead);
    for (const Vote& vote : ahead) {
        auto& list = is_running(vote, call.now) ? page.running : page.coming;
        list.push_back(card_of(call, all, vote));
    }
    if (reader.runs) add_cards(call, tx, list_drafts(tx), page.drafts);
}

http::Response show_list(web::Call& call) {
    const std::int64_t number = call.page_number();
    const auto page = call.read([&](db::ReadTx& tx) {
        const Reader reader = reader_of(call.actor);
        ListPage model{.runs = reader.runs, .has_rule = present_rule(tx).has_value()};
        if (number == 1) add_present(call, tx, reader, model);
        auto past = list_past(tx, reader, call.now, (number - 1) * kOnAPage, kOnAPage + 1);
        const std::string other = call.link("/votes?page=");
        if (std::ssize(past) > kOnAPage) {
            past.pop_back();
            model.older = other + std::to_string(number + 1);
        }
        if (number > 1) model.newer = other + std::to_string(number - 1);
        add_cards(call, tx, past, model.past);
        model.nothing = model.running.empty() && model.coming.empty() && model.past.empty();
        return model;
    });
    return web::page(call, {.view = "votes/votes", .title = call.say(tr("Votes"))}, page);
}

}  // namespace

std::vector<web::Route> list_routes() {
    return {{http::Method::get,
             "/votes",
             web::Access::visitor(),
             &show_list,
             {.summary = "Votes that run, come and are over, as far as the reader may see them"}}};
}

}  // namespace agora::votes
