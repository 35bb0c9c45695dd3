#include "vote_view.hpp"

#include "agora/accounts/names.hpp"
#include "agora/territories/time_zones.hpp"
#include "agora/web/settings.hpp"
#include "answer.hpp"
#include "ballot_store.hpp"
#include "labels.hpp"
#include "permissions.hpp"
#include "result_view.hpp"
#include "proxies.hpp"
#include "roll_store.hpp"
#include "rules.hpp"
#include "trustee_store.hpp"

#include <algorithm>
#include <array>

namespace agora::votes {
namespace {

constexpr std::int64_t kHundred = 100;

std::vector<OptionView> options_for(const web::Call& call, const Vote& vote, const Words& words) {
    std::vector<OptionView> options;
    const auto labels = labels_of(call, vote, words);
    for (std::size_t place = 0; place < labels.size(); ++place) {
        constexpr std::array kYesNo{"yes", "no", "abstain"};
        OptionView option{.number = static_cast<std::int64_t>(place + 1),
                          .value = std::to_string(place + 1),
                          .label = labels[place]};
        if (vote.method == Method::yes_no) option.value = kYesNo.at(place);
        if (vote.method == Method::ranking) {
            for (std::size_t rank = 1; rank <= labels.size(); ++rank) {
                option.places.push_back({std::to_string(rank)});
            }
        }
        if (vote.method == Method::judgement) {
            for (std::int64_t grade = kBestGrade; grade >= 0; --grade) {
                option.grades.push_back({grade, call.say(grade_label(grade))});
            }
        }
        options.push_back(std::move(option));
    }
    return options;
}

void add_form(web::Call& call, db::ReadTx& tx, const Vote& vote, AccountId voter, VotePage& page) {
    if (!page.running || !may_cast(tx, vote, call.actor.account, voter)) return;
    const bool own = voter == call.actor.account;
    const Words words = words_of(tx, vote.vote_id, call.language);
    page.form = BallotForm{.voter = to_string(voter),
                           .for_name = own ? "" : name_of_account(tx, voter),
                           .ballot = new_ballot(call.services.keys, vote, voter),
                           .voted = find_voter(tx, vote.vote_id, voter)->voted,
                           .method = vote.method,
                           .options = options_for(call, vote, words)};
    if (const auto voice = find_voice(tx, vote.vote_id, voter)) {
        page.form->said = answer_text(call, vote, labels_of(call, vote, words), voice->answer);
    }
}

std::string zone_of(const web::Call& call, const Vote& vote) {
    const auto known = std::ranges::find(territories::kTimeZones, std::string_view{vote.time_zone},
                                         &fields::Option::value);
    return known == territories::kTimeZones.end() ? vote.time_zone : call.say(known->label);
}

/// What the reader has to do with it.
void add_reader(web::Call& call, db::ReadTx& tx, const Vote& vote, const Rule& rule,
                VotePage& page) {
    if (call.actor.is_visitor()) {
        if (page.running) {
            page.sign_in_url = call.link("/session/new?to=" + path_of(vote.vote_id));
        }
        return;
    }
    const AccountId reader = call.actor.account;
    const auto voter = find_voter(tx, vote.vote_id, reader);
    page.on_roll = voter.has_value();
    page.reads_only = !voter && vote.rolled_at > Instant{};
    page.voted = voter && voter->voted;
    page.own_account = to_string(reader);
    page.most_proxies = rule.proxies;
    const auto given = proxy_of(tx, vote.vote_id, reader);
    // Whose proxy can't vote votes themselves.
    if (given && (!page.running || page.voted || is_voted_for(tx, vote.vote_id, reader))) {
        page.holder = name_of_account(tx, given->holder);
    }
    for (const Proxy& proxy : proxies_held(tx, vote.vote_id, reader)) {
        const auto giver = find_voter(tx, vote.vote_id, proxy.giver);
        page.mandates.push_back(
            {.account = to_string(proxy.giver),
             .name = name_of_account(tx, proxy.giver),
             .url = call.link(path_of(vote.vote_id)) + "?for=" + to_string(proxy.giver),
             .voted = giver && giver->voted});
    }
    page.may_take_back = page.coming;
    page.may_give_proxy = page.coming && page.on_roll && rule.proxies > 0 && !given &&
                          page.mandates.empty() && call.actor.is_member();
    if (page.may_give_proxy) page.proxy_form = web::show_form(call, proxy_form());
}

void add_makers(web::Call& call, db::ReadTx& tx, const Vote& vote, VotePage& page) {
    page.runs = reader_of(call.actor).runs;
    page.may_withdraw = page.runs && (vote.state == State::draft || page.coming);
    page.sees_roll = vote.rolled_at > Instant{} && sees_roll(call, tx, vote);
    for (const Trustee& trustee : list_trustees(tx, vote.vote_id)) {
        const bool has_key = !trustee.public_key.empty();
        page.lacks_keys = page.lacks_keys || !has_key;
        const bool own = trustee.account_id && trustee.account_id == call.actor.account;
        page.is_trustee = page.is_trustee || own;
        page.trustees.push_back({name_of_trustee(call, tx, trustee), has_key, trustee.gave});
    }
    if (!page.secret || call.actor.is_visitor()) page.trustees.clear();
}

}  // namespace

VotePage vote_page(web::Call& call, db::ReadTx& tx, const Vote& vote, AccountId voter) {
    const Words words = words_of(tx, vote.vote_id, call.language);
    const auto rule = find_rule(tx, vote.rule_id);
    AGORA_ASSERT(rule.has_value());
    VotePage page{.action = call.link(path_of(vote.vote_id)),
                  .title = words.title,
                  .question = words.question,
                  .options = labels_of(call, vote, words),
                  .has_choice = vote.method != Method::yes_no,
                  .state = vote.state,
                  .coming = is_coming(vote, call.now),
                  .running = is_running(vote, call.now),
                  .counted = vote.state == State::counted,
                  .over = vote.state == State::closed ||
                          (vote.state == State::announced && vote.closes_at <= call.now),
                  .secret = vote.secrecy == Secrecy::secret,
                  .task = call.say(task_of(vote.method)),
                  .counting = call.say(counting_of(vote.method)),
                  .majority = call.say(label_of(vote.majority)),
                  .yes_no = vote.method == Method::yes_no,
                  .quorum = vote.quorum,
                  .needed = (vote.members * vote.quorum + kHundred - 1) / kHundred,
                  .members = vote.members,
                  .rule = rule->article,
                  .weighting = call.say(label_of(rule->weighting)),
                  .opens = when_of(vote, vote.opens_at, call.language),
                  .closes = when_of(vote, vote.closes_at, call.language),
                  .zone = zone_of(call, vote),
                  .closes_at = vote.closes_at,
                  .why = vote.why,
                  .moderation = vote.moderation};
    if (vote.rolled_at > Instant{}) page.rolled = when_of(vote, vote.rolled_at, call.language);
    add_reader(call, tx, vote, *rule, page);
    add_makers(call, tx, vote, page);
    if (call.actor.is_member()) add_form(call, tx, vote, voter, page);
    return page;
}

web::PageHead head_of(const VotePage& page) {
    return {.view = "votes/vote", .title = page.title};
}

bool sees_roll(const web::Call& call, db::ReadTx& tx, const Vote& vote) {
    if (!call.actor.is_member()) return false;
    if (call.actor.may(kAuditVotes)) return true;
    if (vote.secrecy == Secrecy::open && vote.state == State::counted) return true;
    return call.services.settings.yes("votes.roll_shown") &&
           find_voter(tx, vote.vote_id, call.actor.account).has_value();
}

std::string name_of_account(db::ReadTx& tx, AccountId account) {
    const auto names = accounts::names_of(tx, std::span{&account, 1});
    return names.empty() ? std::string{} : names.front().name;
}

std::string name_of_trustee(const web::Call& call, db::ReadTx& tx, const Trustee& trustee) {
    if (!trustee.account_id) return call.say(tr("Somebody who left"));
    return name_of_account(tx, trustee.account_id);
}

fields::Form proxy_form() {
    static constexpr std::array kForm{
        fields::FormField{.name = "mail",
                          .type = fields::FieldType::email,
                          .label = tr("E-mail address of the member who votes for you"),
                          .hint = tr("They get a mail, and can give it back until the vote opens."),
                          .required = true}};
    return kForm;
}

}  // namespace agora::votes
