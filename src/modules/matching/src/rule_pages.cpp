#include "agora/locale/formats.hpp"
#include "agora/web/answer.hpp"
#include "exposure_store.hpp"
#include "memory.hpp"
#include "pages.hpp"

#include <algorithm>
#include <array>

namespace agora::matching {
namespace {

constexpr std::size_t kExamples = 6;
constexpr std::size_t kTenths = 10;
/// Fewer than these and a single person would show through.
constexpr std::size_t kLeastPeople = 20;

struct RuleRow {
    std::string name = {};
    std::string sentence = {};
    std::string reads = {};
    int most = 0;
    bool each = false;
};
AGORA_FIELDS(RuleRow, name, sentence, reads, most, each)

struct StepRow {
    int step = 0;
    int must = 0;
    int nice = 0;
    std::string share = {};
    std::int64_t skills = 0;
    std::string examples = {};
};
AGORA_FIELDS(StepRow, step, must, nice, share, skills, examples)

struct Tenth {
    std::int64_t part = 0;
    std::int64_t percent = 0;
};
AGORA_FIELDS(Tenth, part, percent)

struct RulePage {
    std::vector<RuleRow> lines = {};
    std::vector<StepRow> steps = {};
    std::string spread = {};  ///< with two decimals; empty for few people
    std::int64_t people = 0;
    std::vector<Tenth> tenths = {};
};
AGORA_FIELDS(RulePage, lines, steps, spread, people, tenths)

std::vector<RuleRow> rule_rows(const web::Call& call) {
    std::vector<RuleRow> rows;
    for (const RuleLine& line : rule()) {
        rows.push_back({call.say(line.name), call.say(line.sentence), call.say(line.reads),
                        line.most, line.each});
    }
    return rows;
}

/// Which skills count how much at this moment, as far as this reader sees who has them.
std::vector<StepRow> step_rows(web::Call& call, const Board& board) {
    struct Step {
        int step;
        std::string_view share;
    };
    constexpr std::array kSteps{Step{6, tr("fewer than 2 of 1,000")},
                                Step{5, tr("from 2 of 1,000")}, Step{4, tr("from 10 of 1,000")},
                                Step{3, tr("from 30 of 1,000")}, Step{2, tr("from 100 of 1,000")}};
    const auto terms = call.services.state<vocabulary::TermsHolder>().current();
    const auto steps = board.steps();
    std::vector<StepRow> rows;
    for (const Step& one : kSteps) {
        std::vector<std::string> names;
        for (const auto& [skill, step] : *steps) {
            if (step == one.step) names.emplace_back(terms->label(skill, call.language));
        }
        std::ranges::sort(names, [&](const std::string& left, const std::string& right) {
            return locale::compare(call.language, left, right) < 0;
        });
        StepRow row{.step = one.step,
                    .must = 3 * one.step,
                    .nice = one.step,
                    .share = call.say(one.share),
                    .skills = std::ssize(names)};
        if (names.size() > kExamples) names.resize(kExamples);
        row.examples = joined(names, ", ");
        rows.push_back(std::move(row));
    }
    return rows;
}

void add_spread(const web::Call& call, std::vector<std::int64_t> times, RulePage& model) {
    model.people = std::ssize(times);
    if (times.size() < kLeastPeople) return;
    model.spread = locale::decimal(call.language, spread_of(times), 2);
    std::ranges::sort(times);
    std::int64_t total = 0;
    for (const std::int64_t one : times) total += one;
    for (std::size_t part = 0; part < kTenths && total > 0; ++part) {
        std::int64_t sum = 0;
        const std::size_t end = times.size() * (part + 1) / kTenths;
        for (std::size_t at = times.size() * part / kTenths; at < end; ++at) sum += times[at];
        model.tenths.push_back(
            {static_cast<std::int64_t>(part) + 1, (sum * 100 + total / 2) / total});
    }
}

http::Response show_rule(web::Call& call) {
    Memory& memory = call.services.state<Memory>();
    memory.wait_until_loaded();
    RulePage model{.lines = rule_rows(call)};
    model.steps = step_rows(call, memory.board_for(call.actor));
    std::vector<std::int64_t> times;
    for (const ShownRow& row :
         call.read([&](db::ReadTx& tx) { return list_shown_before(tx, utc_date(call.now)); })) {
        times.push_back(row.times);
    }
    add_spread(call, std::move(times), model);
    return web::page(call,
                     {.view = "matching/rule",
                      .title = call.say(tr("How work and people are matched")),
                      .description = call.say(
                          tr("The whole rule: which points a match gives for what, which "
                             "part of a profile it reads, and how evenly people are shown.")),
                      .may_be_indexed = true},
                     model);
}

}  // namespace

std::vector<web::Route> rule_routes() {
    return {{http::Method::get,
             "/work/matching",
             web::Access::visitor(),
             &show_rule,
             {.cached = web::Cached::for_visitors,
              .summary = "The rule by which work and people are matched"}}};
}

}  // namespace agora::matching
