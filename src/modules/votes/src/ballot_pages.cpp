#include "answer.hpp"
#include "ballot_store.hpp"
#include "code.hpp"
#include "pages.hpp"
#include "refusals.hpp"
#include "vote_view.hpp"

#include <algorithm>

namespace agora::votes {
namespace {

/// Shown once, of one length whatever was said.
struct CastPage {
    std::string title = {};
    std::string receipt = {};
    std::string closes = {};
    std::string back = {};
    bool sent_before = false;
};
AGORA_FIELDS(CastPage, title, receipt, closes, back, sent_before)

/// Something that no canonical answer is, so that it is refused as malformed.
constexpr std::string_view kMalformed = "?";

std::string ticked(const web::Call& call) {
    std::vector<std::int64_t> numbers;
    for (const std::string_view text : call.sent.all("option")) {
        const auto number = parse_positive(text);
        if (!number) return std::string{kMalformed};
        numbers.push_back(*number);
    }
    std::ranges::sort(numbers);
    return joined_numbers(numbers);
}

std::string ranked(const web::Call& call, std::size_t options) {
    std::vector<std::int64_t> places;
    for (std::size_t option = 1; option <= options; ++option) {
        const std::string_view text = call.sent["place_" + std::to_string(option)];
        const auto place = text.empty() ? std::optional<std::int64_t>{0} : parse_positive(text);
        if (!place) return std::string{kMalformed};
        places.push_back(*place);
    }
    return ranking_of(places);
}

/// Empty while a grade is missing.
std::string graded(const web::Call& call, std::size_t options) {
    std::string text;
    for (std::size_t option = 1; option <= options; ++option) {
        const std::string_view grade = call.sent["grade_" + std::to_string(option)];
        if (grade.empty()) return {};
        text += (text.empty() ? "" : ",") + std::string{grade};
    }
    return text;
}

bool says_something(const web::Call& call, std::size_t options) {
    if (!call.sent["option"].empty()) return true;
    for (std::size_t option = 1; option <= options; ++option) {
        const std::string number = std::to_string(option);
        if (!call.sent["place_" + number].empty() || !call.sent["grade_" + number].empty()) {
            return true;
        }
    }
    return false;
}

/// What the form says, as it is counted; programs send it in "answer".
std::string answer_of(const web::Call& call, const Vote& vote, std::size_t options) {
    if (const std::string_view answer = call.sent["answer"]; !answer.empty()) {
        return std::string{answer};
    }
    if (!call.sent["blank"].empty()) {
        return std::string{says_something(call, options) ? kMalformed : kBlank};
    }
    switch (vote.method) {
        case Method::approval:
            return ticked(call);
        case Method::ranking:
            return ranked(call, options);
        case Method::judgement:
            return graded(call, options);
        case Method::yes_no:
        case Method::choice:
            break;
    }
    return {};
}

/// What was typed, on the form again.
void keep_typed(const web::Call& call, BallotForm& form) {
    const auto ticked = call.sent.all("option");
    for (OptionView& option : form.options) {
        const std::string number = std::to_string(option.number);
        option.checked = call.sent["answer"] == option.value ||
                         std::ranges::find(ticked, number) != ticked.end();
        for (PlaceView& place : option.places) {
            place.selected = call.sent["place_" + number] == place.value;
        }
        for (GradeView& grade : option.grades) {
            grade.checked = call.sent["grade_" + number] == std::to_string(grade.value);
        }
    }
}

/// What was chosen in secret is not on the page again: its length would stand in a log.
http::Response refused(web::Call& call, AccountId voter, const Refusal& refusal) {
    if (refusal.kind() != RefusalKind::field) return web::refuse(call, refusal);
    auto page = call.read([&](db::ReadTx& tx) -> std::optional<VotePage> {
        const auto vote = vote_at(call, tx);
        if (!vote) return std::nullopt;
        return vote_page(call, tx, *vote, voter);
    });
    if (!page || !page->form) return web::refuse(call, refusal);
    page->form->error = call.say(refusal.message());
    if (!page->secret) keep_typed(call, *page->form);
    page->form_keys = call.form_keys();
    return web::refuse_form(call, head_of(*page), *page, {refusal});
}

struct Known {
    Vote vote;
    CastPage page;
    std::size_t options = 0;
};

std::optional<Known> known_of(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> std::optional<Known> {
        const auto vote = vote_at(call, tx);
        if (!vote) return std::nullopt;
        const Words words = words_of(tx, vote->vote_id, call.language);
        return Known{*vote,
                     {.title = words.title,
                      .closes = when_of(*vote, vote->closes_at, call.language),
                      .back = call.link(path_of(vote->vote_id))},
                     labels_of(call, *vote, words).size()};
    });
}

/// A form is taken once. What is kept of it is a digest over all that was sent, which says nothing only as long as
/// the key of the form cannot be guessed: no other key than those of our own pages is kept.
Result<Done> written(web::Call& call, const Casting& casting, bool& sent_before) {
    const auto take = [&](db::WriteTx& tx) {
        return cast({tx, call.services, call.origin()}, casting);
    };
    constexpr std::size_t kShortestKey = 24;
    if (call.sent["form_key"].size() < kShortestKey) return call.services.database.write(take);
    try {
        return call.write(take);
    } catch (const web::SentBefore&) {
        sent_before = true;
        return Done{};
    }
}

http::Response create_ballot(web::Call& call) {
    auto known = known_of(call);
    if (!known) return web::refuse(call, VoteRefusal::vote_not_found);
    const AccountId voter = parse_id<AccountId>(call.sent["voter"]).value_or(call.actor.account);
    const Casting casting{.vote = known->vote.vote_id,
                          .voter = voter,
                          .ballot = std::string{call.sent["ballot"]},
                          .answer = answer_of(call, known->vote, known->options)};
    const auto done = written(call, casting, known->page.sent_before);
    if (!done) return refused(call, voter, done.refusal());
    const auto code =
        code_in(call.services.keys, known->vote, voter, casting.ballot, known->vote.opens_at);
    if (!code) return web::refuse(call, VoteRefusal::ballot_stale);
    known->page.receipt = grouped(*code);
    return web::page(call, {.view = "votes/cast", .title = call.say(tr("Your ballot is in"))},
                     known->page);
}

}  // namespace

std::vector<web::Route> ballot_routes() {
    return {{http::Method::post,
             "/votes/{id}/ballot",
             web::Access::member(),
             &create_ballot,
             {.body_limit = 16 * 1024,
              .summary = "Vote, or vote anew: ballot and voter as the page of the vote gave them, "
                         "and answer; the answer holds the receipt"}}};
}

}  // namespace agora::votes
