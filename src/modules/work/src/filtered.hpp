#pragma once

#include "demand_view.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace agora::work {

/// What a filter finds in the register, and which choices that leaves.
struct FilteredRows {
    std::vector<std::uint32_t> rows = {};
    std::vector<TermId> professions = {};   ///< each once, in order
    std::vector<std::string> regions = {};  ///< codes of countries, each with its regions after it

    std::size_t bytes() const {
        return sizeof(*this) + rows.size() * sizeof(std::uint32_t) +
               professions.size() * sizeof(TermId) + regions.size() * sizeof(std::string);
    }
};

/// Open ones that fit and that this reader may see, the newest first. Of a group: what was placed in it and, where it
/// is a network of a profession, what is of that profession.
class Filtered {
 public:
    Filtered(std::shared_ptr<const Register> all, std::shared_ptr<const FilteredRows> found)
        : all_(std::move(all)), found_(std::move(found)) {}

    std::size_t size() const { return found_->rows.size(); }
    const Entry& operator[](std::size_t number) const {
        return all_->entries[found_->rows[number]];
    }
    bool has(TermId profession) const;
    const std::vector<std::string>& regions() const { return found_->regions; }

 private:
    std::shared_ptr<const Register> all_;
    std::shared_ptr<const FilteredRows> found_;
};
Filtered with_filter(const web::Call& call, db::ReadTx& tx, const Filter& filter);
void start_filtered(web::Services& services);

}  // namespace agora::work
