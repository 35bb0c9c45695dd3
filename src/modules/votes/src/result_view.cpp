#include "result_view.hpp"

#include "agora/fields/json_read.hpp"
#include "agora/locale/formats.hpp"
#include "answer.hpp"
#include "ballot_store.hpp"
#include "labels.hpp"
#include "rules.hpp"
#include "vote_view.hpp"
#include "whole_numbers.hpp"

#include <algorithm>

namespace agora::votes {
namespace {

constexpr std::int64_t kThousand = 1000;

Number number_in(std::string_view text) {
    Number number = 0;
    for (const char digit : text) number = number * 10 + (digit - '0');
    return number;
}

/// Rounded, a half upwards.
std::int64_t permille_of(std::string_view part, Number whole) {
    if (whole == 0) return 0;
    return static_cast<std::int64_t>((number_in(part) * kThousand * 2 + whole) / (whole * 2));
}

std::string share_text(Language language, std::int64_t permille) {
    return locale::percent(language, static_cast<double>(permille) / kThousand, 1);
}

std::optional<OptionTally> read_option(const fields::Json& json) {
    const auto option = json["option"].integer();
    const auto weight = json["weight"].text();
    if (!option || !weight) return std::nullopt;
    OptionTally read{.option = *option,
                     .place = json["place"].integer().value_or(0),
                     .ballots = json["ballots"].integer().value_or(0),
                     .weight = std::string{*weight},
                     .grade = json["grade"].integer().value_or(0)};
    for (const fields::Json& part : json["detail"].items()) {
        read.detail.emplace_back(part.text().value_or("0"));
    }
    return read;
}

/// Of a judgement the best grade stands first.
std::vector<std::string> cells_of(Language language, const Vote& vote, const OptionTally& option) {
    std::vector<std::string> cells;
    const Number of_option = number_in(option.weight);
    for (std::size_t place = 0; place < option.detail.size(); ++place) {
        if (vote.method == Method::ranking) {
            const bool itself = place + 1 == static_cast<std::size_t>(option.option);
            cells.push_back(itself ? "–" : option.detail[place]);
        } else {
            const std::string& weight = option.detail[option.detail.size() - 1 - place];
            cells.push_back(share_text(language, permille_of(weight, of_option)));
        }
    }
    return cells;
}

void add_rows(const web::Call& call, const Vote& vote, const Tally& tally,
              const std::vector<std::string>& labels, ResultPage& page) {
    const Number total = number_in(tally.total);
    for (const OptionTally& option : tally.options) {
        const std::int64_t permille = permille_of(option.weight, total);
        RowView row{.label = labels.at(static_cast<std::size_t>(option.option - 1)),
                    .place = option.place,
                    .first = option.place == 1 && tally.outcome == Outcome::chosen,
                    .ballots = option.ballots,
                    .permille = permille,
                    .share = share_text(call.language, permille),
                    .cells = cells_of(call.language, vote, option)};
        if (page.judged) {
            row.grade = call.say(grade_label(option.grade));
            row.permille = option.grade * kThousand / kBestGrade;
        }
        if (row.first) page.winner = row.label;
        page.rows.push_back(std::move(row));
    }
    if (page.ranked) page.columns = labels;
    if (page.judged) {
        for (std::int64_t grade = kBestGrade; grade >= 0; --grade) {
            page.columns.push_back(call.say(grade_label(grade)));
        }
    }
    std::ranges::stable_sort(page.rows, {}, &RowView::place);
}

std::vector<CollegeView> colleges_of(const web::Call& call, db::ReadTx& tx, const Vote& vote,
                                     const Rule& rule) {
    if (rule.weighting != Weighting::college) return {};
    std::vector<CollegeView> colleges;
    const auto counts = count_ballots(tx, vote.vote_id);
    for (const auto& [college, say] :
         {std::pair{College::workers, rule.workers}, std::pair{College::users, rule.users},
          std::pair{College::others, rule.others}}) {
        const auto counted = std::ranges::find(counts, college, &CollegeCount::college);
        colleges.push_back(
            {call.say(label_of(college)), say, counted == counts.end() ? 0 : counted->ballots});
    }
    return colleges;
}

}  // namespace

std::optional<Tally> read_tally(std::string_view text) {
    const auto json = fields::parse_json(text);
    if (!json) return std::nullopt;
    const auto outcome = (*json)["outcome"].text();
    const auto known = outcome ? fields::enum_value<Outcome>(*outcome) : std::nullopt;
    const auto total = (*json)["total"].text();
    if (!known || !total) return std::nullopt;
    Tally tally{.outcome = *known,
                .members = (*json)["members"].integer().value_or(0),
                .voted = (*json)["voted"].integer().value_or(0),
                .needed = (*json)["needed"].integer().value_or(0),
                .met = (*json)["met"].boolean().value_or(false),
                .total = std::string{*total},
                .blank = std::string{(*json)["blank"].text().value_or("0")},
                .by_draw = (*json)["by_draw"].boolean().value_or(false)};
    for (const fields::Json& item : (*json)["options"].items()) {
        auto option = read_option(item);
        if (!option) return std::nullopt;
        tally.options.push_back(*std::move(option));
    }
    return tally;
}

ResultPage result_page(web::Call& call, db::ReadTx& tx, const Vote& vote) {
    const Words words = words_of(tx, vote.vote_id, call.language);
    const auto rule = find_rule(tx, vote.rule_id);
    AGORA_ASSERT(rule.has_value());
    const auto link = [&](std::string_view rest) { return call.link(path_of(vote.vote_id, rest)); };
    ResultPage page{.title = words.title,
                    .question = words.question,
                    .closes = when_of(vote, vote.closes_at, call.language),
                    .zone = vote.time_zone,
                    .back = link(""),
                    .waits_for_trustees = vote.state == State::closed,
                    .quorum = vote.quorum,
                    .members = vote.members,
                    .voted = vote.voted,
                    .majority = call.say(label_of(vote.majority)),
                    .counting = call.say(counting_of(vote.method)),
                    .rule = rule->article,
                    .weighting = call.say(label_of(rule->weighting)),
                    .weighted = rule->weighting != Weighting::member,
                    .yes_no = vote.method == Method::yes_no,
                    .judged = vote.method == Method::judgement,
                    .ranked = vote.method == Method::ranking,
                    .digest = vote.digest};
    if (sees_roll(call, tx, vote)) page.roll_url = link("/roll");
    const auto tally = read_tally(vote.result);
    if (!tally) return page;
    page.outcome = call.say(label_of(tally->outcome));
    page.met = tally->met;
    page.needed = tally->needed;
    page.by_draw = tally->by_draw;
    const std::int64_t blank = permille_of(tally->blank, number_in(tally->total));
    if (tally->blank != "0") page.blank = share_text(call.language, blank);
    page.ballots_url = link("/ballots");
    page.ballots_file = link("/ballots/file");
    page.tally_file = link("/result/file");
    page.pdf = link("/result.pdf");
    page.colleges = colleges_of(call, tx, vote, *rule);
    add_rows(call, vote, *tally, labels_of(call, vote, words), page);
    return page;
}

std::string answer_text(const web::Call& call, const Vote& vote,
                        const std::vector<std::string>& labels, std::string_view answer) {
    if (answer == kBlank) return call.say(tr("Blank"));
    const std::size_t options = vote.method == Method::yes_no ? 0 : labels.size();
    const auto read = read_answer(vote.method, options, answer);
    if (!read) return std::string{answer};
    std::vector<std::string> parts;
    if (vote.method == Method::judgement) {
        for (std::size_t place = 0; place < read->values.size(); ++place) {
            parts.push_back(labels.at(place) + ": " + call.say(grade_label(read->values[place])));
        }
        return joined(parts, " · ");
    }
    if (vote.method != Method::ranking) {
        for (const std::int64_t number : read->values) {
            parts.push_back(labels.at(static_cast<std::size_t>(number - 1)));
        }
        return joined(parts, " · ");
    }
    for (const std::string_view group : split(answer, '>')) {
        std::vector<std::string> equal;
        for (const std::string_view number : split(group, '=')) {
            const auto option = static_cast<std::size_t>(parse_positive(number).value_or(1));
            equal.push_back(labels.at(option - 1));
        }
        parts.push_back(joined(equal, " = "));
    }
    return joined(parts, " > ");
}

}  // namespace agora::votes
