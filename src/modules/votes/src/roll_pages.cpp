#include "agora/accounts/names.hpp"
#include "ballot_store.hpp"
#include "labels.hpp"
#include "pages.hpp"
#include "refusals.hpp"
#include "result_view.hpp"
#include "roll_store.hpp"
#include "vote_view.hpp"

#include <map>

namespace agora::votes {
namespace {

constexpr std::int64_t kOnAPage = 100;

struct VoterView {
    std::string name = {};
    std::string college = {};
    std::int64_t shares = 1;
    std::string holder = {};
    bool voted = false;
    std::string answer = {};  ///< of an open vote, once counted
};
AGORA_FIELDS(VoterView, name, college, shares, holder, voted, answer)

struct RollPage {
    std::string title = {};
    std::string back = {};
    std::string rolled = {};
    std::int64_t members = 0;
    std::int64_t voted = 0;
    bool has_colleges = false;
    bool by_share = false;
    bool tells_answers = false;
    std::vector<VoterView> voters = {};
    std::string more = {};
};
AGORA_FIELDS(RollPage, title, back, rolled, members, voted, has_colleges, by_share, tells_answers,
             voters, more)

/// What stands beside the voters of a page, each in one query or a query for each 24 of them.
struct Beside {
    std::map<AccountId, std::string> names = {};
    std::map<AccountId, AccountId> holders = {};
    std::map<AccountId, std::string> answers = {};
};

Beside beside(db::ReadTx& tx, const Vote& vote, const std::vector<Voter>& voters,
              bool tells_answers) {
    Beside all;
    if (voters.empty()) return all;
    const AccountId before{voters.front().account_id.value() - 1};
    const AccountId last = voters.back().account_id;
    std::vector<AccountId> people;
    for (const Voter& voter : voters) people.push_back(voter.account_id);
    for (const Proxy& proxy : list_proxies(tx, vote.vote_id, before, last)) {
        all.holders[proxy.giver] = proxy.holder;
        people.push_back(proxy.holder);
    }
    for (accounts::NameRow& row : accounts::names_of(tx, people)) {
        all.names[row.account_id] = std::move(row.name);
    }
    if (!tells_answers) return all;
    for (Voice& voice : list_voices(tx, vote.vote_id, before, last)) {
        all.answers[voice.account_id] = std::move(voice.answer);
    }
    return all;
}

VoterView view_of(const web::Call& call, Beside& all, const Voter& voter) {
    VoterView view{
        .name = all.names[voter.account_id], .shares = voter.shares, .voted = voter.voted};
    if (voter.college != College::none) view.college = call.say(label_of(voter.college));
    const auto holder = all.holders.find(voter.account_id);
    if (holder != all.holders.end()) view.holder = all.names[holder->second];
    return view;
}

Result<RollPage> read_page(web::Call& call, db::ReadTx& tx, AccountId after) {
    const auto vote = vote_at(call, tx);
    const bool may = vote && vote->rolled_at > Instant{} && sees_roll(call, tx, *vote);
    if (!may) return VoteRefusal::vote_not_found;
    const Words words = words_of(tx, vote->vote_id, call.language);
    RollPage page{
        .title = words.title,
        .back = call.link(path_of(vote->vote_id)),
        .rolled = when_of(*vote, vote->rolled_at, call.language),
        .members = vote->members,
        .voted = count_voted(tx, vote->vote_id),
        .tells_answers = vote->secrecy == Secrecy::open && vote->state == votes::State::counted};
    auto voters = list_roll(tx, vote->vote_id, after, kOnAPage + 1);
    if (std::ssize(voters) > kOnAPage) {
        voters.pop_back();
        page.more =
            call.link(path_of(vote->vote_id, "/roll?after=" + to_string(voters.back().account_id)));
    }
    Beside all = beside(tx, *vote, voters, page.tells_answers);
    const auto labels = labels_of(call, *vote, words);
    for (const Voter& voter : voters) {
        VoterView view = view_of(call, all, voter);
        page.has_colleges = page.has_colleges || voter.college != College::none;
        page.by_share = page.by_share || voter.shares != 1;
        const auto answer = all.answers.find(voter.account_id);
        if (answer != all.answers.end()) {
            view.answer = answer_text(call, *vote, labels, answer->second);
        }
        page.voters.push_back(std::move(view));
    }
    return page;
}

http::Response show_roll(web::Call& call) {
    const auto after = parse_id<AccountId>(call.query("after")).value_or(AccountId{});
    const auto page = call.read([&](db::ReadTx& tx) { return read_page(call, tx, after); });
    if (!page) return web::refuse(call, page.refusal());
    return web::page(
        call,
        {.view = "votes/roll", .title = call.say({tr("Roll: {title}"), {{"title", page->title}}})},
        *page);
}

}  // namespace

std::vector<web::Route> roll_routes() {
    return {{http::Method::get,
             "/votes/{id}/roll",
             web::Access::member(),
             &show_roll,
             {.summary = "Who is on the roll and who voted, never what they said in secret"}}};
}

}  // namespace agora::votes
