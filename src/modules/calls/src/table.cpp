#include "table.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/text.hpp"
#include "call_store.hpp"
#include "regions.hpp"

#include <algorithm>
#include <map>

namespace agora::calls {
namespace {

constexpr std::size_t kLongestSummary = 600;

/// Each small filter has its own bits: kinds, buyers, bands, languages, smallness, who may see it.
constexpr int kBuyerBits = 8;
constexpr int kBandBits = 16;
constexpr int kLanguageBits = 24;
constexpr int kSmallBits = 32;
constexpr std::uint64_t kForAll = 1ULL << 40;
constexpr std::uint64_t kForMembers = 1ULL << 41;

constexpr std::uint64_t bit(int from, int number) {
    return 1ULL << (from + number);
}

int language_number(std::string_view language) {
    if (language == "nl") return 0;
    if (language == "fr") return 1;
    if (language == "en") return 2;
    return language == "de" ? 3 : 4;
}

std::uint64_t sector_bit(std::string_view slug) {
    return 1ULL << (std::hash<std::string_view>{}(slug) % 64);
}

template <typename Number>
std::int64_t held_id(Number call) {
    return call.value();
}

std::uint64_t facts_of(const Entry& entry, const Currencies& currencies) {
    std::uint64_t facts =
        bit(0, static_cast<int>(entry.kind)) | bit(kBuyerBits, static_cast<int>(entry.buyer_type));
    for (const Band band : currencies.bands_of(entry.value_cents, entry.currency)) {
        facts |= bit(kBandBits, static_cast<int>(band));
    }
    for (const std::string_view language : split(entry.languages, ' ')) {
        if (!language.empty()) facts |= bit(kLanguageBits, language_number(language));
    }
    if (entry.small.fits == Known::yes) facts |= bit(kSmallBits, 0);
    if (entry.small.fits != Known::no) facts |= bit(kSmallBits, 1);
    const bool listed = !entry.withdrawn && entry.moderation != Moderation::hidden;
    if (listed) facts |= kForMembers;
    if (listed && entry.moderation == Moderation::none) facts |= kForAll;
    return facts;
}

/// The bits that a row must have.
std::uint64_t wanted_of(const Query& query) {
    std::uint64_t wanted = 0;
    if (query.kind) wanted |= bit(0, static_cast<int>(*query.kind));
    if (query.buyer) wanted |= bit(kBuyerBits, static_cast<int>(*query.buyer));
    if (query.band) wanted |= bit(kBandBits, static_cast<int>(*query.band));
    if (!query.language.empty()) {
        wanted |= bit(kLanguageBits, language_number(query.language));
    }
    if (query.small) wanted |= bit(kSmallBits, static_cast<int>(*query.small));
    return wanted;
}

bool has_cpv(const Entry& entry, std::string_view stem) {
    return std::ranges::any_of(split(entry.cpv, ' '),
                               [&](std::string_view code) { return code.starts_with(stem); });
}

Row row_of(EntryPointer entry, const Currencies& currencies) {
    Row row{.closes_at = closes_at(entry->deadline_at, entry->changed_at),
            .facts = facts_of(*entry, currencies),
            .regions = region_bits(entry->places),
            .entry = entry};
    for (const std::string& sector : entry->sectors) row.sectors |= sector_bit(sector);
    return row;
}

bool fits_rest(const Query& query, std::uint32_t region, const Row& row) {
    if (region != 0 && (row.regions & region) == 0) return false;
    if (!query.cpv.empty() && !has_cpv(*row.entry, query.cpv)) return false;
    return query.sector.empty() || ((row.sectors & sector_bit(query.sector)) != 0 &&
                                    row.entry->sectors.contains(query.sector));
}

Entry entry_of(const Call& call, const Sums& sums, const Sectors& sectors) {
    Entry entry{.call_id = call.call_id,
                .kind = call.kind,
                .buyer_type = call.buyer_type,
                .buyer = call.buyer,
                .places = call.places.empty() ? call.buyer_country : call.places,
                .cpv = call.cpv,
                .languages = call.languages,
                .sectors = sectors.of(call.cpv),
                .value_cents = call.value_cents,
                .currency = call.currency,
                .lots = sums.lots,
                .small = small_of(call, sums),
                .deadline_at = call.deadline_at,
                .deadline_zone = call.deadline_zone,
                .whole_day = call.whole_day,
                .source_name = call.source_name,
                .added_at = call.added_at,
                .changed_at = call.changed_at,
                .withdrawn = call.withdrawn,
                .moderation = call.moderation,
                .turn = call.turn};
    for (const std::string_view sector : split(call.sectors, ' ')) {
        if (!sector.empty()) entry.sectors.emplace(sector);
    }
    return entry;
}

bool closes_before(const Row& one, const Row& other) {
    if (one.closes_at != other.closes_at) return one.closes_at < other.closes_at;
    return one.entry->call_id < other.entry->call_id;
}

/// What changed, and the words by which it is found.
struct Changed {
    std::unordered_map<CallId, Row> rows;
    std::map<std::int64_t, std::string> words;
};

Changed changed_after(db::ReadTx& tx, std::int64_t turn, const Sectors& sectors,
                      const Currencies& currencies) {
    std::unordered_map<CallId, Sums> sums;
    for (const LotSum& sum : list_lot_sums_after(tx, turn)) {
        sums[sum.call_id] = {sum.lots, sum.least};
    }
    std::unordered_map<CallId, std::vector<Text>> texts;
    for (Text& text : list_texts_after(tx, turn)) texts[text.call_id].push_back(std::move(text));
    Changed changed;
    each_call_after(tx, turn, [&](const Call& call) {
        Entry entry = entry_of(call, sums[call.call_id], sectors);
        std::string& words = changed.words[call.call_id.value()];
        words = call.buyer + " " + call.number;
        for (Text& text : texts[call.call_id]) {
            words += " " + text.title + " " + locale::shortened(text.summary, kLongestSummary);
            entry.titles.push_back({std::move(text.language), std::move(text.title)});
        }
        changed.rows.emplace(call.call_id,
                             row_of(std::make_shared<const Entry>(std::move(entry)), currencies));
    });
    return changed;
}

}  // namespace

const Entry* Snapshot::find(CallId call) const {
    const auto found = by_id.find(call);
    return found == by_id.end() ? nullptr : found->second.get();
}

SnapshotPointer Table::at(db::ReadTx& tx) {
    const std::int64_t turn = last_turn(tx);
    const auto held = [&]() -> SnapshotPointer {
        const std::scoped_lock lock{mutex_};
        return snapshot_->turn >= turn ? snapshot_ : nullptr;
    };
    if (auto snapshot = held()) return snapshot;
    // A write may still be undone: it sees what was there before it.
    if (dynamic_cast<db::WriteTx*>(&tx) != nullptr) {
        const std::scoped_lock lock{mutex_};
        return snapshot_;
    }
    const std::scoped_lock loading{loading_};
    if (auto snapshot = held()) return snapshot;
    follow(tx, turn);
    return held();
}

void Table::follow(db::ReadTx& tx, std::int64_t turn) {
    SnapshotPointer before;
    {
        const std::scoped_lock lock{mutex_};
        before = snapshot_;
    }
    Changed changed = changed_after(tx, before->turn, sectors_, currencies_);
    auto after = std::make_shared<Snapshot>();
    after->turn = turn;
    after->by_id = before->by_id;
    after->rows.reserve(before->rows.size() + changed.rows.size());
    for (const Row& row : before->rows) {
        if (!changed.rows.contains(row.entry->call_id)) after->rows.push_back(row);
    }
    const auto kept = static_cast<std::ptrdiff_t>(after->rows.size());
    for (auto& [id, row] : changed.rows) {
        after->by_id[id] = row.entry;
        after->rows.push_back(std::move(row));
    }
    std::sort(after->rows.begin() + kept, after->rows.end(), &closes_before);
    std::inplace_merge(after->rows.begin(), after->rows.begin() + kept, after->rows.end(),
                       &closes_before);
    std::vector<search::Stamped> stamped;
    stamped.reserve(after->rows.size());
    for (const Row& row : after->rows) {
        stamped.push_back(
            {row.entry->call_id.value(), static_cast<std::uint64_t>(row.entry->turn)});
    }
    words_.follow(stamped, [&](std::span<const std::int64_t>) { return std::move(changed.words); });
    const std::scoped_lock lock{mutex_};
    snapshot_ = std::move(after);
}

std::vector<std::uint32_t> Table::compute(const Snapshot& all, const Query& query, bool member,
                                          Instant now) const {
    const auto open = std::ranges::lower_bound(all.rows, now, {}, &Row::closes_at);
    const auto first = query.past ? all.rows.begin() : open;
    const auto last = query.past ? open : all.rows.end();
    const std::uint64_t wanted = wanted_of(query) | (member ? kForMembers : kForAll);
    const std::uint32_t region = query.region.empty() ? 0 : region_bit(query.region);
    std::vector<std::uint32_t> found;
    for (auto row = first; row != last; ++row) {
        if ((row->facts & wanted) != wanted || !fits_rest(query, region, *row)) continue;
        found.push_back(static_cast<std::uint32_t>(row - all.rows.begin()));
    }
    if (!query.text.empty()) {
        search::keep_held(found, query.text, words_,
                          [&](std::uint32_t at) { return held_id(all.rows[at].entry->call_id); });
    }
    if (query.past) std::ranges::reverse(found);
    return found;
}

Found Table::look(db::ReadTx& tx, const Query& query, bool member, Instant now) {
    const SnapshotPointer all = at(tx);
    // Past ones grow with the clock: their answer holds for a minute.
    const std::string key = address_of(query) + (member ? " m " : " v ") +
                            (query.past ? std::to_string(now.seconds() / 60) : std::string{});
    const auto fitting = answers_.get(all, key, [&] {
        return std::make_shared<const FittingRows>(compute(*all, query, member, now));
    });
    Found found{all, fitting};
    if (!query.past) {
        const auto open = std::ranges::lower_bound(
            fitting->rows, now, {}, [&](std::uint32_t at) { return all->rows[at].closes_at; });
        found.first = static_cast<std::size_t>(open - fitting->rows.begin());
    }
    return found;
}

bool Table::fits(const Query& query, const Entry& entry) const {
    const Row row = row_of(std::make_shared<const Entry>(entry), currencies_);
    const std::uint64_t wanted = wanted_of(query);
    const std::uint32_t region = query.region.empty() ? 0 : region_bit(query.region);
    if ((row.facts & wanted) != wanted || !fits_rest(query, region, row)) return false;
    if (query.text.empty()) return true;
    return words_.holding(search::HeldWords{query.text}).contains(held_id(entry.call_id));
}

std::optional<CallId> Table::closed_since(Instant now) {
    const std::scoped_lock lock{mutex_};
    const Instant from = asked_until_.value_or(now - std::chrono::hours{1});
    asked_until_ = now;
    const auto row = std::ranges::upper_bound(snapshot_->rows, from, {}, &Row::closes_at);
    if (row == snapshot_->rows.end() || row->closes_at > now) return std::nullopt;
    return row->entry->call_id;
}

SnapshotPointer all_calls(const web::Services& services, db::ReadTx& tx) {
    return services.state<Table>().at(tx);
}

const Title* title_in(const Entry& entry, std::string_view reader) {
    if (entry.titles.empty()) return nullptr;
    const auto found = std::ranges::find(entry.titles, reader, &Title::language);
    return found == entry.titles.end() ? &entry.titles.front() : &*found;
}

}  // namespace agora::calls
