#include "coverage_pages.hpp"

#include "agora/http/url.hpp"
#include "agora/locale/formats.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/territories/offices.hpp"
#include "agora/web/answer.hpp"
#include "agora/web/settings.hpp"
#include "coverage.hpp"
#include "coverage_keeper.hpp"
#include "evaluation_view.hpp"

#include <algorithm>
#include <set>

namespace agora::meetings {
namespace {

using territories::Territory;

constexpr std::chrono::days kPast{1096};
constexpr std::chrono::days kAhead{731};
constexpr std::int64_t kMostMonths = 36;

/// A town or a group, with its last and next meeting.
struct Line {
    std::string name;
    std::string lang = {};  ///< when it is not the reader's
    std::string url = {};
    std::string start_url = {};  ///< the form of an event, half filled in
    std::string last = {};       ///< a day; empty: none in three years
    std::string next = {};
    std::int64_t in_a_year = 0;
    bool quiet = false;
    Date sorted = {};
};
AGORA_FIELDS(Line, name, lang, url, start_url, last, next, in_a_year, quiet)

/// Towns, or groups: where nobody meets apart, all of them as a plot.
struct Part {
    std::vector<Line> quiet = {};
    std::vector<Line> all = {};
    std::int64_t most = 0;  ///< meetings in a year, of all lines
};
AGORA_FIELDS(Part, quiet, all, most)

struct Area {
    std::string value;
    std::string label;
    bool current = false;
    bool within = false;  ///< a part of the one above
};
AGORA_FIELDS(Area, value, label, current, within)

struct CoveragePage {
    std::string action;
    std::vector<Area> areas = {};
    std::string area = {};  ///< the name of the one asked for
    std::int64_t months = 0;
    bool for_members = false;
    Part towns = {};
    Part groups = {};
    std::vector<EvaluationView> years = {};
};
AGORA_FIELDS(CoveragePage, action, areas, area, months, for_members, towns, groups, years)

/// Everything that the page is made of.
struct Read {
    std::shared_ptr<const Coverage> coverage;
    std::vector<territories::Office> offices;
    std::vector<circles::Circle> circles;
    std::map<CircleId, circles::CircleName> names;
    std::vector<Evaluation> years;  ///< this one and the last
};

std::shared_ptr<const Coverage> coverage_for(const web::Call& call, db::ReadTx& tx, Reader reader,
                                             std::uint64_t epoch) {
    auto& keeper = call.services.state<CoverageKeeper>();
    if (auto kept = keeper.find(reader, call.now)) return kept;
    const Instant from = call.now - kPast;
    const Instant until = call.now + kAhead;
    auto counted = std::make_shared<const Coverage>(
        cover(events::list_meetings(tx, from, until),
              events::list_meetings_of_circles(tx, from, until), reader, call.now));
    keeper.keep(reader, counted, epoch, call.now);
    return counted;
}

Read read_all(web::Call& call) {
    const Reader reader = call.actor.is_member() ? Reader::member : Reader::visitor;
    const std::uint64_t epoch = call.services.state<CoverageKeeper>().epoch();
    return call.read([&](db::ReadTx& tx) {
        Read read{.coverage = coverage_for(call, tx, reader, epoch),
                  .offices = territories::list_offices(tx),
                  .circles = circles::list_circles(tx)};
        for (circles::CircleName& name : circles::circle_names(tx, call.language)) {
            read.names.emplace(name.circle_id, std::move(name));
        }
        if (reader == Reader::visitor) return read;
        const int year = today_of(call).year;
        read.years = {evaluate(tx, {}, year, call.now), evaluate(tx, {}, year - 1, call.now)};
        return read;
    });
}

bool meets(const circles::Circle& circle) {
    return circle.state != circles::State::proposed && circle.state != circles::State::closed;
}

class Coverer {
 public:
    Coverer(web::Call& call, const Read& read)
        : call_(call),
          read_(read),
          atlas_(call.services.state<territories::AtlasHolder>().current()),
          months_(std::clamp<std::int64_t>(call.services.settings.number("meetings.quiet_months"),
                                           1, kMostMonths)) {
        const Territory* area = atlas_->find(call.query("area"));
        if (area != nullptr) area_ = area->code();
        find_towns();
    }

    CoveragePage page() {
        CoveragePage model{.action = call_.link("/meetings"),
                           .areas = areas(),
                           .area = std::string{atlas_->name(area_, call_.language)},
                           .months = months_,
                           .for_members = call_.actor.is_member(),
                           .towns = towns(),
                           .groups = groups()};
        int year = today_of(call_).year;
        for (const Evaluation& one : read_.years) {
            if (one.events > 0) model.years.push_back(view_of(call_, one, std::to_string(year)));
            --year;
        }
        return model;
    }

 private:
    /// Communes with an office, a local group or a meeting.
    void find_towns() {
        for (const territories::Office& office : read_.offices) towns_.insert(office.commune);
        for (const circles::Circle& circle : read_.circles) {
            if (meets(circle)) towns_.insert(circle.place);
        }
        for (const auto& [place, tally] : read_.coverage->towns) towns_.insert(place);
        std::erase_if(towns_, [&](const std::string& code) {
            const Territory* town = atlas_->find(code);
            return town == nullptr || town->level() != territories::Level::commune;
        });
    }

    bool is_asked(std::string_view place) const {
        return area_.empty() || atlas_->is_within(place, area_);
    }

    /// The countries and regions of the towns, by name.
    std::vector<Area> areas() const {
        std::set<std::string_view> codes;
        for (const std::string& town : towns_) {
            for (const Territory* one : atlas_->path(town)) {
                if (one->level() <= territories::Level::region) codes.insert(one->code());
            }
        }
        std::vector<Area> all;
        const auto put = [&](const Territory& one, bool within) {
            all.push_back({std::string{one.code()},
                           std::string{atlas_->name(one.code(), call_.language)},
                           one.code() == area_, within});
        };
        for (const Territory* country : atlas_->countries()) {
            if (!codes.contains(country->code())) continue;
            put(*country, false);
            for (const Territory* region : atlas_->children(country->code())) {
                if (codes.contains(region->code())) put(*region, true);
            }
        }
        return all;
    }

    std::string day(const std::optional<Date>& date) const {
        return date ? locale::date(call_.language, *date, locale::DateStyle::middle)
                    : std::string{};
    }

    std::string start_url(fields::NameValues values) const {
        return call_.link("/events/new") + "?" + http::urlencoded(values) + "#form";
    }

    Line line_of(std::string name, const Tally& tally) const {
        return {.name = std::move(name),
                .last = day(tally.last),
                .next = day(tally.next),
                .in_a_year = tally.in_a_year,
                .quiet = is_quiet(tally, today_of(call_), months_),
                .sorted = tally.last.value_or(Date{1, 1, 1})};
    }

    Part part_of(std::vector<Line> lines) const {
        std::ranges::stable_sort(lines, [&](const Line& left, const Line& right) {
            return locale::compare(call_.language, left.name, right.name) < 0;
        });
        Part part;
        for (const Line& line : lines) {
            if (line.quiet) part.quiet.push_back(line);
            part.most = std::max(part.most, line.in_a_year);
        }
        std::ranges::stable_sort(part.quiet, {}, &Line::sorted);
        std::ranges::stable_sort(lines, std::ranges::greater{}, &Line::in_a_year);
        part.all = std::move(lines);
        return part;
    }

    Part towns() const {
        std::vector<Line> lines;
        for (const std::string& town : towns_) {
            if (!is_asked(town)) continue;
            const auto found = read_.coverage->towns.find(town);
            Line line = line_of(std::string{atlas_->name(town, call_.language)},
                                found == read_.coverage->towns.end() ? Tally{} : found->second);
            line.url = call_.link("/events") + "?" +
                       http::urlencoded(fields::NameValues{{"near", line.name}}) +
                       (line.next.empty() ? "&when=past" : "");
            line.start_url = start_url({{"format", "afterwork"}, {"place", town}});
            lines.push_back(std::move(line));
        }
        return part_of(std::move(lines));
    }

    Part groups() const {
        std::vector<Line> lines;
        for (const circles::Circle& circle : read_.circles) {
            const auto name = read_.names.find(circle.circle_id);
            if (!meets(circle) || !is_asked(circle.place) || name == read_.names.end()) continue;
            const auto found = read_.coverage->circles.find(circle.circle_id);
            Line line = line_of(name->second.name,
                                found == read_.coverage->circles.end() ? Tally{} : found->second);
            if (name->second.language != code(call_.language)) line.lang = name->second.language;
            line.url = call_.link("/groups/" + circle.slug);
            line.start_url = start_url(
                {{"format", "breakfast"}, {"group", circle.slug}, {"place", circle.place}});
            lines.push_back(std::move(line));
        }
        return part_of(std::move(lines));
    }

    web::Call& call_;
    const Read& read_;
    std::shared_ptr<const territories::Atlas> atlas_;
    std::int64_t months_;
    std::string area_;
    std::set<std::string> towns_;
};

http::Response show_coverage(web::Call& call) {
    const Read read = read_all(call);
    const CoveragePage model = Coverer(call, read).page();
    return web::page(call,
                     {.view = "meetings/coverage",
                      .title = call.say(tr("Where we meet")),
                      .description = call.say(tr("When members met last, town by town and group "
                                                 "by group.")),
                      .may_be_indexed = model.area.empty()},
                     model);
}

}  // namespace

std::vector<web::Route> coverage_routes() {
    return {
        {http::Method::get,
         "/meetings",
         web::Access::visitor(),
         &show_coverage,
         {.cached = web::Cached::for_visitors,
          .summary = "The last meeting of each town and group; ?area= of a country or region"}}};
}

}  // namespace agora::meetings
