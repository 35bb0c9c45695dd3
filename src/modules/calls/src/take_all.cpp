#include "take_all.hpp"

#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "agora/files/store.hpp"
#include "agora/web/page_cache.hpp"
#include "from_notice.hpp"

#include <algorithm>

namespace agora::calls {
namespace {

constexpr std::size_t kAtOnce = 12;
constexpr std::size_t kMostRefused = 100;
/// The document of a source that is read again and again holds much that is known already.
constexpr std::size_t kMostKept = 8'000'000;

notices::Kind kind_of(Kind kind) {
    switch (kind) {
        case Kind::tender:
            return notices::Kind::tender;
        case Kind::project_call:
            return notices::Kind::project_call;
        case Kind::subsidy:
            return notices::Kind::subsidy;
        case Kind::vacancy:
            return notices::Kind::vacancy;
        case Kind::residency:
            return notices::Kind::residency_or_prize;
    }
    return notices::Kind::tender;
}

void count(ImportCounts& counts, Taken taken) {
    switch (taken) {
        case Taken::added:
            ++counts.added;
            return;
        case Taken::changed:
            ++counts.changed;
            return;
        case Taken::same:
            ++counts.same;
            return;
        case Taken::alone:
            ++counts.left_out;
            return;
    }
}

}  // namespace

notices::Hint hint_of(const Source& source) {
    notices::Hint hint;
    hint.address = source.address;
    hint.source = source.name;
    hint.kind = kind_of(source.kind);
    hint.language = source.language;
    return hint;
}

ImportReport take_all(web::Services& services, const notices::Reading& reading,
                      const Source& source, std::string_view bytes,
                      const std::function<void(std::int64_t, std::int64_t)>& progress) {
    ImportReport report{.cut = reading.cut};
    report.counts.refused = std::ssize(reading.refused);
    report.refused = reading.refused;
    if (report.refused.size() > kMostRefused) {
        report.refused.erase(report.refused.begin() + kMostRefused, report.refused.end());
    }
    Document document{.type = std::string{document_type_of(reading.format)}};
    if (bytes.size() <= kMostKept && !reading.notices.empty()) {
        document.file = services.state<files::Store>().put(bytes).text();
    }
    std::vector<Incoming> all;
    const auto& names = services.state<BuyerNames>();
    for (const notices::Notice& notice : reading.notices) {
        auto incoming = incoming_of(notice, names, source);
        if (incoming) {
            all.push_back(*std::move(incoming));
        } else {
            ++report.counts.left_out;
        }
    }
    const Instant now = services.clock.now();
    for (std::size_t from = 0; from < all.size(); from += kAtOnce) {
        const std::size_t to = std::min(all.size(), from + kAtOnce);
        const auto some = services.database.write([&](db::WriteTx& tx) {
            const Acting acting{tx, services, {{}, now}};
            ImportCounts counts;
            for (std::size_t at = from; at < to; ++at) {
                count(counts, take_in(acting, all[at], document));
            }
            return counts;
        });
        report.counts.added += some.added;
        report.counts.changed += some.changed;
        report.counts.same += some.same;
        report.counts.left_out += some.left_out;
        if (progress) progress(static_cast<std::int64_t>(to), std::ssize(all));
    }
    if (report.counts.added + report.counts.changed > 0) services.cache.start_new_epoch();
    return report;
}

}  // namespace agora::calls
