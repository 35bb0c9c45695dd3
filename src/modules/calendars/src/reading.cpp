#include "reading.hpp"

#include "agora/calendar/read.hpp"
#include "agora/clock/clock.hpp"
#include "agora/locale/text.hpp"
#include "agora/markdown/markdown.hpp"
#include "agora/web/page_cache.hpp"
#include "agora/web/services.hpp"
#include "follow.hpp"
#include "letters.hpp"

#include <algorithm>
#include <map>

namespace agora::calendars {
namespace {

constexpr std::chrono::hours kEvery{4};
/// A machine that fails is asked less and less often, up to once a day.
constexpr std::int64_t kLongestWait = 6;
/// So that what comes again moves on with the year, also when the file says "unchanged".
constexpr std::chrono::days kWholeAgain{30};
constexpr std::chrono::days kAhead{400};
constexpr std::size_t kMostDates = 300;
constexpr int kMostOfEntry = 60;  ///< of an entry that comes again: so that it pushes no other out
constexpr std::size_t kMostTitle = 150;
constexpr std::size_t kMostLocation = 200;
constexpr int kFine = 200;
constexpr int kUnchanged = 304;

/// What came of asking.
struct Read {
    Fault fault = Fault::none;
    std::int64_t answered = 0;
    bool unchanged = false;
    std::string etag = {};
    std::string modified = {};
    std::vector<DateElsewhere> dates = {};
};

DateElsewhere date_of(const calendar::Occurrence& one, const Calendar& calendar) {
    const bool has_page = one.address.starts_with("https://") || one.address.starts_with("http://");
    return {
        .calendar_id = calendar.calendar_id,
        .starts_at = one.starts_at,
        .ends_at = std::max(one.ends_at, one.starts_at + Duration{1}),
        .all_day = one.all_day,
        .first_day = one.first_day,
        .last_day = one.last_day,
        .time_zone = one.time_zone,
        .title = locale::shortened(one.title, kMostTitle),
        .location = locale::shortened(one.location, kMostLocation),
        .address = has_page && markdown::is_safe_address(one.address) ? one.address : std::string{},
        .cancelled = one.status == calendar::Status::cancelled};
}

void read_dates(std::string_view bytes, const Calendar& calendar, Instant now, Read& read) {
    const auto content = calendar::read(
        bytes, {.from = now, .until = now + kAhead, .time_zone = calendar.time_zone});
    if (!content) {
        read.fault = fault_of(content.refusal());
        return;
    }
    std::map<std::string, int> times;
    for (const calendar::Occurrence& one : content->dates) {
        if (read.dates.size() == kMostDates) break;
        if (one.is_private || one.title.empty() || ++times[one.uid] > kMostOfEntry) continue;
        read.dates.push_back(date_of(one, calendar));
        read.dates.back().number = std::ssize(read.dates);
    }
}

Read ask(web::Services& services, const Calendar& calendar, Instant now) {
    fetch::Request request{.url = calendar.address, .headers = {{"Accept", "text/calendar"}}};
    const bool may_be_unchanged = calendar.whole_at && now - *calendar.whole_at < kWholeAgain;
    if (may_be_unchanged && !calendar.etag.empty()) {
        request.headers.emplace_back("If-None-Match", calendar.etag);
    }
    if (may_be_unchanged && !calendar.modified.empty()) {
        request.headers.emplace_back("If-Modified-Since", calendar.modified);
    }
    Read read;
    const auto answer = services.state<Fetching>().ask(request);
    if (!answer) {
        read.fault = fault_of(answer.refusal());
    } else if (answer->status == kUnchanged && may_be_unchanged) {
        read.unchanged = true;
    } else if (answer->status != kFine) {
        read.fault = Fault::answered_no;
        read.answered = answer->status;
    } else {
        constexpr std::size_t kMostHeader = 300;
        const auto header = [&](std::string_view name) {
            const std::string_view value = answer->header(name);
            return value.size() > kMostHeader ? std::string{} : std::string{value};
        };
        read.etag = header("ETag");
        read.modified = header("Last-Modified");
        read_dates(answer->body, calendar, now, read);
    }
    return read;
}

void keep_failure(db::WriteTx& tx, web::Services& services, Calendar& calendar, const Read& read,
                  Instant now) {
    ++calendar.failures;
    calendar.next_at = now + kEvery * std::min(calendar.failures, kLongestWait);
    calendar.fault = read.fault;
    calendar.answered = read.answered;
    if (calendar.failures == kTellAfter) mail_failing(tx, services, calendar, now);
    if (calendar.failures != kGiveUpAfter) return;
    mail_given_up(tx, services, calendar, now);
    delete_dates(tx, calendar.calendar_id);
    // What comes back is read whole.
    calendar.whole_at = std::nullopt;
}

void keep_dates(db::WriteTx& tx, Calendar& calendar, const Read& read, Instant now) {
    calendar.etag = read.etag;
    calendar.modified = read.modified;
    calendar.whole_at = now;
    delete_dates(tx, calendar.calendar_id);
    for (const DateElsewhere& date : read.dates) insert_date(tx, date);
}

void keep(db::WriteTx& tx, web::Services& services, Calendar calendar, const Read& read,
          Instant now) {
    if (read.fault != Fault::none) {
        keep_failure(tx, services, calendar, read, now);
    } else {
        calendar.next_at = now + kEvery;
        calendar.read_at = now;
        calendar.failures = 0;
        calendar.fault = Fault::none;
        calendar.answered = 0;
        if (!read.unchanged) keep_dates(tx, calendar, read, now);
    }
    update_calendar(tx, calendar);
    const bool given_up = calendar.failures == kGiveUpAfter;
    if (!given_up && (read.unchanged || read.fault != Fault::none)) return;
    journal::emit(tx, {{}, now}, CalendarChanged{calendar.calendar_id, calendar.circle_id});
}

/// To be asked for now; one of an ended group waits.
std::optional<Calendar> take(db::WriteTx& tx, CalendarId id, Instant now) {
    auto calendar = find_calendar(tx, id);
    if (!calendar || calendar->failures >= kGiveUpAfter) return std::nullopt;
    if (!calendar->circle_id) return calendar;
    const auto circle = circles::find_circle(tx, calendar->circle_id);
    if (circle && circle->state != circles::State::closed) return calendar;
    calendar->next_at = now + kEvery * kLongestWait;
    update_calendar(tx, *calendar);
    return std::nullopt;
}

}  // namespace

void read_calendar(web::Services& services, CalendarId id) {
    const Instant now = services.clock.now();
    const auto calendar =
        services.database.write([&](db::WriteTx& tx) { return take(tx, id, now); });
    if (!calendar) return;
    const Read read = ask(services, *calendar, now);
    services.database.write([&](db::WriteTx& tx) {
        // It may have been ended meanwhile.
        const auto still = find_calendar(tx, id);
        if (still) keep(tx, services, *still, read, now);
    });
    services.cache.start_new_epoch();
}

std::vector<jobs::Kind> job_kinds(web::Services& services) {
    return {{std::string{ReadCalendar::kName}, [&services](const jobs::Job& job) {
                 read_calendar(services, journal::event_of<ReadCalendar>(job.payload).calendar);
             }}};
}

std::vector<jobs::Periodic> periodic(web::Services& services) {
    constexpr std::int64_t kAtOnce = 200;
    return {{"calendars.due", std::chrono::minutes{30},
             [&services] {
                 const Instant now = services.clock.now();
                 services.database.write([&](db::WriteTx& tx) {
                     for (const Calendar& one : list_due(tx, {now, kGiveUpAfter, kAtOnce})) {
                         enqueue_reading(tx, one.calendar_id, now);
                     }
                 });
             },
             tr("Calendars elsewhere"),
             tr("Reads the calendars elsewhere that are followed, every four hours each.")}};
}

}  // namespace agora::calendars
