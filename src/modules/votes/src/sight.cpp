#include "sight.hpp"

#include "agora/locale/formats.hpp"
#include "permissions.hpp"
#include "rules.hpp"

#include <algorithm>

namespace agora::votes {

Reader reader_of(const access::Actor& actor) {
    return {.account = actor.account,
            .member = actor.is_member(),
            .runs = actor.is_member() && actor.may(kRunVotes),
            .audits = actor.is_member() && actor.may(kAuditVotes)};
}

std::optional<Vote> vote_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<VoteId>("id");
    if (!id || !may_see_vote(tx, *id, reader_of(call.actor))) return std::nullopt;
    return find_vote(tx, *id);
}

std::string path_of(VoteId id, std::string_view rest) {
    return "/votes/" + to_string(id) + std::string{rest};
}

bool is_running(const Vote& vote, Instant now) {
    return vote.state == State::announced && vote.opens_at <= now && now < vote.closes_at;
}

bool is_coming(const Vote& vote, Instant now) {
    return vote.state == State::announced && now < vote.opens_at;
}

Words words_in(const std::vector<Words>& words, Language language) {
    const auto found = std::ranges::find(words, language, &Words::language);
    if (found != words.end()) return *found;
    return words.empty() ? Words{} : words.front();
}

Words words_of(db::ReadTx& tx, VoteId id, Language language) {
    return words_in(list_words(tx, id), language);
}

std::vector<std::string> options_of(const Words& words) {
    std::vector<std::string> options;
    for (const std::string_view line : split(words.options, '\n')) {
        if (const auto option = trimmed(line); !option.empty()) options.emplace_back(option);
    }
    return options;
}

std::vector<std::string> labels_of(const web::Call& call, const Vote& vote, const Words& words) {
    if (vote.method != Method::yes_no) return options_of(words);
    return {call.say(tr("Yes")), call.say(tr("No")), call.say(tr("Abstain"))};
}

std::string when_of(const Vote& vote, Instant at, Language language) {
    return locale::date_time(language, at, {vote.time_zone});
}

Published published_of(db::ReadTx& tx, const Vote& vote, std::vector<Ballot> ballots) {
    const auto rule = find_rule(tx, vote.rule_id);
    AGORA_ASSERT(rule.has_value());
    const auto words = list_words(tx, vote.vote_id);
    const Words nl = words_in(words, Language::nl);
    const Words fr = words_in(words, Language::fr);
    const Words en = words_in(words, Language::en);
    Published published{.vote = to_string(vote.vote_id),
                        .title = {nl.title, fr.title, en.title},
                        .method = vote.method,
                        .majority = vote.majority,
                        .weighting = rule->weighting,
                        .workers = rule->workers,
                        .users = rule->users,
                        .others = rule->others,
                        .rule = name_of(*rule),
                        .members = vote.members,
                        .voted = vote.voted,
                        .quorum = vote.quorum,
                        .ballots = std::move(ballots)};
    if (vote.method != Method::yes_no) {
        const auto in_nl = options_of(nl);
        const auto in_fr = options_of(fr);
        const auto in_en = options_of(en);
        for (std::size_t place = 0; place < in_nl.size(); ++place) {
            published.options.push_back({in_nl[place], in_fr.at(place), in_en.at(place)});
        }
    }
    complete(published);
    return published;
}

}  // namespace agora::votes
