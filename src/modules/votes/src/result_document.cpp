#include "result_document.hpp"

#include "agora/locale/formats.hpp"

namespace agora::votes {
namespace {

using pdf::Line;
using pdf::Tone;

/// One document while it grows.
struct Writing {
    const web::Call& call;
    const ResultPage& page;
    std::vector<pdf::Block> blocks = {};

    std::string say(std::string_view source) const { return call.say(source); }
    std::string number(std::int64_t value) const { return locale::number(call.language, value); }
    void heading(std::string_view source) { blocks.push_back(pdf::heading(2, say(source))); }
    void paragraph(std::string_view text, Tone tone = Tone::plain) {
        blocks.push_back(pdf::paragraph(pdf::words(text), tone));
    }
};

std::string turnout(const Writing& to) {
    const ResultPage& page = to.page;
    std::string text = to.call.services.translator.plural(
        to.call.language, tr("%d member voted", "%d members voted"), page.voted);
    text += ", " + to.call.say({tr("themselves or by proxy, of {MEMBERS} on the roll."),
                                {{"MEMBERS", std::to_string(page.members)}}});
    if (page.quorum == 0) return text + " " + to.say(tr("No quorum was asked."));
    const std::string_view told =
        page.met ? tr("The quorum of {NEEDED} is met.")
                 : tr("The quorum of {NEEDED} is not met, so nothing is decided; what was said is "
                      "counted all the same.");
    return text + " " + to.call.say({told, {{"NEEDED", std::to_string(page.needed)}}});
}

void add_head(Writing& to) {
    const ResultPage& page = to.page;
    to.paragraph(to.say(tr("Result of a vote")), Tone::kicker);
    to.blocks.push_back(pdf::heading(1, page.title));
    Line outcome = pdf::words(page.outcome);
    outcome.front().bold = true;
    if (!page.winner.empty()) outcome.push_back({.text = ": " + page.winner});
    to.blocks.push_back(pdf::paragraph(std::move(outcome), Tone::lead));
    to.paragraph(turnout(to));
    to.paragraph(to.call.say({tr("It closed {CLOSES}."), {{"CLOSES", page.closes}}}) + " " +
                     to.call.say({tr("By the clock of {ZONE}."), {{"ZONE", page.zone}}}),
                 Tone::soft);
    if (page.by_draw) {
        to.paragraph(to.say(tr("The first place was shared. The draw computed from the ballots "
                               "decided.")),
                     Tone::boxed);
    }
    to.heading(tr("What is asked"));
    for (const std::string_view line : split(page.question, '\n')) {
        if (!trimmed(line).empty()) to.paragraph(trimmed(line));
    }
}

std::vector<Line> figures_of(const Writing& to, const RowView& row) {
    const ResultPage& page = to.page;
    std::vector<Line> cells;
    if (!page.yes_no) {
        cells.push_back(pdf::words(row.place > 0 ? std::to_string(row.place) : "–"));
    }
    Line label = pdf::words(row.label);
    label.front().bold = row.first;
    cells.push_back(std::move(label));
    cells.push_back(pdf::words(to.number(row.ballots)));
    cells.push_back(pdf::words(page.judged ? row.grade : row.share));
    return cells;
}

void add_figures(Writing& to) {
    const ResultPage& page = to.page;
    to.heading(tr("What was said"));
    std::vector<pdf::Column> columns;
    if (!page.yes_no) columns.push_back({to.say(tr("Rank")), 2});
    columns.push_back({to.say(tr("Option")), 8});
    columns.push_back({to.say(page.ranked ? tr("First choices") : tr("Ballots")), 3});
    columns.push_back({to.say(page.judged     ? tr("Majority grade")
                              : page.weighted ? tr("Part of the votes, weighted")
                                              : tr("Part of the votes")),
                       4});
    std::vector<std::vector<Line>> rows;
    for (const RowView& row : page.rows) rows.push_back(figures_of(to, row));
    to.blocks.push_back(pdf::table(std::move(columns), std::move(rows)));
    if (!page.blank.empty()) {
        to.paragraph(to.call.say({tr("Left blank: {BLANK}"), {{"BLANK", page.blank}}}), Tone::soft);
    }
}

/// How each was graded, or each two compared. Columns beyond what a page holds are in the file.
void add_detail(Writing& to) {
    constexpr std::size_t kMostColumns = 8;
    const ResultPage& page = to.page;
    if (page.columns.empty() || page.columns.size() > kMostColumns) return;
    to.heading(page.judged ? tr("How each was graded") : tr("Each two compared"));
    if (page.ranked) {
        to.paragraph(to.say(tr("How much weight prefers the option of the row to the one of the "
                               "column.")),
                     Tone::soft);
    }
    std::vector<pdf::Column> columns{{to.say(tr("Option")), 4}};
    for (const std::string& head : page.columns) columns.push_back({head, 3});
    std::vector<std::vector<Line>> rows;
    for (const RowView& row : page.rows) {
        std::vector<Line> cells{pdf::words(row.label)};
        for (const std::string& cell : row.cells) cells.push_back(pdf::words(cell));
        rows.push_back(std::move(cells));
    }
    to.blocks.push_back(pdf::table(std::move(columns), std::move(rows)));
}

void add_colleges(Writing& to) {
    if (to.page.colleges.empty()) return;
    to.heading(tr("Colleges"));
    std::vector<std::vector<Line>> rows;
    for (const CollegeView& college : to.page.colleges) {
        rows.push_back({pdf::words(college.label), pdf::words(std::to_string(college.say) + " %"),
                        pdf::words(to.number(college.ballots))});
    }
    to.blocks.push_back(pdf::table({{to.say(tr("College")), 6},
                                    {to.say(tr("Part of the say")), 3},
                                    {to.say(tr("Ballots")), 3}},
                                   std::move(rows)));
}

void add_counting(Writing& to) {
    const ResultPage& page = to.page;
    to.heading(tr("How it is counted"));
    to.paragraph(page.counting);
    std::vector<pdf::Fact> facts;
    if (page.yes_no) facts.push_back({to.say(tr("Majority for a yes")), pdf::words(page.majority)});
    facts.push_back({page.weighting, pdf::words(page.rule)});
    const std::string address = to.call.services.origin + page.ballots_file;
    facts.push_back({to.say(tr("Ballots as a file")), pdf::link(address, address)});
    facts.push_back({to.say(tr("Its number in the history")), pdf::words(page.digest)});
    to.blocks.push_back(pdf::facts(std::move(facts)));
}

}  // namespace

pdf::Document document_of(const web::Call& call, const ResultPage& page) {
    Writing to{call, page};
    add_head(to);
    add_figures(to);
    add_detail(to);
    add_colleges(to);
    add_counting(to);
    return {.title = call.say({tr("Result: {title}"), {{"title", page.title}}}),
            .address = page.back + "/result",
            .blocks = std::move(to.blocks)};
}

}  // namespace agora::votes
