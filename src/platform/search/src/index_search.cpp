#include "index_search.hpp"

#include "document_terms.hpp"

#include <algorithm>
#include <charconv>
#include <memory>
#include <string_view>
#include <unordered_map>

namespace agora::search {
namespace {

constexpr std::size_t kMostHits = 10'000;
/// Enough to know whether anything matches: how many there are is not told.
constexpr Xapian::doccount kChecked = 1;

/// Documents without the value come last in both directions.
class SlotKey final : public Xapian::KeyMaker {
 public:
    SlotKey(Xapian::valueno slot, Direction direction) : slot_(slot), direction_(direction) {}

    std::string operator()(const Xapian::Document& document) const override {
        const std::string value = document.get_value(slot_);
        if (!value.empty() || direction_ == Direction::descending) return value;
        return std::string(16, '\xff');
    }

 private:
    Xapian::valueno slot_;
    Direction direction_;
};

/// The sorting of an enquiry, with what it borrows.
class Sorting {
 public:
    Sorting(Xapian::Enquire& enquire, const Question& question) {
        const Order& order = question.order;
        if (order.by == Order::By::nearness && question.near) {
            const Xapian::LatLongCoord from{question.near->from.latitude,
                                            question.near->from.longitude};
            key_ = std::make_unique<Xapian::LatLongDistanceKeyMaker>(kPlaceSlot, from);
            enquire.set_sort_by_key_then_relevance(key_.get(), false);
        } else if (order.by == Order::By::sort_value) {
            const auto slot = kFirstSortSlot + static_cast<Xapian::valueno>(order.slot);
            key_ = std::make_unique<SlotKey>(slot, order.direction);
            enquire.set_sort_by_key_then_relevance(key_.get(),
                                                   order.direction == Direction::descending);
        }
    }

 private:
    std::unique_ptr<Xapian::KeyMaker> key_;
};

Identity identity_of(const std::string& value) {
    const std::size_t colon = value.find(':');
    return {value.substr(0, colon), std::stoll(value.substr(colon + 1))};
}

Identity identity_of(const Xapian::Document& document) {
    return identity_of(document.get_value(kIdentitySlot));
}

/// The identities in a row, by document: a tenth of what it takes to open each document.
template <typename Visit>
void each_identity(const Xapian::Database& database, const Xapian::MSet& matches, Visit&& visit) {
    std::vector<Xapian::docid> documents;
    documents.reserve(matches.size());
    for (auto match = matches.begin(); match != matches.end(); ++match) documents.push_back(*match);
    std::ranges::sort(documents);
    auto value = database.valuestream_begin(kIdentitySlot);
    for (const Xapian::docid document : documents) {
        value.skip_to(document);
        visit(document, *value);
    }
}

std::unordered_map<Xapian::docid, Identity> identities_of(const Xapian::Database& database,
                                                          const Xapian::MSet& matches) {
    std::unordered_map<Xapian::docid, Identity> identities;
    each_identity(database, matches, [&](Xapian::docid document, const std::string& value) {
        identities.emplace(document, identity_of(value));
    });
    return identities;
}

std::vector<std::int64_t> ids_of(const Xapian::Database& database, const Xapian::MSet& matches) {
    std::vector<std::int64_t> ids;
    ids.reserve(matches.size());
    each_identity(database, matches, [&](Xapian::docid, const std::string& value) {
        const std::string_view id = std::string_view{value}.substr(value.find(':') + 1);
        std::int64_t number = 0;
        std::from_chars(id.data(), id.data() + id.size(), number);
        ids.push_back(number);
    });
    return ids;
}

}  // namespace

Found find_in(const QueryContext& context, const Question& question) {
    const BuiltQuery built = QueryBuilder{context}.build(question);
    Xapian::Enquire enquire{context.database};
    const Sorting sorting{enquire, question};
    const auto offset = static_cast<Xapian::doccount>(std::min(question.offset, kMostHits));
    const auto limit = static_cast<Xapian::doccount>(std::min(question.limit, kMostHits));

    Found found;
    enquire.set_query(built.all_words);
    Xapian::MSet matches = enquire.get_mset(offset, limit, kChecked);
    if (built.can_relax && matches.get_matches_lower_bound() == 0) {
        enquire.set_query(built.some_words);
        matches = enquire.get_mset(offset, limit, kChecked);
        if (matches.get_matches_lower_bound() > 0) found.match = Match::some_words;
    }
    const auto identities = identities_of(context.database, matches);
    for (auto match = matches.begin(); match != matches.end(); ++match) {
        const auto& [kind, id] = identities.at(*match);
        found.hits.push_back({kind, id, match.get_weight()});
    }
    found.corrections = built.corrections;
    found.did_you_mean = built.did_you_mean;
    return found;
}

Matching matching_in(const QueryContext& context, const Question& question, std::size_t limit,
                     std::size_t partly) {
    const BuiltQuery built = QueryBuilder{context}.build(question);
    Xapian::Enquire enquire{context.database};
    enquire.set_weighting_scheme(Xapian::BoolWeight{});
    enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
    const auto most = static_cast<Xapian::doccount>(limit);
    enquire.set_query(built.all_words);
    Xapian::MSet matches = enquire.get_mset(0, most);
    Matching found{.ids = {}, .match = Match::all_words, .did_you_mean = built.did_you_mean};
    if (built.can_relax && matches.empty()) {
        enquire.set_query(built.some_words);
        matches = enquire.get_mset(0, static_cast<Xapian::doccount>(partly));
        if (!matches.empty()) found.match = Match::some_words;
    }
    found.ids = ids_of(context.database, matches);
    return found;
}

std::vector<Identity> documents_in(const Xapian::Database& database, Layer layer) {
    std::vector<Identity> documents;
    const auto end = database.postlist_end("");
    for (auto posting = database.postlist_begin(""); posting != end; ++posting)
        documents.push_back(identity_of(database.get_document(*posting)));
    if (layer == Layer::visitor) return documents;
    std::sort(documents.begin(), documents.end());
    documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
    return documents;
}

}  // namespace agora::search
