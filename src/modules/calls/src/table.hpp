#pragma once

#include "agora/search/held_texts.hpp"
#include "agora/search/kept_answers.hpp"
#include "agora/web/services.hpp"
#include "currencies.hpp"
#include "sectors.hpp"
#include "small.hpp"

#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

namespace agora::calls {

struct Title {
    std::string language;
    std::string title;
};

/// A call as lists need it.
struct Entry {
    CallId call_id = {};
    Kind kind = Kind::tender;
    BuyerType buyer_type = BuyerType::unknown;
    std::vector<Title> titles = {};
    std::string buyer = {};
    std::string places = {};
    std::string cpv = {};
    std::string languages = {};
    std::set<std::string> sectors = {};
    std::optional<std::int64_t> value_cents = {};
    std::string currency = {};
    std::int64_t lots = 0;
    Small small = {};
    std::optional<Instant> deadline_at = {};
    std::string deadline_zone = {};
    bool whole_day = false;
    std::string source_name = {};
    Instant added_at = {};
    Instant changed_at = {};
    bool withdrawn = false;
    Moderation moderation = Moderation::none;
    std::int64_t turn = 0;
};
using EntryPointer = std::shared_ptr<const Entry>;

/// One row of the table: what filters look at lies side by side, so that many rows cost little.
struct Row {
    Instant closes_at;          ///< see closes_at()
    std::uint64_t facts = 0;    ///< one bit for each value of each small filter
    std::uint64_t sectors = 0;  ///< a bit for each, by hash
    std::uint32_t regions = 0;
    EntryPointer entry;
};

/// The calls of one moment, those that close first in front.
struct Snapshot {
    std::int64_t turn = 0;
    std::vector<Row> rows;
    std::unordered_map<CallId, EntryPointer> by_id;

    const Entry* find(CallId call) const;
};
using SnapshotPointer = std::shared_ptr<const Snapshot>;

/// Which rows of a snapshot fit, in the order of the answer.
struct FittingRows {
    std::vector<std::uint32_t> rows;

    std::size_t bytes() const { return sizeof(*this) + rows.size() * sizeof(std::uint32_t); }
};

/// What a query gives, in its order: the open ones by deadline, the past ones the latest first.
struct Found {
    SnapshotPointer snapshot;
    std::shared_ptr<const FittingRows> fitting;
    std::size_t first = 0;  ///< those before have closed meanwhile

    const Entry& operator[](std::size_t number) const {
        return *snapshot->rows[fitting->rows[first + number]].entry;
    }
    std::size_t size() const { return fitting->rows.size() - first; }
};

/// All calls in memory. It follows the database by turns: only what changed is read. Thread-safe.
class Table {
 public:
    explicit Table(const resources::Set& files) : sectors_(files), currencies_(files) {}

    /// As this transaction sees it, or newer.
    SnapshotPointer at(db::ReadTx& tx);
    /// Those that fit and that members, or everybody, may see; kept until the next change.
    Found look(db::ReadTx& tx, const Query& query, bool member, Instant now);
    /// Whether a call fits, words too, whatever its deadline.
    bool fits(const Query& query, const Entry& entry) const;
    const Sectors& sectors() const { return sectors_; }
    /// The first that closed since this was asked last, or in the hour before the first time.
    std::optional<CallId> closed_since(Instant now);

 private:
    void follow(db::ReadTx& tx, std::int64_t turn);
    std::vector<std::uint32_t> compute(const Snapshot& all, const Query& query, bool member,
                                       Instant now) const;

    Sectors sectors_;
    Currencies currencies_;
    std::mutex loading_;
    mutable std::mutex mutex_;
    SnapshotPointer snapshot_ = std::make_shared<const Snapshot>();
    search::HeldTexts words_;
    search::KeptAnswers<FittingRows> answers_;
    std::optional<Instant> asked_until_;
};

/// services.state<Table>() with the transaction.
SnapshotPointer all_calls(const web::Services& services, db::ReadTx& tx);

const Title* title_in(const Entry& entry, std::string_view reader);

}  // namespace agora::calls
