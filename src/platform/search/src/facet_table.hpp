#pragma once

#include "facet_query.hpp"
#include "snapshot.hpp"

#include "agora/search/facets.hpp"
#include "agora/search/kept_answers.hpp"

#include <functional>
#include <memory>
#include <mutex>

namespace agora::search {

struct FacetTable::Content {
    explicit Content(std::size_t cached_answers) : answers(cached_answers) {}

    std::shared_ptr<const Snapshot> newest() const;
    /// Runs the work in an epoch of its own and publishes what it made.
    void change(const std::function<void(SnapshotWriter&)>& work);

    std::shared_ptr<RowsById> rows_by_id = std::make_shared<RowsById>();
    std::mutex writing_mutex;
    Snapshot working;
    mutable std::mutex published_mutex;
    std::shared_ptr<const Snapshot> published = std::make_shared<const Snapshot>();
    KeptAnswers<FacetAnswer::State> answers;
};

}  // namespace agora::search
