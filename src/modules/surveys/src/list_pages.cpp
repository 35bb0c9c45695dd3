#include "list_pages.hpp"

#include "permissions.hpp"
#include "survey_store.hpp"
#include "survey_view.hpp"

namespace agora::surveys {
namespace {

constexpr std::int64_t kMostOpen = 100;
constexpr std::int64_t kMostClosed = 20;

struct Line {
    SurveyView survey = {};
    bool waits = false;  ///< for the reader's answers
    bool answered = false;
    std::string edit_url = {};
    std::string results_url = {};
};
AGORA_FIELDS(Line, survey, waits, answered, edit_url, results_url)

struct ListPage {
    std::vector<Line> waiting = {};
    std::vector<Line> others = {};  ///< that run
    std::vector<Line> drafts = {};
    std::vector<Line> closed = {};
    bool may_make = false;
    std::string previous = {};
    std::string next = {};
    bool paged = false;
};
AGORA_FIELDS(ListPage, waiting, others, drafts, closed, may_make, previous, next, paged)

Line line_of(const web::Call& call, const Seen& seen) {
    Line line{.survey = view_of(call, seen),
              .waits = seen.is_asked && !seen.answered,
              .answered = seen.answered};
    const SurveyId id = seen.survey.survey_id;
    if (seen.keeps) line.edit_url = call.link(path_of(id, "/edit"));
    if (seen.reads_results) line.results_url = call.link(path_of(id, "/results"));
    return line;
}

std::vector<Line> lines_of(const web::Call& call, Reader& reader, std::vector<Survey> surveys) {
    std::vector<Line> lines;
    for (Survey& survey : surveys) {
        const auto seen = reader.see(std::move(survey));
        if (seen) lines.push_back(line_of(call, *seen));
    }
    return lines;
}

/// For the cooperative, or for a group that they animate.
bool may_make_some(const web::Call& call, db::ReadTx& tx) {
    if (call.actor.may(kMakeSurveys)) return true;
    for (const circles::Membership& own : circles::memberships_of(tx, call.actor.account)) {
        if (circles::animates(own, web::today_of(call))) return true;
    }
    return false;
}

http::Response show_list(web::Call& call) {
    const int number = call.page_number();
    const auto model = call.read([&](db::ReadTx& tx) {
        ListPage page;
        Reader reader(call, tx);
        for (const State state : {State::open, State::piloting, State::pilot_over}) {
            for (Line& line : lines_of(call, reader, list_surveys(tx, state, kMostOpen))) {
                (line.waits ? page.waiting : page.others).push_back(std::move(line));
            }
        }
        page.drafts = lines_of(call, reader, list_surveys(tx, State::draft, kMostOpen));
        auto closed = list_surveys(tx, State::closed, kMostClosed + 1, (number - 1) * kMostClosed);
        if (std::ssize(closed) > kMostClosed) {
            closed.pop_back();
            page.next = call.link("/surveys?page=" + std::to_string(number + 1));
        }
        if (number > 1) page.previous = call.link("/surveys?page=" + std::to_string(number - 1));
        page.paged = !page.next.empty() || !page.previous.empty();
        page.closed = lines_of(call, reader, std::move(closed));
        page.may_make = may_make_some(call, tx);
        return page;
    });
    return web::page(call, {.view = "surveys/surveys", .title = call.say(tr("Surveys"))}, model);
}

}  // namespace

std::vector<web::Route> list_routes() {
    using enum http::Method;
    return {{get,
             "/surveys",
             web::Access::member(),
             &show_list,
             {.summary = "Surveys: those that wait for an answer, and results"}}};
}

}  // namespace agora::surveys
