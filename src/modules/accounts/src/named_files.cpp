#include "named_files.hpp"

#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "agora/files/store.hpp"
#include "named_file_store.hpp"

#include <chrono>
#include <set>

namespace agora::accounts {
namespace {

/// Longer than any request or job takes from storing a file to committing the row that names it.
constexpr std::chrono::hours kLongestBetweenPutAndCommit{1};

std::string_view fault_of(files::Damage::Kind kind) {
    switch (kind) {
        case files::Damage::Kind::content_differs_from_name:
            return "holds something else than its name says";
        case files::Damage::Kind::name_is_no_digest:
            return "has a name that is no digest";
        case files::Damage::Kind::cannot_be_read:
            return "cannot be read";
    }
    return {};
}

}  // namespace

int remove_unnamed_files(web::Services& services) {
    auto& store = services.state<files::Store>();
    const Instant put_before = services.clock.now() - kLongestBetweenPutAndCommit;
    // What is stored is listed before the rows are read: a file that comes in between is not listed.
    std::vector<files::Digest> stored;
    store.each([&](const files::StoredFile& file) {
        if (file.put_at < put_before) stored.push_back(file.digest);
    });
    if (stored.empty()) return 0;
    std::set<std::string> named;
    services.database.read([&](db::ReadTx& tx) {
        named.clear();
        each_named_file(tx, [&](const NamedFile& file) { named.insert(file.digest); });
    });
    int removed = 0;
    for (const files::Digest& digest : stored) {
        if (named.contains(digest.text())) continue;
        if (store.remove(digest, put_before) == files::Store::Removal::removed) ++removed;
    }
    store.remove_leftovers(put_before);
    return removed;
}

std::vector<std::string> verify_files(web::Services& services) {
    auto& store = services.state<files::Store>();
    std::vector<std::string> faults;
    services.database.read([&](db::ReadTx& tx) {
        faults.clear();
        each_named_file(tx, [&](const NamedFile& file) {
            const auto digest = files::Digest::parse(file.digest);
            if (digest && store.exists(*digest)) return;
            faults.push_back(file.column + " names a file that is not there: " + file.digest);
        });
    });
    for (const files::Damage& damage : store.verify()) {
        faults.push_back("files/" + damage.path + " " + std::string{fault_of(damage.kind)});
    }
    return faults;
}

}  // namespace agora::accounts
