#include "agora/base/text.hpp"
#include "agora/clock/clock.hpp"
#include "agora/members/events.hpp"
#include "agora/web/page_cache.hpp"
#include "agora/web/services.hpp"
#include "directory.hpp"
#include "directory_rows.hpp"
#include "directory_store.hpp"
#include "project_search.hpp"
#include "shared_synonyms.hpp"

#include <algorithm>
#include <future>
#include <set>

namespace agora::members {
namespace {

constexpr std::int64_t kPage = 1000;
constexpr std::size_t kEvery = 100;
/// From so many on, one reading of everybody between the first and the last costs less.
constexpr std::size_t kMany = 200;

/// Which members the entries of the journal are about.
void add_members_in(const std::vector<journal::Sealed>& entries, std::set<AccountId>& members) {
    for (const journal::Sealed& entry : entries) {
        const bool of_member = entry.name.starts_with("members.");
        const bool of_account = entry.name.starts_with("accounts.");
        const auto id =
            parse_id<AccountId>(journal::word_of(entry.payload, of_member ? "member" : "account"));
        if ((of_member || of_account) && id) members.insert(*id);
    }
}

std::set<AccountId> changed_between(db::ReadTx& tx, std::int64_t after, std::int64_t until) {
    std::set<AccountId> members;
    while (after < until) {
        const auto entries = journal::sealed_after(tx, after, std::min(kPage, until - after));
        if (entries.empty()) break;
        add_members_in(entries, members);
        after = entries.back().seq;
    }
    return members;
}

bool is_about_words(const journal::Sealed& entry) {
    return entry.name.starts_with("vocabulary.term");
}

}  // namespace

void Directory::hear(const std::vector<journal::Sealed>& entries) {
    refresh_all(entries);
    follow_with_index(entries.back().seq);
    if (std::ranges::any_of(entries, is_about_words)) take_synonyms();
}

void Directory::refresh_all(const std::vector<journal::Sealed>& entries) {
    if (!is_loaded_or_wait()) return;
    std::vector<journal::Sealed> later;
    for (const journal::Sealed& entry : entries) {
        if (entry.seq > loaded_seq_) later.push_back(entry);
    }
    std::set<AccountId> members;
    add_members_in(later, members);
    for (const AccountId member : members) refresh(member);
}

void Directory::follow_with_index(std::int64_t journal_seq) {
    constexpr int kMostTurns = 3;
    const std::lock_guard lock(index_mutex_);
    for (int turn = 0; turn < kMostTurns; ++turn) {
        const std::int64_t from = index_->cursor();
        if (from >= journal_seq) return;
        const auto members = services_.database.read(
            [&](db::ReadTx& tx) { return changed_between(tx, from, journal_seq); });
        put_in_index({members.begin(), members.end()});
        index_->commit(journal_seq);
        // Pages of visitors that were made in between did not find the words yet.
        if (!members.empty() && pool_ == Pool::listed) services_.cache.start_new_epoch();
    }
}

void Directory::put_in_index(const std::vector<AccountId>& accounts) {
    const Date today = utc_date(services_.clock.now());
    const auto words = document_words(services_);
    services_.database.read([&](db::ReadTx& tx) {
        const auto put_or_remove = [&](AccountId account, const Member* member) {
            const auto document = member ? document_of(*member, pool_, today, words) : std::nullopt;
            if (document) {
                index_->put(*document);
            } else {
                index_->remove(kMemberKind, account.value());
            }
        };
        if (accounts.size() < kMany) {
            for (const AccountId account : accounts) {
                const auto member = find_member(tx, account);
                put_or_remove(account, member ? &*member : nullptr);
            }
            return;
        }
        auto next = accounts.begin();
        each_member_between(tx, pool_, accounts.front(), accounts.back(),
                            [&](const Member& member) {
                                const AccountId account = member.profile.row.account_id;
                                for (; next != accounts.end() && *next < account; ++next) {
                                    put_or_remove(*next, nullptr);
                                }
                                if (next != accounts.end() && *next == account)
                                    put_or_remove(*next++, &member);
                            });
        for (; next != accounts.end(); ++next) put_or_remove(*next, nullptr);
    });
}

void Directory::take_synonyms() {
    index_->set_synonyms(
        services_.state<SharedSynonyms>().of(services_.state<vocabulary::TermsHolder>().current()));
}

Result<Rebuilt> Directory::rebuild_index(const RebuildProgress& progress) {
    const Date today = utc_date(services_.clock.now());
    const auto words = document_words(services_);
    const std::lock_guard lock(index_mutex_);
    auto rebuild = index_->begin_rebuild();
    if (!rebuild) return rebuild.refusal();
    Rebuilt rebuilt;
    services_.database.read([&](db::ReadTx& tx) {
        rebuilt = {0, journal::last_sealed(tx)};
        const std::size_t total = progress ? count_members(tx, pool_) : 0;
        each_member(tx, pool_, [&](const Member& member) {
            const auto document = document_of(member, pool_, today, words);
            if (!document) return;
            (*rebuild)->put(*document);
            if (++rebuilt.documents % kEvery == 0 && progress) progress(rebuilt.documents, total);
        });
    });
    (*rebuild)->publish(rebuilt.journal_seq);
    return rebuilt;
}

/// Both pools at once: each writes to an index of its own, and one alone leaves a core idle.
Result<Rebuilt> rebuild_search(web::Services& services, const RebuildProgress& progress) {
    auto other_pool = std::async(std::launch::async, [&services] {
        return services.state<ProjectPool>().directory.rebuild_index();
    });
    auto rebuilt = services.state<Directory>().rebuild_index(progress);
    const auto other = other_pool.get();
    if (!rebuilt) return rebuilt.refusal();
    if (!other) return other.refusal();
    rebuilt->documents += other->documents;
    services.database.write([&](db::WriteTx& tx) {
        journal::emit(tx, {{}, services.clock.now()},
                      SearchRebuilt{static_cast<std::int64_t>(rebuilt->documents)},
                      journal::Audit::yes);
    });
    return rebuilt;
}

}  // namespace agora::members
