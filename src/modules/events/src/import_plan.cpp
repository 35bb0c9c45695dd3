#include "import_plan.hpp"

#include "agora/base/text.hpp"
#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"
#include "agora/locale/text.hpp"
#include "agora/markdown/markdown.hpp"
#include "agora/territories/time_zones.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace agora::events {
namespace {

constexpr std::chrono::days kPast{366};
constexpr std::chrono::days kAhead{731};
constexpr std::chrono::days kLongest{31};
constexpr std::chrono::hours kUsualLength{1};
constexpr std::size_t kLeastTitle = 3;
constexpr std::size_t kMostTitle = 120;
constexpr std::size_t kMostBody = 9'000;
constexpr std::size_t kMostAddress = 200;

using Key = std::pair<std::string, std::string>;
using KnownDates = std::map<Key, KnownDate>;

std::string digest_of(const calendar::Occurrence& date) {
    const std::vector<std::string> parts{
        to_iso(date.starts_at), to_iso(date.ends_at), date.time_zone, date.title,
        date.description,       date.location,        date.address,   date.conference};
    return crypto::encode_base64url(crypto::sha256(joined(parts, "\n")));
}

bool is_web_address(std::string_view text) {
    return text.starts_with("https://") && markdown::is_safe_address(text) &&
           text.find(' ') == std::string_view::npos;
}

/// Lines stay lines; the entry's own page stands below.
std::string body_of(const calendar::Occurrence& date) {
    std::string body;
    for (const char c : locale::shortened(date.description, kMostBody)) {
        body += c == '\n' ? std::string{"  \n"} : std::string{c};
    }
    if (is_web_address(date.address)) {
        body += (body.empty() ? "<" : "\n\n<") + date.address + ">";
    }
    return body.empty() ? date.title : body;
}

/// The last part of an address that we know as a place, else the one that the import names.
std::string place_of(const calendar::Occurrence& date, const PlanningWith& with) {
    auto parts = split(date.location, ',');
    std::ranges::reverse(parts);
    for (const std::string_view part : parts) {
        std::string_view name = trimmed(part);
        while (!name.empty()) {
            const auto found = with.atlas.named(name);
            if (!found.empty()) return std::string{found.front()->code()};
            // "9000 Gent": the words behind the first.
            const std::size_t space = name.find(' ');
            name = space == std::string_view::npos ? "" : trimmed(name.substr(space + 1));
        }
    }
    return with.import.place;
}

std::string zone_of(const calendar::Occurrence& date, const Import& import) {
    const bool ours = std::ranges::find(territories::kTimeZones, date.time_zone,
                                        &fields::Option::value) != territories::kTimeZones.end();
    return ours ? date.time_zone : import.time_zone;
}

Event event_of(const calendar::Occurrence& date, const PlanningWith& with) {
    const Import& import = with.import;
    const bool meets_online = is_web_address(date.conference) || is_web_address(date.location);
    const std::string location = is_web_address(date.location) ? "" : date.location;
    Event event{
        .voice = import.voice,
        .language = import.language,
        .starts_at = date.starts_at,
        .ends_at = date.ends_at > date.starts_at ? date.ends_at : date.starts_at + kUsualLength,
        .time_zone = zone_of(date, import),
        .mode = !meets_online      ? Mode::on_site
                : location.empty() ? Mode::online
                                   : Mode::mixed,
        .level = import.level,
        .audience = import.audience};
    if (event.mode != Mode::online) event.place = place_of(date, with);
    event.address = locale::shortened(location, kMostAddress);
    if (meets_online) {
        event.online_address = is_web_address(date.conference) ? date.conference : date.location;
    }
    return event;
}

/// What can't be an event here, whatever stands here already.
Why fault_of(const calendar::Occurrence& date, const Event& event, std::string_view host) {
    if (date.uid.ends_with("@" + std::string{host})) return Why::our_own;
    if (date.is_private) return Why::is_private;
    if (utf8_length(date.title) < kLeastTitle) return Why::no_title;
    if (event.ends_at > event.starts_at + kLongest) return Why::too_long;
    if (event.mode != Mode::online && event.place.empty()) return Why::place_unknown;
    return Why::none;
}

/// What is cancelled or over here stays so.
bool stands_ahead(const KnownDate& one, Instant now) {
    return one.state == State::announced && one.ends_at > now;
}

PlannedDate planned(const calendar::Occurrence& date, const KnownDates& known,
                    const PlanningWith& with) {
    PlannedDate planned{.event = event_of(date, with),
                        .words = {locale::shortened(date.title, kMostTitle), body_of(date)},
                        .imported = {.import_id = with.import.import_id,
                                     .uid = date.uid,
                                     .original = date.original,
                                     .revision = date.revision,
                                     .said = digest_of(date)}};
    const auto found = known.find({date.uid, date.original});
    planned.why = fault_of(date, planned.event, with.host);
    if (planned.why != Why::none) return planned;
    const bool cancelled = date.status == calendar::Status::cancelled;
    if (found == known.end()) {
        if (cancelled) planned.why = Why::cancelled_there;
        if (!cancelled) planned.step = Step::add;
        return planned;
    }
    planned.imported.event_id = found->second.event_id;
    planned.imported.import_id = found->second.import_id;
    if (date.revision < found->second.revision) {
        planned.why = Why::older;
    } else if (!stands_ahead(found->second, with.now)) {
        planned.step = Step::same;
    } else if (cancelled) {
        planned.step = Step::cancel;
    } else {
        planned.step = planned.imported.said == found->second.said ? Step::same : Step::change;
    }
    return planned;
}

/// As dates of a series are named: "20261201T080000Z".
std::string named(Instant at) {
    std::string text = to_iso(at);
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text;
}

/// Dates that stand here and that their series doesn't have any more. What was to be earlier is over
/// in the file, whenever it takes place here.
void add_vanished(const calendar::ReadCalendar& read, const PlanningWith& with, ImportPlan& plan) {
    std::set<Key> there;
    for (const calendar::Occurrence& date : read.dates) there.emplace(date.uid, date.original);
    const std::string now = named(with.now);
    for (const KnownDate& one : with.known) {
        if (!read.whole.contains(one.uid) || there.contains({one.uid, one.original})) continue;
        if (!stands_ahead(one, with.now)) continue;
        if (!one.original.empty() && one.original < now) continue;
        plan.dates.push_back({.step = Step::cancel,
                              .why = Why::not_in_series,
                              .imported = {.event_id = one.event_id,
                                           .import_id = one.import_id,
                                           .uid = one.uid,
                                           .original = one.original,
                                           .revision = one.revision,
                                           .said = one.said}});
    }
}

}  // namespace

Result<ImportPlan> plan_import(std::string_view bytes, const PlanningWith& with) {
    auto read = calendar::read(bytes, {.from = with.now,
                                       .until = with.now + kAhead,
                                       .time_zone = with.import.time_zone,
                                       .past = kPast});
    if (!read) return read.refusal();
    KnownDates known;
    for (const KnownDate& one : with.known) known.emplace(Key{one.uid, one.original}, one);
    ImportPlan plan{read->name, {}, read->notes, read->passed};
    std::size_t added = 0;
    for (const calendar::Occurrence& date : read->dates) {
        if (date.starts_at <= with.now) {
            ++plan.passed;
            continue;
        }
        PlannedDate one = planned(date, known, with);
        if (one.step == Step::add && ++added > kMostImported) {
            one.step = Step::leave;
            one.why = Why::too_many;
        }
        plan.dates.push_back(std::move(one));
    }
    add_vanished(*read, with, plan);
    return plan;
}

}  // namespace agora::events
