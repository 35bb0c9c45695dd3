#include "reading.hpp"

#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "agora/web/page_cache.hpp"
#include "agora/web/services.hpp"
#include "take_all.hpp"

#include <algorithm>

namespace agora::calls {
namespace {

constexpr std::chrono::hours kEvery{6};
/// A machine that fails is asked less and less often, up to once in two days.
constexpr std::int64_t kLongestWait = 8;
constexpr std::size_t kMostHeader = 300;
constexpr int kFine = 200;
constexpr int kUnchanged = 304;

struct ReadSource {
    static constexpr std::string_view kName = "calls.read_source";
    SourceId source = {};
};
AGORA_FIELDS(ReadSource, source)

/// What came of asking.
struct Read {
    Fault fault = Fault::none;
    std::int64_t answered = 0;
    std::string etag = {};
    std::string modified = {};
};

fetch::Request request_for(const Source& source) {
    fetch::Request request{
        .url = source.address,
        .headers = {{"Accept",
                     "application/atom+xml, application/rss+xml, application/json, "
                     "application/xml, text/xml, text/csv"}}};
    if (!source.etag.empty()) request.headers.emplace_back("If-None-Match", source.etag);
    if (!source.modified.empty()) {
        request.headers.emplace_back("If-Modified-Since", source.modified);
    }
    return request;
}

Read take(web::Services& services, const Source& source, const fetch::Answer& answer) {
    const auto header = [&](std::string_view name) {
        const std::string_view value = answer.header(name);
        return value.size() > kMostHeader ? std::string{} : std::string{value};
    };
    notices::Hint hint = hint_of(source);
    const std::string_view type = answer.header("Content-Type");
    constexpr std::string_view kCharset = "charset=";
    if (const std::size_t at = type.find(kCharset); at != std::string_view::npos) {
        hint.charset = type.substr(at + kCharset.size());
    }
    const auto reading = notices::read(answer.body, hint);
    if (!reading) return {.fault = Fault::not_a_list};
    take_all(services, *reading, source, answer.body);
    return {.etag = header("ETag"), .modified = header("Last-Modified")};
}

Read ask(web::Services& services, const Source& source) {
    const auto answer = services.state<Fetching>().ask(request_for(source));
    if (!answer) return {.fault = fault_of(answer.refusal())};
    const bool asked_for_change = !source.etag.empty() || !source.modified.empty();
    if (answer->status == kUnchanged && asked_for_change) {
        return {.etag = source.etag, .modified = source.modified};
    }
    if (answer->status != kFine) {
        return {.fault = Fault::answered_no, .answered = answer->status};
    }
    return take(services, source, *answer);
}

void keep(db::WriteTx& tx, Source source, const Read& read, Instant now) {
    source.fault = read.fault;
    source.answered = read.answered;
    if (read.fault == Fault::none) {
        source.failures = 0;
        source.read_at = now;
        source.next_at = now + kEvery;
        source.etag = read.etag;
        source.modified = read.modified;
    } else {
        ++source.failures;
        source.next_at = now + kEvery * std::min(source.failures, kLongestWait);
    }
    update_source(tx, source);
}

}  // namespace

void enqueue_reading(db::WriteTx& tx, SourceId source, Instant now) {
    jobs::enqueue(tx, ReadSource{source}, {now, "calls.read_source " + to_string(source)});
}

void read_source(web::Services& services, SourceId id) {
    const auto source = services.database.read([&](db::ReadTx& tx) { return find_source(tx, id); });
    if (!source || !source->is_read || source->failures >= kGiveUpAfter) return;
    const Read read = ask(services, *source);
    services.database.write([&](db::WriteTx& tx) {
        // It may have been ended, or led elsewhere, meanwhile.
        const auto still = find_source(tx, id);
        if (still && still->address == source->address) {
            keep(tx, *still, read, services.clock.now());
        }
    });
    services.cache.start_new_epoch();
}

std::vector<jobs::Kind> reading_jobs(web::Services& services) {
    return {{.name = std::string{ReadSource::kName},
             .run =
                 [&services](const jobs::Job& job) {
                     read_source(services, journal::event_of<ReadSource>(job.payload).source);
                 },
             .slow = true}};
}

void queue_due_sources(web::Services& services) {
    const Instant now = services.clock.now();
    services.database.write([&](db::WriteTx& tx) {
        for (const Source& one : list_due_sources(tx, now, kGiveUpAfter)) {
            enqueue_reading(tx, one.source_id, now);
        }
    });
}

}  // namespace agora::calls
