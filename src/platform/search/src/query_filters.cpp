#include "query_filters.hpp"

#include "document_terms.hpp"

#include <string>
#include <vector>

namespace agora::search {
namespace {

constexpr double kEarthRadiusMetres = 6'371'008.8;

Xapian::Query any_of(const std::vector<std::string>& terms) {
    return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

Xapian::Query near_query(const Near& near) {
    const Xapian::LatLongCoords centre{
        Xapian::LatLongCoord{near.from.latitude, near.from.longitude}};
    const Xapian::GreatCircleMetric metric{kEarthRadiusMetres};
    auto* source =
        new Xapian::LatLongDistancePostingSource{kPlaceSlot, centre, metric, near.within_km * 1000};
    return Xapian::Query{source->release()};
}

}  // namespace

Xapian::Query filtered(const Xapian::Query& query, const Question& question) {
    Xapian::Query narrowed = query;
    const auto narrow = [&](const Xapian::Query& filter) {
        narrowed = Xapian::Query{Xapian::Query::OP_FILTER, narrowed, filter};
    };
    if (!question.kinds.empty()) {
        std::vector<std::string> terms;
        for (const auto& kind : question.kinds) terms.push_back(kind_term(kind));
        narrow(any_of(terms));
    }
    for (const TermFilter& filter : question.filters) {
        std::vector<std::string> terms;
        for (const auto& term : filter.any_of) terms.push_back(exact_term(term));
        narrow(any_of(terms));
    }
    if (question.near) narrow(near_query(*question.near));
    if (question.layer == Layer::member) {
        const Xapian::Query has_twin{std::string{kHasTwinTerm}};
        narrowed = Xapian::Query{Xapian::Query::OP_AND_NOT, narrowed, has_twin};
    }
    return narrowed;
}

}  // namespace agora::search
