#pragma once

#include "agora/web/services.hpp"
#include "reference_store.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace agora::recommendations {

/// All references of the register without their words, in memory: who refers to whom costs no query.
class References {
 public:
    /// In the order of `list_reference_ends`.
    explicit References(std::vector<ReferenceEnds> all);

    std::span<const ReferenceEnds> all() const { return all_; }
    /// In the order of the source.
    std::span<const ReferenceEnds> from(RecommendationId item) const;
    std::vector<const ReferenceEnds*> to(RecommendationId item) const;

 private:
    std::vector<ReferenceEnds> all_;
    std::vector<std::uint32_t> by_target_;
};

/// As this transaction sees them.
std::shared_ptr<const References> references_of(const web::Services& services, db::ReadTx& tx);
void start_references(web::Services& services);
/// In the write that adds a reference or says where one leads.
void touch_references(db::WriteTx& tx);

}  // namespace agora::recommendations
